import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { ViewMenu } from '#renderer/parts/view-menu.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { lastKnownDay } from './statement-period.ts';

type Statement = OutputOf<'ledger.statement'>;
type Item = Statement['items'][number];

/** Invoices open at the period's end: what settled each so far, what is overdue. */
export function OpenItems({ statement }: { readonly statement: Statement }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { items } = statement;
  const columns = useOpenItemColumns(statement.currency);
  const looked = useListLook('invoices', {});
  const title = messages('statement.items', { day: format.day(lastKnownDay(statement)) });
  return (
    <Panel title={title} count={items.length} flush actions={items.length > 0 && <ViewMenu state={looked} />}>
      {items.length === 0 ? <p className="panel-body muted">{messages('statement.noItems')}</p> : <Table label={title} columns={columns} rows={items} rowKey={(item) => item.invoice} rowTone={(item) => (item.overdue ? 'danger' : undefined)} arranged={looked.arranged()} />}
    </Panel>
  );
}

export function useOpenItemColumns(currency: string): Column<Item>[] {
  const messages = useMessages();
  const format = useFormat();
  const settlement = (part: Item['settledBy'][number]): string => messages('statement.settlement', { number: part.number, day: format.day(part.date), amount: format.money(part.amount, currency) });
  return [
    { id: 'invoice', head: messages('statement.invoice'), cell: (item) => <><span className="strong on-one-line">{item.invoice}</span><br /><span className="muted small on-one-line">{format.day(item.date)}</span></>, written: [written('text', messages('statement.invoice'), (item) => item.invoice), written('day', messages('statement.date'), (item) => item.date)] },
    { id: 'due', head: messages('statement.due'), cell: (item) => (item.due === null ? '–' : item.overdue ? <Badge tone="danger" icon="clock">{messages('statement.overdueSince', { day: format.day(item.due) })}</Badge> : format.day(item.due)), written: [written('day', messages('statement.due'), (item) => item.due), written('text', messages('tables.overdue'), (item) => messages(item.overdue ? 'tables.yes' : 'tables.no'))] },
    { id: 'amount', head: messages('statement.amount'), align: 'end', cell: (item) => format.money(item.amount, currency), written: [written('money', messages('statement.amount'), (item) => item.amount)] },
    {
      id: 'settled',
      head: messages('statement.settledBy'),
      cell: (item) =>
        item.settledBy.length === 0 ? (
          <span className="muted">{messages('statement.notSettled')}</span>
        ) : (
          <ul className="stack-tight small">
            {item.settledBy.map((part) => (
              <li key={part.number}>{settlement(part)}</li>
            ))}
          </ul>
        ),
      written: [written('text', messages('tables.settledBy'), (item) => item.settledBy.map(settlement).join('; '))],
    },
    { id: 'open', head: messages('statement.open'), align: 'end', cell: (item) => <span className="strong">{format.money(item.open, currency)}</span>, written: [written('money', messages('statement.open'), (item) => item.open), written('text', messages('tables.currency'), () => currency)] },
  ];
}
