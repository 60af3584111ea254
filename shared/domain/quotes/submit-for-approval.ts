import type { Account, Card, Member } from '#shared/domain/accounts/account.ts';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { foreseeApproval, type ApprovalDocument, type ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { guardState } from './quote-lifecycle.ts';
import type { Quote, QuoteVersion } from './quote.ts';
import { versionMoved } from './version-moved.ts';

export interface ApprovalRequest {
  readonly actor: Member;
  readonly version: number;
  /** The gross total that the buyer saw. */
  readonly total: string;
  readonly payment: readonly PaymentInstrument[];
  readonly now: Instant;
}

export interface ApprovalTerms {
  readonly account: Pick<Account, 'members' | 'approvalRules'>;
  readonly cards: readonly Pick<Card, 'token'>[];
  readonly facts: ApprovalFacts;
}

/**
 * Sends the current version into approval; approved at once where no rule asks. Steps and deadlines are fixed here, at `now`.
 * Refuses with notYourRole, staleVersion, totalMoved, expired, notAllowedInState, unknownInstrument, noApprover (dead end).
 */
export function submitForApproval(quote: Quote, request: ApprovalRequest, terms: ApprovalTerms): Result<Quote, Refusal> {
  if (!request.actor.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  const moved = versionMoved(quote, request);
  if (moved) return err(moved);
  const closed = guardState(quote, 'submitForApproval', request.now);
  if (closed) return err(closed);
  const unknown = request.payment.find((instrument) => instrument.kind === 'card' && !terms.cards.some((card) => card.token === instrument.token));
  if (unknown?.kind === 'card') return err(refuse('unknownInstrument', { token: unknown.token }));
  const document = approvalDocumentOf(quote, request.payment);
  const foreseen = foreseeApproval(document, terms.account, terms.facts, { startsAt: request.now, validUntil: quote.current.validUntil });
  if (foreseen.deadEnd) return err(refuse('noApprover', foreseen.deadEnd));
  const round: ApprovalRound = {
    round: quote.rounds.length + 1,
    version: quote.current.version,
    total: quote.current.totals.gross,
    startedBy: request.actor.id,
    startedAt: request.now,
    steps: [...foreseen.steps],
    decisions: [],
    outcome: foreseen.steps.length === 0 ? 'approved' : 'pending',
  };
  return ok({ ...quote, state: round.outcome === 'approved' ? 'approved' : 'inApproval', rounds: [...quote.rounds, round], payment: [...request.payment] });
}

/** An estimate's version as the approval rules see it. */
export function approvalDocumentOf(quote: Quote, payment: readonly PaymentInstrument[], version: QuoteVersion = quote.current): ApprovalDocument {
  return {
    author: quote.author,
    gross: version.totals.gross,
    costCentre: quote.costCentre,
    payment: [...new Set(payment.map((instrument) => instrument.kind))],
    lines: version.lines.map(({ sku, unit, category, unitPrice }) => ({ sku, unit, category, unitPrice })),
  };
}
