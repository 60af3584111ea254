import type { Member } from '#shared/domain/accounts/account.ts';
import { pendingApprovers } from '#shared/domain/approvals/pending-approvers.ts';
import type { Substitution } from '#shared/domain/approvals/substitution.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { isAfter, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { AllowedAct, ShownQuoteState } from './quote-view.ts';
import type { Quote, QuoteState } from './quote.ts';

/** Every act on an estimate. `grantExtension` and `refuseExtension` answer `askExtension`. */
export type QuoteCommand =
  | 'request' | 'issue' | 'decline' | 'withdraw' | 'submitForApproval' | 'decide' | 'placeOrder'
  | 'askExtension' | 'grantExtension' | 'refuseExtension' | 'copyToDraft';

export type QuoteRole = 'buyer' | 'approver' | 'salesOffice';

/** Conditions beside state and role. `asked`: the person's place in the current step is open. `extensionLeft`: the policy allows one more and none is pending. */
export type QuoteGuard = 'asked' | 'extensionLeft' | 'extensionPending';

export interface QuoteTransition {
  readonly from: ShownQuoteState | null;
  readonly command: QuoteCommand;
  readonly who: QuoteRole;
  readonly guard: QuoteGuard | null;
  /** Stored states that may follow; equal to `from` where only the content changes. Empty: the document itself does not change. */
  readonly to: readonly QuoteState[];
}

const row = (from: ShownQuoteState | null, command: QuoteCommand, who: QuoteRole, to: readonly QuoteState[], guard: QuoteGuard | null = null): QuoteTransition => ({ from, command, who, guard, to });

const everyState: readonly ShownQuoteState[] = ['requested', 'issued', 'declined', 'withdrawn', 'inApproval', 'approved', 'rejected', 'ordered', 'expired'];
const extendable: readonly ShownQuoteState[] = ['issued', 'inApproval', 'approved', 'expired'];

/**
 * The table of process.md "Documents and their states". `from` is the shown state: an estimate past its time stands in the rows of
 * `expired` whatever is stored. A new version may supersede also what is in approval or approved: "approvals on the old one lapse".
 */
export const quoteLifecycle: readonly QuoteTransition[] = [
  row(null, 'request', 'buyer', ['requested']),
  row('requested', 'issue', 'salesOffice', ['issued']),
  row('requested', 'decline', 'salesOffice', ['declined']),
  row('requested', 'withdraw', 'buyer', ['withdrawn']),
  row('issued', 'withdraw', 'buyer', ['withdrawn']),
  row('issued', 'issue', 'salesOffice', ['issued']),
  row('inApproval', 'issue', 'salesOffice', ['issued']),
  row('approved', 'issue', 'salesOffice', ['issued', 'approved']),
  row('issued', 'submitForApproval', 'buyer', ['inApproval', 'approved']),
  row('inApproval', 'decide', 'approver', ['inApproval', 'approved', 'rejected'], 'asked'),
  row('approved', 'placeOrder', 'buyer', ['ordered']),
  ...extendable.map((from) => row(from, 'askExtension', 'buyer', from === 'expired' ? ['issued', 'inApproval', 'approved'] : [from], 'extensionLeft')),
  row('issued', 'grantExtension', 'salesOffice', ['issued'], 'extensionPending'),
  row('inApproval', 'grantExtension', 'salesOffice', ['issued'], 'extensionPending'),
  row('approved', 'grantExtension', 'salesOffice', ['approved'], 'extensionPending'),
  row('expired', 'grantExtension', 'salesOffice', ['issued'], 'extensionPending'),
  ...extendable.map((from) => row(from, 'refuseExtension', 'salesOffice', from === 'expired' ? ['issued', 'inApproval', 'approved'] : [from], 'extensionPending')),
  ...everyState.map((from) => row(from, 'copyToDraft', 'buyer', [])),
];

/**
 * The state that a person sees. `expired` is computed from `validUntil` (issued, in approval) or `orderBy` (approved) and never stored;
 * the last millisecond of the last day still counts. `now` is the backend's clock, or the desktop's best estimate of it.
 */
export function shownState(quote: Pick<Quote, 'state' | 'current'>, now: Instant): ShownQuoteState {
  const limit = limitOf(quote);
  return limit !== null && isAfter(now, limit) ? 'expired' : quote.state;
}

/** The instant after which the estimate shows as expired in its present state; null where time does not touch it. */
export function limitOf(quote: { readonly state: Quote['state']; readonly current: Pick<Quote['current'], 'validUntil' | 'orderBy'> }): Instant | null {
  if (quote.state === 'issued' || quote.state === 'inApproval') return quote.current.validUntil;
  return quote.state === 'approved' ? quote.current.orderBy : null;
}

/** Null where the table has a row for the act in the state shown at `now`; else `expired`, `orderByPassed` or `notAllowedInState`. Roles and guards apart. */
export function guardState(quote: Quote, command: QuoteCommand, now: Instant): Refusal | null {
  const shown = shownState(quote, now);
  if (quoteLifecycle.some((transition) => transition.from === shown && transition.command === command)) return null;
  if (shown !== 'expired') return refuse('notAllowedInState', { state: shown, command });
  return quote.state === 'approved' ? refuse('orderByPassed', { orderBy: quote.current.orderBy ?? '' }) : refuse('expired', { validUntil: quote.current.validUntil ?? '' });
}

/** What the guards of the table need beside the document. All parts may be left out where unknown: no substitutes, no limit of extensions. */
export interface ActTerms {
  readonly timeZone?: string;
  readonly substitutions?: readonly Substitution[];
  readonly extensionsMax?: number;
}

const actNames: Readonly<Partial<Record<QuoteCommand, AllowedAct>>> = {
  withdraw: 'withdraw',
  submitForApproval: 'submitForApproval',
  decide: 'decide',
  placeOrder: 'order',
  askExtension: 'askExtension',
  copyToDraft: 'copyToDraft',
};

/** What a member of the buying company may do now, read from the table. Screens ask this; payment, budget and the like are judged by the act itself. */
export function allowedActs(quote: Quote, actor: Member, now: Instant, terms: ActTerms = {}): AllowedAct[] {
  const shown = shownState(quote, now);
  const acts = quoteLifecycle
    .filter((transition) => transition.from === shown && mayPlay(transition, actor) && guardHolds(transition.guard, quote, actor, now, terms))
    .flatMap((transition) => actNames[transition.command] ?? []);
  return [...new Set(acts)];
}

/** Approving is open to whoever is asked by name, role or substitution: the guard `asked` decides, not the role. */
function mayPlay(transition: QuoteTransition, actor: Member): boolean {
  if (transition.who === 'salesOffice') return false;
  return transition.who === 'approver' || actor.roles.includes('buyer');
}

function guardHolds(guard: QuoteGuard | null, quote: Quote, actor: Member, now: Instant, terms: ActTerms): boolean {
  switch (guard) {
    case null:
      return true;
    case 'asked': {
      const round = quote.rounds.at(-1);
      const moment = { now, timeZone: terms.timeZone ?? 'UTC', substitutions: terms.substitutions ?? [], author: quote.author };
      return round !== undefined && pendingApprovers(round, moment).mayActNow.includes(actor.id);
    }
    case 'extensionLeft':
      return !hasPendingExtension(quote) && quote.extensions.length < (terms.extensionsMax ?? Number.POSITIVE_INFINITY);
    case 'extensionPending':
      return hasPendingExtension(quote);
  }
}

export function hasPendingExtension(quote: Pick<Quote, 'extensions'>): boolean {
  return quote.extensions.some((extension) => extension.outcome === 'pending');
}
