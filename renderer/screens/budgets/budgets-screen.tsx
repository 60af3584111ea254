import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { OfflineFigures } from '#renderer/parts/offline-figures.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useBudgetColumns } from '#renderer/parts/use-budget-columns.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import { BudgetChart } from './budget-chart.tsx';
import { BudgetEstimates, estimatesOf, useBudgetEstimateColumns } from './budget-estimates.tsx';
import { BudgetTable } from './budget-table.tsx';

/** What each cost centre may still spend, with estimates that wait counted. */
export function BudgetsScreen(): ReactNode {
  const messages = useMessages();
  const [periods, setPeriods] = useState('current');
  const query = useQuery('budgets.list', {});
  const shown = shownBudgets(query.answer, periods === 'all');
  const currency = query.answer?.currency ?? '';
  const lists = [savedList(messages('shell.place.budgets'), useBudgetColumns(currency), shown), savedList(messages('budgets.estimates'), useBudgetEstimateColumns(currency), estimatesOf(shown))] as const;
  const options = [{ id: 'current', text: messages('budgets.current') }, { id: 'all', text: messages('budgets.all') }];
  return (
    <Screen title={messages('shell.place.budgets')} lead={messages('budgets.lead')} actions={<>{query.answer && <SaveTable lists={lists} />}<Segments label={messages('budgets.periods')} hideLabel options={options} value={periods} onChange={setPeriods} /></>}>
      <div className="stack">
        <OfflineFigures message="budgets.offline" />
        <QueryView query={query} rows={8}>{(answer) => <Budgets answer={answer} all={periods === 'all'} />}</QueryView>
      </div>
    </Screen>
  );
}

const shownBudgets = (answer: OutputOf<'budgets.list'> | undefined, all: boolean) => (answer?.budgets ?? []).filter(({ isCurrent }) => all || isCurrent);

function Budgets({ answer, all }: { readonly answer: OutputOf<'budgets.list'>; readonly all: boolean }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const shown = shownBudgets(answer, all);
  const without = answer.withoutBudget.length > 0 && <p className="muted">{messages('budgets.withoutBudget', { names: answer.withoutBudget.map(({ name }) => name).join(', ') })}</p>;
  if (shown.length === 0) {
    return (
      <Panel title={messages('shell.place.budgets')} flush>
        <Empty icon="budget" title={messages(answer.budgets.length === 0 ? 'budgets.none' : 'budgets.noneCurrent')} action={<NextAct path={paths.account()} keys="g m" icon="account">{messages('empty.account')}</NextAct>}>{messages('budgets.noneLead')}</Empty>
      </Panel>
    );
  }
  return (
    <>
      {answer.outside && <Banner tone="info" title={messages('budgets.outside', { count: answer.outside.documents, gross: format.money(answer.outside.gross, answer.currency), from: format.day(answer.outside.from), to: format.day(answer.outside.to) })} />}
      <BudgetChart budgets={shown} currency={answer.currency} />
      <BudgetTable budgets={shown} currency={answer.currency} />
      <BudgetEstimates budgets={shown} currency={answer.currency} />
      {without}
    </>
  );
}
