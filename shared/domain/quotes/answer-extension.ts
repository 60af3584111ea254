import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, isAfter, type Instant } from '#shared/domain/time/calendar-day.ts';
import { foreseeValidity, lastDayOf, validityFrom, type OfferBook, type Validity, type ValidityTerms } from './foresee-validity.ts';
import { supersede } from './issue-quote.ts';
import type { PricedRequest } from './priced-request.ts';
import { guardState, shownState } from './quote-lifecycle.ts';
import type { ExtensionRequest, Quote } from './quote.ts';
import { reasonText } from './reason-text.ts';
import { quoteLines } from './request-quote.ts';

export interface ExtensionGrant {
  readonly now: Instant;
  readonly answeredBy: string;
  /** Calendar days to add; the policy's `extensions.days` where left out. Counts only before expiry. */
  readonly days?: number;
  readonly note?: string;
  readonly terms: ValidityTerms;
  readonly offers: OfferBook;
  /** Today's prices of the current lines; asked for only when the estimate has expired. */
  priceToday(): PricedRequest;
}

/**
 * Grants the pending extension with a new version. Before expiry: same lines and prices, days added to the present end; what is approved
 * stays approved, as neither content nor total moved. After expiry: a re-quote at today's prices with a validity of today, never silently at the
 * old ones; it needs approval anew. Refuses with notAllowedInState (nothing pending, or no later end possible), noPrice.
 */
export function grantExtension(quote: Quote, grant: ExtensionGrant): Result<Quote, Refusal> {
  const closed = guardState(quote, 'grantExtension', grant.now);
  if (closed) return err(closed);
  const pending = pendingExtension(quote);
  if (!pending) return err(refuse('notAllowedInState', { command: 'grantExtension', reason: 'nothingAsked' }));
  const answered = answer(quote, pending, { outcome: 'granted', answeredAt: grant.now, reason: grant.note ?? '' });
  return shownState(quote, grant.now) === 'expired' ? requote(answered, grant) : prolong(answered, grant);
}

/** Refuses the pending extension; the buyer reads the reason. The estimate keeps its state. Refuses with notAllowedInState, reasonMissing. */
export function refuseExtension(quote: Quote, reason: string, now: Instant): Result<Quote, Refusal> {
  const closed = guardState(quote, 'refuseExtension', now);
  if (closed) return err(closed);
  const pending = pendingExtension(quote);
  if (!pending) return err(refuse('notAllowedInState', { command: 'refuseExtension', reason: 'nothingAsked' }));
  if (reason.trim() === '') return err(refuse('reasonMissing'));
  return ok(answer(quote, pending, { outcome: 'refused', answeredAt: now, reason }));
}

function pendingExtension(quote: Quote): ExtensionRequest | undefined {
  return quote.extensions.find((extension) => extension.outcome === 'pending');
}

function answer(quote: Quote, pending: ExtensionRequest, given: Pick<ExtensionRequest, 'outcome' | 'answeredAt' | 'reason'>): Quote {
  return { ...quote, extensions: quote.extensions.map((extension) => (extension.id === pending.id ? { ...extension, ...given } : extension)) };
}

function prolong(quote: Quote, grant: ExtensionGrant): Result<Quote, Refusal> {
  const { validUntil } = quote.current;
  if (validUntil === null) return err(refuse('notAllowedInState', { state: quote.state, command: 'grantExtension' }));
  const days = grant.days ?? grant.terms.quotationPolicy.extensions.days;
  const reason = reasonText('validity.extended', { days: String(days) });
  const validity = validityFrom(lastDayOf(validUntil, grant.terms.timeZone), days, quote.current.lines, grant.terms, grant.offers, reason);
  if (!isAfter(validity.validUntil, validUntil)) {
    return err(refuse('notAllowedInState', { command: 'grantExtension', reason: 'noLaterEnd', validUntil, possible: validity.validUntil }));
  }
  return ok(withVersion(quote, grant, validity, { lines: quote.current.lines, totals: quote.current.totals }));
}

function requote(quote: Quote, grant: ExtensionGrant): Result<Quote, Refusal> {
  const priced = grant.priceToday();
  const lines = quoteLines(quote.current.lines, priced);
  const unpriced = lines.filter((line) => line.unitPrice === null);
  if (unpriced.length > 0) return err(refuse('noPrice', { lines: unpriced.map((line) => line.id).join(','), skus: unpriced.map((line) => line.sku).join(',') }));
  const issueDay = dayOfInstant(grant.now, grant.terms.timeZone);
  const validity = foreseeValidity({ issueDay, account: quote.account, lines, net: priced.totals.net }, grant.terms, grant.offers);
  return ok(withVersion({ ...quote, state: 'issued' }, grant, validity, { lines, totals: priced.totals }));
}

function withVersion(quote: Quote, grant: ExtensionGrant, validity: Validity, content: Pick<Quote['current'], 'lines' | 'totals'>): Quote {
  const version = {
    ...content,
    version: quote.current.version + 1,
    issuedAt: grant.now,
    issuedBy: grant.answeredBy,
    validUntil: validity.validUntil,
    orderBy: validity.orderBy,
    policyVersion: grant.terms.quotationPolicy.version,
    because: [...validity.because],
    note: grant.note ?? '',
  };
  return supersede(quote, version, { number: quote.number ?? '', now: grant.now, keepsApproval: true });
}
