import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { OfflineFigures } from '#renderer/parts/offline-figures.tsx';
import { PdfButton } from '#renderer/parts/pdf-button.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { CreditComparison } from './credit-comparison.tsx';
import { MovementTable, movementRows, useMovementColumns } from './movement-table.tsx';
import { OpenItems, useOpenItemColumns } from './open-items.tsx';
import { type ChosenPeriod, PeriodChoice } from './period-choice.tsx';
import { lastKnownDay, periodDays } from './statement-period.ts';
import { UnsettledMoney, useUnsettledColumns } from './unsettled-money.tsx';

/** The account as the seller booked it, recomputed here for a period of one's choice. */
export function StatementScreen(): ReactNode {
  const messages = useMessages();
  const today = useTerms()?.today;
  return (
    <Screen title={messages('shell.place.statement')} lead={messages('statement.lead')}>
      <div className="stack">
        <OfflineFigures message="statement.offline" />
        {today === undefined ? <Skeleton rows={10} label={messages('common.loading')} /> : <StatementOfPeriod today={today} />}
      </div>
    </Screen>
  );
}

function StatementOfPeriod({ today }: { readonly today: string }): ReactNode {
  const [own, setOwn] = useState<ChosenPeriod | null>(null);
  const chosen: ChosenPeriod = own ?? { preset: 'thisQuarter', ...periodDays('thisQuarter', today) };
  const { from, to } = chosen;
  const isPeriod = calendarDay.safeParse(from).success && calendarDay.safeParse(to).success && from <= to;
  const query = useQuery('ledger.statement', isPeriod ? { from, to } : null);
  return (
    <>
      <PeriodChoice chosen={chosen} today={today} onChange={setOwn} />
      {isPeriod && <QueryView query={query} rows={10}>{(statement) => <Statement statement={statement} />}</QueryView>}
    </>
  );
}

function Statement({ statement }: { readonly statement: OutputOf<'ledger.statement'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { opening, closing, currency, from, to, told, difference } = statement;
  const openItems = useListLook('invoices', {}).inFile(useOpenItemColumns(currency), statement.items);
  const lists = [
    savedList(messages('statement.movements'), useMovementColumns(currency), movementRows(statement)),
    savedList(messages('statement.items', { day: format.day(lastKnownDay(statement)) }), openItems.columns, openItems.rows),
    savedList(messages('statement.unsettled'), useUnsettledColumns(currency), statement.unsettled),
  ] as const;
  const beside = (figure: string | null) => figure !== null && <span className="muted small">{messages('statement.told', { amount: format.money(figure, currency) })}</span>;
  return (
    <>
      {difference && <Banner tone="warn" title={messages('statement.differs')}><p>{messages('statement.differsBy', { opening: format.money(difference.opening, currency), closing: format.money(difference.closing, currency) })}</p></Banner>}
      <Panel title={messages('budgets.span', { from: format.day(from), to: format.day(to) })} actions={<><SaveTable lists={lists} /><PdfButton wanted={{ document: 'documents.statement', of: { from, to }, names: false }} /></>}>
        <Facts
          columns={3}
          facts={[
            { term: messages('statement.opening'), value: <span className="product-price">{format.money(opening, currency)} {beside(told.opening)}</span> },
            { term: messages('statement.closing'), value: <span className="product-price">{format.money(closing, currency)} {beside(told.closing)}</span> },
            { term: messages('exposure.openInvoices'), value: <span className="product-price">{format.count(statement.items.length)}</span> },
          ]}
        />
      </Panel>
      <MovementTable statement={statement} />
      <OpenItems statement={statement} />
      <UnsettledMoney statement={statement} />
      <CreditComparison credit={statement.credit} today={statement.today} currency={currency} />
    </>
  );
}
