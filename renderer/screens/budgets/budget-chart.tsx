import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BudgetRows, type BudgetsProps } from '#renderer/parts/budget-rows.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

/** The budgets as bars. */
export function BudgetChart(props: BudgetsProps): ReactNode {
  const messages = useMessages();
  return (
    <Panel title={messages('budgets.chart')}>
      <BudgetRows {...props} />
    </Panel>
  );
}
