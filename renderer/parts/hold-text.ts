import { holdDetail } from '#shared/domain/orders/hold-case.ts';
import type { OrderHold } from '#shared/domain/orders/order.ts';
import type { Messages } from '#renderer/i18n/use-messages.ts';

/** What the detail of a hold says, beside its reason: what the amount is, or who said the words that stand there. Empty where nothing is said. */
export function holdText(messages: Messages, hold: Pick<OrderHold, 'reason' | 'detail'>, money: (amount: string) => string): string {
  const detail = holdDetail(hold);
  if (detail === null) return '';
  if ('amount' in detail) return messages(`holdAmount.${hold.reason}`, { amount: money(detail.amount) });
  return messages(hold.reason === 'card' ? 'holdSaid.bank' : 'holdSaid.seller', { text: detail.said });
}
