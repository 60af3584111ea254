import type { budgetOperations } from '#shared/contract/budget-operations.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { applyingRules, type ApprovalDocument } from '#shared/domain/approvals/foresee-approval.ts';
import { historyFacts } from '#shared/domain/approvals/history-facts.ts';
import { budgetReports, outsideBudgets, type BudgetReport } from '#shared/domain/budgets/budget-standing.ts';
import { previewBudget } from '#shared/domain/budgets/preview-budget.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { toFixedText } from '#shared/domain/money/decimal.ts';
import { approvalDocumentOf } from '#shared/domain/quotes/submit-for-approval.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { Desk } from '#main/host/desk.ts';
import { foreseeDraft, meantDraft } from './draft-reference.ts';
import { notFound } from './failures.ts';
import type { Answer, Handlers, ParsedInput } from './handler.ts';
import { shownHistory } from './shown-history.ts';
import { withStanding, type Standing } from './with-desk.ts';

export const budgetHandlers: Pick<Handlers, keyof typeof budgetOperations> = {
  'budgets.list': withStanding((_input, desk, { account, company, now, today }) => {
    const question = { account, ...shownHistory(desk), now, timeZone: company.timeZone };
    const reports = budgetReports(question);
    const names = new Map(account.costCentres.map(({ id, name }) => [id, name]));
    const withoutBudget = account.costCentres.filter(({ budgets }) => budgets.length === 0).map(({ id, name }) => ({ costCentre: id, name }));
    const budgets = reports.map((report) => shownBudget(report, names.get(report.standing.costCentre) ?? '', account.currency, today));
    return ok({ basis: 'gross' as const, currency: account.currency, today, budgets, outside: outsideBudgets({ ...question, day: today }), withoutBudget });
  }),

  'budgets.preview': withStanding((input, desk, standing) => {
    const meant = meantDocument(input, desk, standing);
    if (!meant.ok) return meant;
    const { document, except } = meant.value;
    const { account, company, now, today } = standing;
    const { costCentre, gross } = document;
    const question = { account, ...shownHistory(desk), now, timeZone: company.timeZone, ...(except !== undefined && { except }) };
    const rules = applyingRules(document, account, historyFacts({ ...question, costCentre })).filter(({ when }) => when.overBudget === true);
    return ok({
      basis: 'gross' as const,
      currency: account.currency,
      day: today,
      gross,
      costCentre,
      costCentreName: account.costCentres.find(({ id }) => id === costCentre)?.name ?? null,
      budgets: costCentre === null ? [] : previewBudget(gross, { ...question, costCentre, day: today }),
      asks: rules.map(({ id, name }) => ({ id, name })),
      unpricedLines: document.lines.filter(({ unitPrice }) => unitPrice === null).length,
    });
  }),
};

interface MeantDocument {
  readonly document: ApprovalDocument;
  /** The estimate itself where it counts already. */
  readonly except?: string;
}

function meantDocument(input: ParsedInput<'budgets.preview'>, desk: Desk, standing: Standing): Result<MeantDocument, Failure> {
  if ('draft' in input) {
    const draft = meantDraft(input.draft, desk);
    return draft.ok ? ok({ document: foreseeDraft(draft.value, standing.today, desk, standing).document }) : draft;
  }
  const quote = desk.documents.quote(input.quoteId)?.document;
  return quote ? ok({ document: approvalDocumentOf(quote, quote.payment), except: quote.id }) : notFound({ quote: input.quoteId });
}

type ShownBudget = Answer<'budgets.list'>['budgets'][number];

function shownBudget({ standing, documents }: BudgetReport, costCentreName: string, currency: string, today: string): ShownBudget {
  const estimates = documents.flatMap(({ id, number, title, stage, gross }) =>
    stage === 'spent' ? [] : [{ id, number, title, stage, gross: toFixedText(gross, minorUnitPlaces(currency)) }],
  );
  return { ...standing, costCentreName, isCurrent: standing.from <= today && today <= standing.to, estimates, orders: documents.length - estimates.length };
}
