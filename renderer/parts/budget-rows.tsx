import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { isBelowZero, withoutSign } from './amount-sign.ts';
import { BudgetBar, BudgetLegend } from './budget-bar.tsx';
import { useFormat } from './use-format.ts';

export type ShownBudget = OutputOf<'budgets.list'>['budgets'][number];

export interface BudgetsProps {
  readonly budgets: readonly ShownBudget[];
  readonly currency: string;
}

export const budgetKey = ({ costCentre, from, to }: ShownBudget): string => `${costCentre} ${from} ${to}`;

/** Every budget as one stacked bar. */
export function BudgetRows({ budgets, currency }: BudgetsProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <div className="stack">
      <BudgetLegend parts={['spent', 'committed', 'waiting']} />
      <ul className="budget-rows">
        {budgets.map((budget) => (
          <li key={budgetKey(budget)} className="budget-row">
            <p>
              <span className="strong">{budget.costCentreName}</span>
              <br />
              <span className="muted small">{messages('budgets.span', { from: format.day(budget.from), to: format.day(budget.to) })}</span>
            </p>
            <BudgetBar name={budget.costCentreName} amount={budget.amount} parts={{ spent: budget.spent, committed: budget.committed, waiting: budget.waiting }} currency={currency} />
            <p className={`figure at-end${isBelowZero(budget.left) ? ' tone-danger strong' : ''}`}>
              {isBelowZero(budget.left) ? messages('budgets.overBy', { amount: format.money(withoutSign(budget.left), currency) }) : messages('budgets.leftOf', { left: format.money(budget.left, currency), amount: format.money(budget.amount, currency) })}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
