import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { decimal } from '#shared/domain/money/decimal.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { budgetKey, type BudgetsProps, type ShownBudget } from '#renderer/parts/budget-rows.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

interface EstimateOfBudget {
  readonly budget: ShownBudget;
  readonly estimate: ShownBudget['estimates'][number];
}

/** Which estimates stand behind the figures, the largest first. */
export function BudgetEstimates({ budgets, currency }: BudgetsProps): ReactNode {
  const messages = useMessages();
  const columns = useBudgetEstimateColumns(currency);
  const rows = estimatesOf(budgets);
  return (
    <Panel title={messages('budgets.estimates')} count={rows.length} flush>
      {rows.length === 0 ? <p className="panel-body muted">{messages('budgets.estimatesNone')}</p> : <Table label={messages('budgets.estimates')} columns={columns} rows={rows} rowKey={({ budget, estimate }) => `${budgetKey(budget)} ${estimate.id}`} />}
    </Panel>
  );
}

export const estimatesOf = (budgets: readonly ShownBudget[]): EstimateOfBudget[] =>
  budgets.flatMap((budget) => budget.estimates.toSorted((one, other) => decimal(other.gross).cmp(decimal(one.gross))).map((estimate) => ({ budget, estimate })));

export function useBudgetEstimateColumns(currency: string): Column<EstimateOfBudget>[] {
  const messages = useMessages();
  const format = useFormat();
  return [
    { id: 'estimate', head: messages('estimates.estimate'), wide: true, cell: ({ estimate }) => <><Link href={paths.estimate(estimate.id)} className="strong">{estimate.title === '' ? messages('budgets.untitled') : estimate.title}</Link> <span className="muted small">{estimate.number ?? messages('estimates.noNumberYet')}</span></>, written: [written('text', messages('estimates.estimate'), ({ estimate }) => estimate.title), written('text', messages('tables.number'), ({ estimate }) => estimate.number)] },
    { id: 'centre', head: messages('budgets.costCentre'), cell: ({ budget }) => budget.costCentreName, written: [written('text', messages('budgets.costCentre'), ({ budget }) => budget.costCentreName)] },
    { id: 'stage', head: messages('budgets.stage'), cell: ({ estimate }) => <Badge tone={estimate.stage === 'committed' ? 'accent' : 'neutral'}>{messages(`budgets.${estimate.stage}`)}</Badge>, written: [written('text', messages('budgets.stage'), ({ estimate }) => messages(`budgets.${estimate.stage}`))] },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: ({ estimate }) => format.money(estimate.gross, currency), written: [written('money', messages('common.gross'), ({ estimate }) => estimate.gross), written('text', messages('tables.currency'), () => currency)] },
  ];
}
