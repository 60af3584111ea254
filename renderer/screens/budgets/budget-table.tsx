import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { isBelowZero } from '#renderer/parts/amount-sign.ts';
import { budgetKey, type BudgetsProps, type ShownBudget } from '#renderer/parts/budget-rows.tsx';
import { useBudgetColumns } from '#renderer/parts/use-budget-columns.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Table } from '#renderer/ui/table.tsx';

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
