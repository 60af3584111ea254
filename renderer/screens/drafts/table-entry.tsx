import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { orderColumns, rowFaults, type OrderColumn } from '#shared/domain/drafts/order-table.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { type BroughtRows, decimalsOf, reasonWords, type TableSource } from '#renderer/parts/brought-table.ts';
import { RejectedRows } from '#renderer/parts/rejected-rows.tsx';
import { TableDialog } from '#renderer/parts/table-dialog.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Choice } from '#renderer/ui/choice.tsx';

type Read = OutputOf<'drafts.addTable'>;

interface Props {
  readonly draftId: string;
  readonly source: TableSource;
  readonly onClose: () => void;
}

/** Lines out of a pasted table or a file. */
export function TableEntry({ draftId, source, onClose }: Props): ReactNode {
  const messages = useMessages();
  const { language } = useFormat();
  const [rows, setRows] = useState<BroughtRows | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [columns, setColumns] = useState<Read['columns'] | undefined>(undefined);
  const act = useAct('drafts.addTable');
  const ask = { draftId, decimals: decimalsOf(language), reasons: reasonWords(messages, rowFaults) };

  const look = async (from: BroughtRows | null, chosen?: Read['columns']) => {
    setRows(from);
    setColumns(chosen);
    if (from === null) return setRead(null);
    return setRead((await act.run({ ...ask, ...from, ...(chosen && { columns: chosen }), preview: true })) ?? null);
  };
  const add = async () => {
    if (rows === null) return;
    const added = await act.run({ ...ask, ...rows, ...(columns && { columns }), preview: false });
    if (!added) return;
    useToastStore.getState().show({ tone: added.rejected.length > 0 ? 'warn' : 'ok', text: messages('orderTable.added', { count: added.accepted.length }) });
    onClose();
  };
  return (
    <TableDialog
      title={messages('orderTable.title')}
      pasteHint={messages('orderTable.pasteHint')}
      given={source}
      rows={rows}
      onRows={(brought) => void look(brought)}
      reading={act.busy}
      take={read && { text: messages('orderTable.add', { count: read.accepted.length }), icon: 'plus', isReady: !act.busy && read.accepted.length > 0, run: () => void add() }}
      onClose={onClose}
    >
      {read && <ColumnChoice read={read} onChange={(chosen) => void look(rows, chosen)} />}
      {read && read.doubled.length > 0 && <Banner tone="warn" title={messages('orderTable.doubled', { columns: read.doubled.map((column) => messages(`orderTable.is.${column}`)).join(', ') })} />}
      {read && <RejectedRows read={read} taken={<span className="strong">{messages('orderTable.accepted', { count: read.accepted.length })}</span>} />}
    </TableDialog>
  );
}

const none = 'none';

/** Which column is what; a change is remembered for the next table of this kind. */
function ColumnChoice({ read, onChange }: { readonly read: Read; readonly onChange: (columns: Read['columns']) => void }): ReactNode {
  const messages = useMessages();
  const isNeeded = (column: OrderColumn): boolean => column === 'code' || column === 'quantity';
  const options = read.heads.map((head, at) => ({ id: String(at), text: messages('orderTable.column', { number: at + 1, head }) }));
  return (
    <div className="fields" role="group" aria-label={messages('orderTable.columns')}>
      {orderColumns.map((column) => (
        <Choice
          key={column}
          label={messages(`orderTable.is.${column}`)}
          options={isNeeded(column) ? options : [{ id: none, text: messages('orderTable.noColumn') }, ...options]}
          value={String(read.columns[column] ?? none)}
          onChange={(id) => onChange({ ...read.columns, [column]: id === none ? null : Number(id) })}
        />
      ))}
    </div>
  );
}
