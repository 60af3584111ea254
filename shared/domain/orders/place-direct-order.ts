import type { Account, Card, Member } from '#shared/domain/accounts/account.ts';
import { foreseeApproval, type ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { CreditStanding, PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { directOrderRefusal } from './may-order-directly.ts';
import { newOrder } from './new-order.ts';
import type { Order } from './order.ts';

/** What is ordered without an estimate; quantities count `unit`. */
export interface DirectRequest {
  readonly orderId: string;
  readonly site: string | null;
  readonly costCentre: string | null;
  readonly channel: Channel;
  readonly lines: readonly { readonly id: string; readonly sku: string; readonly unit: string; readonly quantity: string }[];
  /** The gross total that the buyer saw. */
  readonly total: string;
  readonly instruments: readonly PaymentInstrument[];
  readonly note: string;
}

export interface DirectTerms {
  readonly actor: Member;
  readonly placedAt: Instant;
  readonly now: Instant;
  readonly receivedAt: Instant | null;
  readonly company: Pick<Company, 'timeZone' | 'conditionsOfSale' | 'earlierConditions' | 'quotationPolicy'>;
  readonly account: Pick<Account, 'id' | 'currency' | 'members' | 'approvalRules'>;
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  readonly facts: () => ApprovalFacts;
  /** The lines at today's prices, as a request for an estimate would have them. */
  readonly priced: PricedRequest;
}

/** Null where this may be ordered without an estimate; else the refusal of `directOrderRefusal`, with the account's approval rules asked for these means of payment. */
export function directRefusal(request: Pick<DirectRequest, 'lines' | 'costCentre' | 'instruments'>, terms: Pick<DirectTerms, 'actor' | 'company' | 'account' | 'facts' | 'priced' | 'now'>): Refusal | null {
  const { priced, account, company } = terms;
  const policy = company.quotationPolicy;
  const early = directOrderRefusal({ lines: priced.lines, net: priced.totals.net, approvalSteps: 0 }, policy);
  if (early || account.approvalRules.length === 0) return early;
  const document = {
    author: terms.actor.id,
    gross: priced.totals.gross,
    costCentre: request.costCentre,
    payment: [...new Set(request.instruments.map(({ kind }) => kind))],
    lines: request.lines.map(({ sku, unit }, at) => ({ sku, unit, category: priced.lines[at]?.category ?? '', unitPrice: priced.lines[at]?.unitPrice ?? null })),
  };
  const foreseen = foreseeApproval(document, account, terms.facts(), { startsAt: terms.now, validUntil: null });
  // A dead end is a rule that asks somebody who is not there: it asks all the same.
  const approvalSteps = foreseen.steps.length + (foreseen.deadEnd ? 1 : 0);
  return directOrderRefusal({ lines: priced.lines, net: priced.totals.net, approvalSteps }, policy);
}

/**
 * Orders at today's listed prices without an estimate, where the quotation policy allows it and nobody has to approve. Refuses with notYourRole,
 * directOrderNotAllowed, noLines, noPrice, totalMoved, unknownInstrument, paymentBlocked.
 */
export function placeDirectOrder(request: DirectRequest, terms: DirectTerms): Result<Order, Refusal> {
  const { actor, priced, account, company, cards, credit, placedAt, now, receivedAt } = terms;
  if (!actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  const closed = directRefusal(request, terms);
  if (closed) return err(closed);
  if (!decimal(request.total).eq(decimal(priced.totals.gross))) return err(refuse('totalMoved', { seen: request.total, current: priced.totals.gross }));
  const { orderId, site, costCentre, channel, instruments, note } = request;
  const lines = request.lines.map((line, at) => directLine(line, priced.lines[at]));
  const order = { orderId, actor, quote: null, account: account.id, currency: account.currency, channel, site, costCentre, lines, totals: priced.totals, instruments, note, placedAt, now, receivedAt };
  return newOrder(order, { company, cards, credit });
}

function directLine({ id, sku, unit, quantity }: DirectRequest['lines'][number], priced: PricedRequest['lines'][number] | undefined): Order['lines'][number] {
  if (!priced || priced.unitPrice === null) throw new Error(`line ${id} has no price`);
  const { name, unitPrice, free, list, row = null, promotions, net, vatCategory } = priced;
  return { id, sku, name, unit, quantity, free, unitPrice, list, row, promotions: [...promotions], net: net ?? '0', vatCategory, confirmed: null, shipped: '0', cancelled: '0', answer: '' };
}
