import type { approvalOperations } from '#shared/contract/approval-operations.ts';
import { foreseeApproval } from '#shared/domain/approvals/foresee-approval.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import { currentStep, pendingApprovers } from '#shared/domain/approvals/pending-approvers.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { ok } from '#shared/domain/result.ts';
import type { Shown } from '#main/host/shown-documents.ts';
import type { Desk } from '#main/host/desk.ts';
import { actOnDocument } from './act-on-document.ts';
import { foreseeDraft, meantDraft } from './draft-reference.ts';
import { notFound } from './failures.ts';
import type { Answer, Handlers } from './handler.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { memberNames, summaryOf } from './show-quote.ts';
import { shownHistory } from './shown-history.ts';
import { withStanding, type Standing } from './with-desk.ts';

export const approvalHandlers: Pick<Handlers, keyof typeof approvalOperations> = {
  'approvals.inbox': withStanding((_input, desk, standing) => {
    const me = desk.identity.memberId;
    const quotes = desk.documents.quotes();
    const parts = quotes.map((shown) => ({ shown, part: partOf(me, shown.document, standing) }));
    const entries = (wanted: Part) => parts.filter(({ part }) => part === wanted).map(({ shown }) => inboxEntry(shown, desk, standing));
    return ok({ mine: entries('mine'), others: entries('others'), decided: entries('decided') });
  }),

  'approvals.decide': withStanding(({ quoteId, version, decision, comment }, desk, standing, context) => {
    const card = refuseCardNumbers({ comment });
    if (card) return card;
    const quote = desk.documents.quote(quoteId)?.document;
    if (!quote) return notFound({ quote: quoteId });
    const payload = { quoteId, version, total: quote.current.totals.gross, decision, comment };
    const acted = actOnDocument({ kind: 'approval.decide', payload }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),

  'approvals.foresee': withStanding(({ draft }, desk, standing) => {
    const meant = meantDraft(draft, desk);
    if (!meant.ok) return meant;
    const { account, company, now, today } = standing;
    const { document, validity } = foreseeDraft(meant.value, today, desk, standing);
    const facts = historyFacts({ account, ...shownHistory(desk), now, timeZone: company.timeZone, costCentre: document.costCentre });
    const foreseen = foreseeApproval(document, account, facts, { startsAt: now, validUntil: validity.validUntil });
    const names = memberNames(desk);
    const steps = foreseen.steps.map((step) => ({
      ...step,
      rule: step.rules.map((rule) => rule.name).join(', '),
      approverNames: step.approvers.map((member) => names[member] ?? member),
    }));
    return ok({ steps, deadEnd: foreseen.deadEnd });
  }),
};

type Part = 'mine' | 'others' | 'decided' | 'none';

/** `mine`: I may decide now. `others`: it waits for somebody else, and I wrote it, was asked or will be. `decided`: I have spoken on it. */
function partOf(me: string, quote: Quote, { account, company, now }: Standing): Part {
  const round = quote.rounds.at(-1);
  if (!round) return 'none';
  const moment = { now, timeZone: company.timeZone, substitutions: account.substitutions ?? [], author: quote.author };
  const isOpen = shownState(quote, now) === 'inApproval';
  if (isOpen && pendingApprovers(round, moment).mayActNow.includes(me)) return 'mine';
  if (quote.rounds.some((each) => each.decisions.some((decision) => decision.member === me))) return 'decided';
  return isOpen && (quote.author === me || round.steps.some((step) => step.approvers.includes(me))) ? 'others' : 'none';
}

function inboxEntry(shown: Shown<Quote>, desk: Desk, { now }: Standing): Answer<'approvals.inbox'>['mine'][number] {
  const { rounds, author } = shown.document;
  const round = rounds.at(-1);
  return { ...summaryOf(shown, now), deadline: (round && currentStep(round)?.deadline) ?? null, authorName: memberNames(desk)[author] ?? author };
}
