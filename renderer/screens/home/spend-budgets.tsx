import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { isBelowZero } from '#renderer/parts/amount-sign.ts';
import { BudgetRows, budgetKey } from '#renderer/parts/budget-rows.tsx';
import { OfflineFigures } from '#renderer/parts/offline-figures.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useBudgetColumns } from '#renderer/parts/use-budget-columns.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Table } from '#renderer/ui/table.tsx';

/** What is planned for today's periods against what was ordered and what still waits to be approved: the standing of the budgets screen, at a glance. */
export function SpendBudgets(): ReactNode {
  const messages = useMessages();
  const query = useQuery('budgets.list', {});
  const columns = useBudgetColumns(query.answer?.currency ?? '').filter(({ id }) => id !== 'left');
  return (
    <>
      <OfflineFigures message="budgets.offline" />
      <QueryView query={query} rows={4}>
        {({ budgets: all, currency }) => {
          const budgets = all.filter(({ isCurrent }) => isCurrent);
          if (budgets.length === 0) return <Empty icon="budget" title={messages(all.length === 0 ? 'budgets.none' : 'budgets.noneCurrent')}>{messages('budgets.noneLead')}</Empty>;
          return (
            <>
              <div className="panel-body"><BudgetRows budgets={budgets} currency={currency} /></div>
              <div className="wrapping-heads"><Table label={messages('spend.budgetTitle')} columns={columns} rows={budgets} rowKey={budgetKey} rowTone={({ left, leftIfAllCome }) => (isBelowZero(left) ? 'danger' : isBelowZero(leftIfAllCome) ? 'warn' : undefined)} /></div>
              <p className="panel-body small"><span className="muted">{messages('budgets.lead')}</span> <Link href={paths.budgets()}>{messages('shell.place.budgets')}</Link></p>
            </>
          );
        }}
      </QueryView>
    </>
  );
}
