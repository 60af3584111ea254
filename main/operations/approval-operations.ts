import type { approvalOperations } from '#shared/contract/approval-operations.ts';
import { foreseeApproval } from '#shared/domain/approvals/foresee-approval.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import { ok } from '#shared/domain/result.ts';
import { actOnDocument } from './act-on-document.ts';
import { approvalInbox } from './approval-inbox.ts';
import { foreseeDraft, meantDraft } from './draft-reference.ts';
import { notFound } from './failures.ts';
import type { Handlers } from './handler.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { memberNames } from './show-quote.ts';
import { shownHistory } from './shown-history.ts';
import { withStanding } from './with-desk.ts';

export const approvalHandlers: Pick<Handlers, keyof typeof approvalOperations> = {
  'approvals.inbox': withStanding((_input, desk, standing) => ok(approvalInbox(desk, standing))),

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
