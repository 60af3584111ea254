import type { Account, Card } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { conditionsInForce } from '#shared/domain/company/conditions-in-force.ts';
import type { CreditStanding, PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { planPayment } from '#shared/domain/payment/plan-payment.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';
import { guardState, shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import { holdFor } from './hold-case.ts';
import { likelyDuplicates } from './likely-duplicate.ts';
import type { Order } from './order.ts';

export interface EntryLine {
  readonly id: string;
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
}

/** An order that reached the sales office by phone, by mail or at a fair. */
export interface OrderEntry {
  /** The seller's number; such an order has no other id. */
  readonly number: string;
  readonly channel: Exclude<Channel, 'platform'>;
  readonly site: string | null;
  readonly costCentre: string | null;
  readonly lines: readonly EntryLine[];
  readonly instruments: readonly PaymentInstrument[];
  readonly note: string;
  readonly now: Instant;
  /** The sales office has seen the likely duplicates and enters it all the same. */
  readonly duplicatesSeen: boolean;
}

export interface EntryTerms {
  readonly company: Pick<Company, 'timeZone' | 'conditionsOfSale' | 'earlierConditions' | 'vat'>;
  readonly account: Pick<Account, 'id' | 'currency' | 'sites' | 'costCentres'>;
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  /** The entry's lines as `pricedEntry` gives them. */
  readonly priced: PricedRequest;
  /** The estimate that the order is matched with. */
  readonly quote: Quote | null;
  readonly orders: readonly Order[];
}

/**
 * Enters an order of another channel for an account. Matched with an approved estimate it uses that estimate up; an issued one is only linked, as its approval
 * is the buying company's own matter. Refuses with noLines, unknownSite, unknownCostCentre, noPrice, expired, orderByPassed, notAllowedInState (an estimate
 * that cannot be ordered), alreadyExists (a likely duplicate that nobody has looked at; detail: orders), unknownInstrument, paymentBlocked.
 */
export function enterOrder(entry: OrderEntry, terms: EntryTerms): Result<{ readonly order: Order; readonly quote: Quote | null }, Refusal> {
  const wrong = wrongEntry(entry, terms);
  if (wrong) return err(wrong);
  const { account, company, priced, quote } = terms;
  const day = dayOfInstant(entry.now, company.timeZone);
  const conditions = conditionsInForce(company, day);
  const plan = planPayment({
    total: priced.totals.gross,
    instruments: entry.instruments,
    cards: terms.cards,
    credit: terms.credit,
    conditions,
    day,
    currency: account.currency,
    costCentre: entry.costCentre,
  });
  if (plan.blocked) {
    return err(plan.blocked.reason === 'unknownCard' ? refuse('unknownInstrument') : refuse('paymentBlocked', { reason: plan.blocked.reason, ways: plan.blocked.ways.join(',') }));
  }
  const order: Order = {
    id: entry.number,
    number: entry.number,
    account: account.id,
    state: plan.hold ? 'onHold' : 'placed',
    channel: entry.channel,
    site: entry.site,
    costCentre: entry.costCentre,
    author: null,
    quote: quote ? { id: quote.id, number: quote.number, version: quote.current.version } : null,
    currency: account.currency,
    placedAt: entry.now,
    receivedAt: entry.now,
    confirmedAt: null,
    lines: entry.lines.map((line, at) => orderLine(line, priced.lines[at])),
    totals: priced.totals,
    instruments: [...entry.instruments],
    allocation: plan.allocation,
    hold: plan.hold ? holdFor(plan.hold, entry.now) : null,
    note: entry.note,
    conditions: conditions.version,
  };
  return ok({ order, quote: quote?.state === 'approved' ? { ...quote, state: 'ordered', order: null, payment: [...entry.instruments] } : null });
}

function wrongEntry(entry: OrderEntry, { account, priced, quote, orders }: EntryTerms): Refusal | null {
  if (entry.lines.length === 0) return refuse('noLines');
  if (entry.site !== null && !account.sites.some((site) => site.id === entry.site)) return refuse('unknownSite', { site: entry.site });
  if (entry.costCentre !== null && !account.costCentres.some((centre) => centre.id === entry.costCentre)) return refuse('unknownCostCentre', { costCentre: entry.costCentre });
  const unpriced = entry.lines.filter((_, at) => (priced.lines[at]?.unitPrice ?? null) === null);
  if (unpriced.length > 0) return refuse('noPrice', { skus: unpriced.map((line) => line.sku).join(',') });
  if (quote && shownState(quote, entry.now) !== 'issued') {
    const closed = guardState(quote, 'placeOrder', entry.now);
    if (closed) return closed;
  }
  const duplicates = entry.duplicatesSeen ? [] : likelyDuplicates({ lines: entry.lines, quote: quote?.id ?? null, now: entry.now }, orders);
  return duplicates.length > 0 ? refuse('alreadyExists', { orders: duplicates.map(({ order }) => order.number ?? order.id).join(',') }) : null;
}

function orderLine(line: EntryLine, priced: PricedRequest['lines'][number] | undefined): Order['lines'][number] {
  if (!priced || priced.unitPrice === null) throw new Error(`line ${line.id} has no price`);
  const { name, unitPrice, free, list, row = null, promotions, net, vatCategory } = priced;
  return { ...line, name, free, unitPrice, list, row, promotions: [...promotions], net: net ?? '0', vatCategory, confirmed: null, shipped: '0', cancelled: '0', answer: '' };
}
