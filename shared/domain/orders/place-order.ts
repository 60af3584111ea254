import type { Account, Card, Member } from '#shared/domain/accounts/account.ts';
import { applyingRules, type ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { CreditStanding, PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { guardState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote, QuoteLine } from '#shared/domain/quotes/quote.ts';
import { approvalDocumentOf } from '#shared/domain/quotes/submit-for-approval.ts';
import { versionMoved } from '#shared/domain/quotes/version-moved.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { orderedElsewhere } from './match-to-quote.ts';
import { newOrder } from './new-order.ts';
import type { Order, OrderLine } from './order.ts';
import { takePart, type TakenLine } from './take-part.ts';

export interface OrderPlacement {
  readonly orderId: string;
  readonly actor: Member;
  readonly version: number;
  /** The gross total of the version that the buyer saw. */
  readonly total: string;
  /** What is taken of the version; left out = all of it. */
  readonly lines?: readonly TakenLine[] | undefined;
  /** The buyer has seen that an order of another channel belongs to the estimate, and orders all the same. */
  readonly orderedElsewhereSeen?: boolean | undefined;
  readonly instruments: readonly PaymentInstrument[];
  readonly note: string;
  /** The buyer's moment, kept on the order; `now` judges. */
  readonly placedAt: Instant;
  readonly now: Instant;
  /** Null while the order waits on the desktop. */
  readonly receivedAt: Instant | null;
}

export interface PlacementTerms {
  readonly company: Pick<Company, 'timeZone' | 'conditionsOfSale' | 'earlierConditions' | 'vat'>;
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  readonly account: Pick<Account, 'approvalRules'>;
  /** Asked only where the account has approval rules on the way of paying. */
  readonly facts: () => ApprovalFacts;
  /** Asked only where less than a whole line is taken. */
  readonly product: (sku: string) => Product | undefined;
  /** The account's orders of every channel. */
  readonly orders: () => readonly Order[];
}

/**
 * Orders an approved estimate at its locked prices, all of it or the part that is taken (`takePart`, whose refusals it passes on). Placed, or on hold where the conditions of sale ask for a release or an advance payment.
 * Refuses with notYourRole, staleVersion, totalMoved, alreadyExists (ordered elsewhere and not seen; detail: orders), orderByPassed, notAllowedInState, noPrice, unknownInstrument and paymentBlocked
 * (detail: `reason`, and `ways` that the conditions leave, by comma; reason `paymentNotApproved` names the `rules` on the
 * way of paying that nobody was asked about, since another one was named at the approval); the estimate is untouched then.
 */
export function placeOrder(quote: Quote, placement: OrderPlacement, terms: PlacementTerms): Result<{ readonly quote: Quote; readonly order: Order }, Refusal> {
  if (!placement.actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  const moved = versionMoved(quote, placement);
  if (moved) return err(moved);
  const closed = guardState(quote, 'placeOrder', placement.now);
  if (closed) return err(closed);
  const unpriced = quote.current.lines.filter((line) => line.unitPrice === null);
  if (unpriced.length > 0) return err(refuse('noPrice', { skus: unpriced.map((line) => line.sku).join(',') }));
  const unasked = rulesNotAsked(quote, placement.instruments, terms);
  if (unasked.length > 0) return err(refuse('paymentBlocked', { reason: 'paymentNotApproved', ways: '', rules: unasked.join(',') }));
  const elsewhere = placement.orderedElsewhereSeen ? [] : orderedElsewhere(quote, terms.orders());
  if (elsewhere.length > 0) return err(refuse('alreadyExists', { orders: elsewhere.map((order) => order.number ?? order.id).join(',') }));
  const { company, cards, credit } = terms;
  const taken = placement.lines ? takePart(quote.current, placement.lines, { currency: quote.currency, rates: company.vat, product: terms.product }) : ok(quote.current);
  if (!taken.ok) return taken;
  const { lines, totals } = taken.value;
  const { id, number, account, channel, site, costCentre, currency } = quote;
  const origin = { id, number, version: quote.current.version };
  const order = newOrder({ ...placement, quote: origin, account, channel, site, costCentre, currency, lines: lines.map(orderLine), totals }, { company, cards, credit });
  return order.ok ? ok({ quote: { ...quote, state: 'ordered', order: placement.orderId, payment: [...placement.instruments] }, order: order.value }) : order;
}

/** Rules on the way of paying that apply now and were not part of the approval: choosing the card afterwards must not go around them. */
function rulesNotAsked(quote: Quote, instruments: readonly PaymentInstrument[], terms: PlacementTerms): string[] {
  const approvalRules = terms.account.approvalRules.filter((rule) => rule.when.payment !== null);
  if (approvalRules.length === 0) return [];
  const asked = new Set(quote.rounds.at(-1)?.steps.flatMap((step) => step.rules.map((rule) => rule.id)));
  return applyingRules(approvalDocumentOf(quote, instruments), { approvalRules }, onDemand(terms.facts)).filter((rule) => !asked.has(rule.id)).map((rule) => rule.id);
}

/** Asks for the account's history only when a rule really looks at it: most rules on the way of paying do not. */
function onDemand(facts: () => ApprovalFacts): ApprovalFacts {
  return { lastPaid: (sku, unit) => facts().lastPaid(sku, unit), isNew: (sku) => facts().isNew(sku), budgetLeft: () => facts().budgetLeft() };
}

function orderLine(line: QuoteLine): OrderLine {
  return {
    id: line.id,
    sku: line.sku,
    name: line.name,
    unit: line.unit,
    quantity: line.quantity,
    free: line.free,
    unitPrice: line.unitPrice ?? '0',
    list: line.list,
    row: line.row ?? null,
    promotions: line.promotions,
    net: line.net ?? '0',
    vatCategory: line.vatCategory,
    confirmed: null,
    shipped: '0',
    cancelled: '0',
    answer: '',
  };
}
