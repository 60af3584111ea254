import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Validity } from './foresee-validity.ts';
import type { PricedRequest } from './priced-request.ts';
import { guardState } from './quote-lifecycle.ts';
import type { Quote, QuoteLine, QuoteRequestLine, QuoteVersion } from './quote.ts';
import { quoteLines } from './request-quote.ts';

/** What the sales office puts into a version. `lines` only where the content itself changes; else the lines of the version before are priced anew. */
export interface QuoteIssue {
  readonly now: Instant;
  /** A person of the sales office, or `policy` where the quotation policy issued at once. */
  readonly issuedBy: string;
  /** The seller's number; kept from the first issue on. */
  readonly number: string;
  readonly lines?: readonly QuoteRequestLine[];
  readonly priced: PricedRequest;
  readonly validity: Validity;
  readonly policyVersion: string;
  readonly note?: string;
  /** What `keepsApproval` said: an approved estimate stays approved when it only became cheaper within the same rules. */
  readonly keepsApproval?: boolean;
}

/**
 * Issues a version: prices locked, number, validity. An earlier version stays readable in `earlier` and its running approval lapses.
 * Refuses with notAllowedInState, expired (an expired estimate comes back only through an extension) and noPrice, since a
 * promise without a price is none.
 */
export function issueQuote(quote: Quote, issue: QuoteIssue): Result<Quote, Refusal> {
  const closed = guardState(quote, 'issue', issue.now);
  if (closed) return err(closed);
  const lines = quoteLines(issue.lines ?? quote.current.lines, issue.priced);
  const unpriced = lines.filter((line) => line.unitPrice === null);
  if (unpriced.length > 0) return err(refuse('noPrice', { lines: unpriced.map((line) => line.id).join(','), skus: unpriced.map((line) => line.sku).join(',') }));
  return ok(supersede(quote, nextVersion(quote, lines, issue), issue));
}

/** Puts a version in the place of the current one. Used by every act that makes a version; states are judged before. */
export function supersede(quote: Quote, version: QuoteVersion, issue: Pick<QuoteIssue, 'number' | 'now' | 'keepsApproval'>): Quote {
  const kept = issue.keepsApproval === true && quote.state === 'approved';
  return {
    ...quote,
    number: quote.number ?? issue.number,
    state: kept ? 'approved' : 'issued',
    current: version,
    earlier: [...quote.earlier, quote.current],
    rounds: kept ? carryOver(quote.rounds, version, issue.now) : quote.rounds.map(lapse),
    closedReason: '',
  };
}

function nextVersion(quote: Quote, lines: QuoteLine[], issue: QuoteIssue): QuoteVersion {
  return {
    version: quote.current.version + 1,
    lines,
    totals: issue.priced.totals,
    issuedAt: issue.now,
    issuedBy: issue.issuedBy,
    validUntil: issue.validity.validUntil,
    orderBy: issue.validity.orderBy,
    policyVersion: issue.policyVersion,
    because: [...issue.validity.because],
    note: issue.note ?? '',
  };
}

function lapse(round: ApprovalRound): ApprovalRound {
  return round.outcome === 'pending' || round.outcome === 'approved' ? { ...round, outcome: 'lapsed' } : round;
}

/** The old round lapses with its version; a new one names the same steps and stands approved without new decisions: they stay where they were given. */
function carryOver(rounds: readonly ApprovalRound[], version: QuoteVersion, now: Instant): ApprovalRound[] {
  const last = rounds.at(-1);
  if (!last) return [];
  const { reminders: _reminders, ...kept } = last;
  const carried: ApprovalRound = { ...kept, round: last.round + 1, version: version.version, total: version.totals.gross, startedAt: now, decisions: [], outcome: 'approved' };
  return [...rounds.map(lapse), carried];
}
