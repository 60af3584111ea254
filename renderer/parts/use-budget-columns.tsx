import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { type Column, written } from '#renderer/ui/column.ts';
import { isBelowZero } from './amount-sign.ts';
import type { ShownBudget } from './budget-rows.tsx';
import { useFormat } from './use-format.ts';

/** The figures of a budget: what is planned, ordered, in approval, still waiting, and what is left. */
export function useBudgetColumns(currency: string): Column<ShownBudget>[] {
  const messages = useMessages();
  const format = useFormat();
  const money = (amount: string): ReactNode => <span className={isBelowZero(amount) ? 'tone-danger strong' : ''}>{format.money(amount, currency)}</span>;
  const figure = (id: 'amount' | 'spent' | 'committed' | 'waiting' | 'left' | 'leftIfAllCome'): Column<ShownBudget> => ({ id, head: messages(`budgets.${id}`), align: 'end', cell: (budget) => money(budget[id]), written: [written('money', messages(`budgets.${id}`), (budget) => budget[id])] });
  return [
    {
      id: 'centre',
      head: messages('budgets.costCentre'),
      cell: (budget) => (
        <>
          <span className="strong">{budget.costCentreName}</span>
          <br />
          <span className="muted small figure">{messages('budgets.span', { from: format.day(budget.from), to: format.day(budget.to) })}</span>
        </>
      ),
      written: [written('text', messages('budgets.costCentre'), (budget) => budget.costCentreName), written('day', messages('tables.firstDay'), (budget) => budget.from), written('day', messages('tables.lastDay'), (budget) => budget.to), written('text', messages('tables.currency'), () => currency)],
    },
    figure('amount'),
    figure('spent'),
    figure('committed'),
    figure('left'),
    figure('waiting'),
    figure('leftIfAllCome'),
  ];
}
