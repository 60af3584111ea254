import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import { budgetStandings, type BudgetQuestion, type BudgetStanding } from './budget-standing.ts';

/** A budget before and after a document that goes into approval. Amounts gross, in the account's currency. */
export interface BudgetPreview {
  readonly before: BudgetStanding;
  readonly after: BudgetStanding;
  /** The document takes it below zero: what an `overBudget` rule asks. Exactly what is left is not over. */
  readonly over: boolean;
  /** It still fits now, but no longer when every waiting estimate comes as well. */
  readonly overIfAllCome: boolean;
}

/** What a document of this gross amount does to each budget of the day. `question.except` names the document where it counts already. */
export function previewBudget(gross: string, question: BudgetQuestion): BudgetPreview[] {
  const places = minorUnitPlaces(question.account.currency);
  return budgetStandings(question).map((before) => {
    const left = decimal(before.left).minus(gross);
    const leftIfAllCome = decimal(before.leftIfAllCome).minus(gross);
    const after = {
      ...before,
      committed: toFixedText(decimal(before.committed).plus(gross), places),
      left: toFixedText(left, places),
      leftIfAllCome: toFixedText(leftIfAllCome, places),
    };
    const over = left.lt(zero);
    return { before, after, over, overIfAllCome: !over && leftIfAllCome.lt(zero) };
  });
}
