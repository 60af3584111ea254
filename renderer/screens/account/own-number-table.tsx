import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { ownNumberFaults } from '#shared/domain/accounts/own-number-table.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { type BroughtRows, reasonWords } from '#renderer/parts/brought-table.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { RejectedRows } from '#renderer/parts/rejected-rows.tsx';
import { TableDialog } from '#renderer/parts/table-dialog.tsx';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type Read = OutputOf<'account.readOwnNumbers'>;

const mostShown = 200;

/** Own numbers out of pasted text or a file. */
export function OwnNumberTable({ onClose }: { readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const [rows, setRows] = useState<BroughtRows | null>(null);
  const read = useQuery('account.readOwnNumbers', rows && { ...rows, reasons: reasonWords(messages, ownNumberFaults) });
  const set = useAct('account.setOwnNumbers');
  const moved = read.answer?.numbers.filter(({ before, after }) => before !== after) ?? [];
  const send = async () => {
    if (!(await set.run({ numbers: moved.map(({ sku, before, after }) => ({ sku, before, after })) }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('ownNumbers.savedMany', { count: moved.length }) });
    onClose();
  };
  return (
    <TableDialog
      title={messages('ownNumbers.fromTable')}
      pasteHint={messages('ownNumbers.pasteHint')}
      rows={rows}
      onRows={setRows}
      reading={read.asking}
      take={read.answer ? { text: messages('ownNumbers.set', { count: moved.length }), icon: 'check', isReady: !set.busy && moved.length > 0, run: () => void send() } : null}
      onClose={onClose}
    >
      <QueryView query={read}>{(answer) => <Outcome read={answer} moved={moved} />}</QueryView>
    </TableDialog>
  );
}

function Outcome({ read, moved }: { readonly read: Read; readonly moved: Read['numbers'] }): ReactNode {
  const messages = useMessages();
  const unchanged = read.numbers.length - moved.length;
  const columns: Column<Read['numbers'][number]>[] = [
    { id: 'product', head: messages('ownNumbers.product'), wide: true, cell: ({ name, sku }) => <>{name} <span className="code muted small">{sku}</span></> },
    { id: 'number', head: messages('ownNumbers.one'), cell: ({ before, after }) => <span className="code">{[before, after ?? messages('ownNumbers.none')].filter(Boolean).join(' → ')}</span> },
  ];
  return (
    <>
      <RejectedRows read={read} taken={unchanged > 0 && <span className="muted">{messages('ownNumbers.unchanged', { count: unchanged })}</span>} />
      {moved.length > 0 && <Table label={messages('ownNumbers.title')} columns={columns} rows={moved.slice(0, mostShown)} rowKey={({ sku }) => sku} />}
    </>
  );
}
