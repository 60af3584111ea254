import type { QuotationPolicy } from '#shared/domain/company/company.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { LinePrice } from '#shared/domain/pricing/priced-line.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';

/** What a direct order would be: its lines' prices, its net in the account's currency, and how many approval steps the account's rules ask for. */
export interface DirectOrder {
  readonly lines: readonly Pick<LinePrice, 'list' | 'unitPrice'>[];
  readonly net: string;
  readonly approvalSteps: number;
}

/**
 * Null where an order may be placed without an estimate: the quotation policy has `directOrder`, every line has a listed price, the net is not above its
 * `maxAmount`, and nobody has to approve, since an approval needs a version to be bound to. Else `noLines`, `noPrice` or
 * `directOrderNotAllowed` (detail: reason `policy`, `amount` or `approval`).
 */
export function directOrderRefusal(order: DirectOrder, policy: Pick<QuotationPolicy, 'directOrder'>): Refusal | null {
  if (policy.directOrder === null) return refuse('directOrderNotAllowed', { reason: 'policy' });
  if (order.lines.length === 0) return refuse('noLines');
  if (order.lines.some((line) => line.list === null || line.unitPrice === null)) return refuse('noPrice');
  const { maxAmount } = policy.directOrder;
  if (decimal(order.net).gt(decimal(maxAmount))) return refuse('directOrderNotAllowed', { reason: 'amount', maxAmount, net: order.net });
  return order.approvalSteps > 0 ? refuse('directOrderNotAllowed', { reason: 'approval', steps: String(order.approvalSteps) }) : null;
}
