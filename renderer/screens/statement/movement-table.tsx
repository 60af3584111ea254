import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, Table } from '#renderer/ui/table.tsx';
import { lastKnownDay } from './statement-period.ts';

type Statement = OutputOf<'ledger.statement'>;
type Row = Statement['movements'][number] | { readonly edge: 'opening' | 'closing'; readonly day: string; readonly balance: string };

const tones: Readonly<Record<LedgerEntry['type'], BadgeTone>> = { invoice: 'neutral', creditNote: 'info', payment: 'ok' };
const pageRows = 100;

/** Opening balance, each movement with the balance after it, closing balance. Long periods come in pages; the closing stands under the last. */
export function MovementTable({ statement }: { readonly statement: Statement }): ReactNode {
  const messages = useMessages();
  const [limit, setLimit] = useState(pageRows);
  const { movements, opening, closing, from } = statement;
  const to = lastKnownDay(statement);
  const shown = movements.slice(0, limit);
  const isWhole = shown.length === movements.length;
  const columns = useColumns(statement.currency);
  const rows: Row[] = [{ edge: 'opening', day: from, balance: opening }, ...shown, ...(isWhole ? [{ edge: 'closing' as const, day: to, balance: closing }] : [])];
  return (
    <Panel title={messages('statement.movements')} count={movements.length} flush>
      {movements.length === 0 ? (
        <Empty icon="statement" title={messages('statement.noMovements')}>{messages('statement.noMovementsLead')}</Empty>
      ) : (
        <>
          <Table label={messages('statement.movements')} columns={columns} rows={rows} rowKey={(row) => ('edge' in row ? row.edge : row.entry.number)} rowTone={(row) => ('edge' in row ? 'balance' : undefined)} />
          {!isWhole && <p className="panel-body"><Button onPress={() => setLimit(limit + pageRows)}>{messages('common.more')}</Button></p>}
        </>
      )}
    </Panel>
  );
}

function useColumns(currency: string): Column<Row>[] {
  const messages = useMessages();
  const format = useFormat();
  const of = (cell: (movement: Statement['movements'][number]) => ReactNode) => (row: Row) => ('edge' in row ? '' : cell(row));
  return [
    { id: 'date', head: messages('statement.date'), cell: (row) => <span className="figure">{format.day('edge' in row ? row.day : row.entry.date)}</span> },
    { id: 'document', head: messages('statement.document'), cell: (row) => ('edge' in row ? messages(`statement.${row.edge}`) : <span className="row"><span className="strong">{row.entry.number}</span><Badge tone={tones[row.entry.type]}>{messages(`statement.type.${row.entry.type}`)}</Badge></span>) },
    { id: 'refersTo', head: messages('statement.refersTo'), optional: true, cell: of(({ entry }) => entry.settles ?? entry.order ?? '–') },
    { id: 'due', head: messages('statement.due'), optional: true, cell: of(({ entry }) => (entry.due === null ? '–' : format.day(entry.due))) },
    { id: 'change', head: messages('statement.amount'), align: 'end', cell: of(({ change }) => format.money(change, currency)) },
    { id: 'balance', head: messages('statement.balance'), align: 'end', cell: (row) => <span className="strong">{format.money(row.balance, currency)}</span> },
  ];
}
