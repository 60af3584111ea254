import type { Account, Card, Member } from '#shared/domain/accounts/account.ts';
import { applyingRules, type ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { CreditStanding, PaymentInstrument, PaymentPlan } from '#shared/domain/payment/instrument.ts';
import { planPayment } from '#shared/domain/payment/plan-payment.ts';
import { guardState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote, QuoteLine } from '#shared/domain/quotes/quote.ts';
import { approvalDocumentOf } from '#shared/domain/quotes/submit-for-approval.ts';
import { versionMoved } from '#shared/domain/quotes/version-moved.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import { holdFor } from './hold-case.ts';
import type { Order, OrderLine } from './order.ts';

export interface OrderPlacement {
  readonly orderId: string;
  readonly actor: Member;
  readonly version: number;
  /** The gross total that the buyer saw. */
  readonly total: string;
  readonly instruments: readonly PaymentInstrument[];
  readonly note: string;
  /** The buyer's moment, kept on the order; `now` judges. */
  readonly placedAt: Instant;
  readonly now: Instant;
  /** Null while the order waits on the desktop. */
  readonly receivedAt: Instant | null;
}

export interface PlacementTerms {
  readonly company: Pick<Company, 'timeZone' | 'conditionsOfSale'>;
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  readonly account: Pick<Account, 'approvalRules'>;
  /** Asked only where the account has approval rules on the way of paying. */
  readonly facts: () => ApprovalFacts;
}

/**
 * Orders an approved estimate at its locked prices, all of it. Placed, or on hold where the conditions of sale ask for a release or an advance payment.
 * Refuses with notYourRole, staleVersion, totalMoved, orderByPassed, notAllowedInState, noPrice, unknownInstrument and paymentBlocked
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
  const plan = planPayment({
    total: quote.current.totals.gross,
    instruments: placement.instruments,
    cards: terms.cards,
    credit: terms.credit,
    conditions: terms.company.conditionsOfSale,
    day: dayOfInstant(placement.now, terms.company.timeZone),
    currency: quote.currency,
    costCentre: quote.costCentre,
  });
  if (plan.blocked) {
    return err(plan.blocked.reason === 'unknownCard' ? refuse('unknownInstrument') : refuse('paymentBlocked', { reason: plan.blocked.reason, ways: plan.blocked.ways.join(',') }));
  }
  return ok({ quote: { ...quote, state: 'ordered', order: placement.orderId, payment: [...placement.instruments] }, order: orderFrom(quote, placement, plan) });
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

function orderFrom(quote: Quote, placement: OrderPlacement, plan: PaymentPlan): Order {
  return {
    id: placement.orderId,
    number: null,
    account: quote.account,
    state: plan.hold ? 'onHold' : 'placed',
    channel: quote.channel,
    site: quote.site,
    costCentre: quote.costCentre,
    author: placement.actor.id,
    quote: { id: quote.id, number: quote.number, version: quote.current.version },
    currency: quote.currency,
    placedAt: placement.placedAt,
    receivedAt: placement.receivedAt,
    confirmedAt: null,
    lines: quote.current.lines.map(orderLine),
    totals: quote.current.totals,
    instruments: [...placement.instruments],
    allocation: plan.allocation,
    hold: plan.hold ? holdFor(plan.hold, placement.now) : null,
    note: placement.note,
  };
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
    promotions: line.promotions,
    net: line.net ?? '0',
    vatCategory: line.vatCategory,
    confirmed: null,
    shipped: '0',
    cancelled: '0',
    answer: '',
  };
}
