import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { isBelowZero } from '#renderer/parts/amount-sign.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { budgetKey, type BudgetsProps, type ShownBudget } from './budget-chart.tsx';

/** The figures of the bars. */
export function BudgetTable({ budgets, currency }: BudgetsProps): ReactNode {
  const messages = useMessages();
  const columns = useBudgetColumns(currency);
  const tone = (budget: ShownBudget): string | undefined => (isBelowZero(budget.left) ? 'danger' : isBelowZero(budget.leftIfAllCome) ? 'warn' : undefined);
  return (
    <Panel title={messages('budgets.figures')} flush>
      <div className="wrapping-heads">
        <Table label={messages('budgets.figures')} columns={columns} rows={budgets} rowKey={budgetKey} rowTone={tone} />
      </div>
    </Panel>
  );
}

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
