import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { lastKnownDay } from './statement-period.ts';

type Statement = OutputOf<'ledger.statement'>;
export type MovementRow = Statement['movements'][number] | { readonly edge: 'opening' | 'closing'; readonly day: string; readonly balance: string };

const tones: Readonly<Record<LedgerEntry['type'], BadgeTone>> = { invoice: 'neutral', creditNote: 'info', payment: 'ok' };
const pageRows = 100;

/** Opening balance, each movement with the balance after it, closing balance. Long periods come in pages; the closing stands under the last. */
export function MovementTable({ statement }: { readonly statement: Statement }): ReactNode {
  const messages = useMessages();
  const [limit, setLimit] = useState(pageRows);
  const { movements } = statement;
  const isWhole = limit >= movements.length;
  const columns = useMovementColumns(statement.currency);
  const all = movementRows(statement);
  const rows = isWhole ? all : all.slice(0, limit + 1);
  return (
    <Panel title={messages('statement.movements')} count={movements.length} flush>
      {movements.length === 0 ? (
        <Empty icon="statement" title={messages('statement.noMovements')} action={<NextAct path={paths.orders()} keys="g o" icon="order">{messages('empty.orders')}</NextAct>}>{messages('statement.noMovementsLead')}</Empty>
      ) : (
        <>
          <Table label={messages('statement.movements')} columns={columns} rows={rows} rowKey={(row) => ('edge' in row ? row.edge : row.entry.number)} rowTone={(row) => ('edge' in row ? 'balance' : undefined)} />
          {!isWhole && <p className="panel-body"><Button onPress={() => setLimit(limit + pageRows)}>{messages('common.more')}</Button></p>}
        </>
      )}
    </Panel>
  );
}

/** The movements between their two balances. */
export const movementRows = (statement: Statement): MovementRow[] => [
  { edge: 'opening', day: statement.from, balance: statement.opening },
  ...statement.movements,
  { edge: 'closing', day: lastKnownDay(statement), balance: statement.closing },
];

export function useMovementColumns(currency: string): Column<MovementRow>[] {
  const messages = useMessages();
  const format = useFormat();
  const of = (cell: (movement: Statement['movements'][number]) => ReactNode) => (row: MovementRow) => ('edge' in row ? '' : cell(row));
  const ofEntry = (value: (entry: LedgerEntry) => string | null) => (row: MovementRow) => ('edge' in row ? null : value(row.entry));
  return [
    { id: 'date', head: messages('statement.date'), cell: (row) => <span className="figure">{format.day('edge' in row ? row.day : row.entry.date)}</span>, written: [written('day', messages('statement.date'), (row) => ('edge' in row ? row.day : row.entry.date))] },
    { id: 'document', head: messages('statement.document'), cell: (row) => ('edge' in row ? messages(`statement.${row.edge}`) : <span className="row"><span className="strong">{row.entry.number}</span><Badge tone={tones[row.entry.type]}>{messages(`statement.type.${row.entry.type}`)}</Badge></span>), written: [written('text', messages('tables.type'), (row) => ('edge' in row ? messages(`statement.${row.edge}`) : messages(`statement.type.${row.entry.type}`))), written('text', messages('statement.document'), ofEntry(({ number }) => number))] },
    { id: 'refersTo', head: messages('statement.refersTo'), optional: true, cell: of(({ entry }) => entry.settles ?? entry.order ?? '–'), written: [written('text', messages('statement.refersTo'), ofEntry(({ settles, order }) => settles ?? order))] },
    { id: 'due', head: messages('statement.due'), optional: true, cell: of(({ entry }) => (entry.due === null ? '–' : format.day(entry.due))), written: [written('day', messages('statement.due'), ofEntry(({ due }) => due))] },
    { id: 'change', head: messages('statement.amount'), align: 'end', cell: of(({ change }) => format.money(change, currency)), written: [written('money', messages('statement.amount'), (row) => ('edge' in row ? null : row.change))] },
    { id: 'balance', head: messages('statement.balance'), align: 'end', cell: (row) => <span className="strong">{format.money(row.balance, currency)}</span>, written: [written('money', messages('statement.balance'), (row) => row.balance), written('text', messages('tables.currency'), () => currency)] },
  ];
}
