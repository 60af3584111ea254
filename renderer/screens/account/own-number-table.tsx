import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { bytesToBase64 } from '#renderer/format/bytes-to-base64.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { saveText } from '#renderer/ui/save-file.ts';
import { type Column, Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Read = OutputOf<'account.readOwnNumbers'>;
type Source = InputOf<'account.readOwnNumbers'>;

const mostShown = 200;

/** Own numbers out of pasted text or a file: first what would come of them, then, with Enter, the numbers. */
export function OwnNumberTable({ onClose }: { readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const [source, setSource] = useState<Source | null>(null);
  const read = useQuery('account.readOwnNumbers', source);
  const set = useAct('account.setOwnNumbers');
  const moved = read.answer?.numbers.filter(({ before, after }) => before !== after) ?? [];
  const takeFile = async (file: File | undefined) => {
    if (file) setSource({ file: { name: file.name, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) } });
  };
  const send = async () => {
    if (!(await set.run({ numbers: moved.map(({ sku, before, after }) => ({ sku, before, after })) }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('ownNumbers.savedMany', { count: moved.length }) });
    onClose();
  };
  return (
    <Dialog
      title={messages('ownNumbers.fromTable')}
      closeLabel={messages('common.close')}
      width="wide"
      isOpen
      onClose={onClose}
      actions={read.answer && (
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="check" keys="Enter" autoFocus isDisabled={set.busy || moved.length === 0} onPress={() => void send()}>{messages('ownNumbers.set', { count: moved.length })}</Button>
        </>
      )}
    >
      <div className="stack">
        {source === null && (
          <>
            <TextField label={messages('orderTable.paste')} hint={messages('ownNumbers.pasteHint')} lines={8} autoFocus onChange={(text) => text.trim() !== '' && setSource({ text })} />
            <p className="row">
              <span className="grow muted">{messages('administration.orFile')}</span>
              <FileTrigger acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx']} onSelect={(files) => void takeFile(files?.[0])}>
                <Button>{messages('orderTable.chooseFile')}</Button>
              </FileTrigger>
            </p>
          </>
        )}
        {source !== null && <QueryView query={read}>{(answer) => <Outcome read={answer} moved={moved} />}</QueryView>}
        {source !== null && !read.asking && <p><Button onPress={() => setSource(null)}>{messages('orderTable.again')}</Button></p>}
      </div>
    </Dialog>
  );
}

function Outcome({ read, moved }: { readonly read: Read; readonly moved: Read['numbers'] }): ReactNode {
  const messages = useMessages();
  const { rejected, rejectedFile } = read;
  const unchanged = read.numbers.length - moved.length;
  const columns: Column<Read['numbers'][number]>[] = [
    { id: 'product', head: messages('ownNumbers.product'), wide: true, cell: ({ name, sku }) => <>{name} <span className="code muted small">{sku}</span></> },
    { id: 'number', head: messages('ownNumbers.one'), cell: ({ before, after }) => <span className="code">{[before, after ?? messages('ownNumbers.none')].filter(Boolean).join(' → ')}</span> },
  ];
  const rejectedColumns: Column<Read['rejected'][number]>[] = [
    { id: 'row', head: messages('orderTable.row'), align: 'end', cell: ({ row }) => row },
    { id: 'cells', head: messages('orderTable.cells'), wide: true, cell: ({ cells }) => <span className="code">{cells.join(' · ')}</span> },
    { id: 'reason', head: messages('orderTable.reason'), wide: true, cell: ({ reason }) => messages(`ownNumbers.fault.${reason}`) },
  ];
  return (
    <>
      <p role="status" className="row">
        {unchanged > 0 && <span className="muted">{messages('ownNumbers.unchanged', { count: unchanged })}</span>}
        {rejected.length > 0 && <span className="tone-warn grow">{messages('orderTable.rejected', { count: rejected.length })}</span>}
        {rejectedFile && <Button size="small" onPress={() => saveText(rejectedFile.name, rejectedFile.text)}>{messages('orderTable.saveRejected')}</Button>}
      </p>
      {rejected.length > 0 && <Table label={messages('orderTable.rejected', { count: rejected.length })} columns={rejectedColumns} rows={rejected.slice(0, mostShown)} rowKey={({ row }) => String(row)} />}
      {moved.length > 0 && <Table label={messages('ownNumbers.title')} columns={columns} rows={moved.slice(0, mostShown)} rowKey={({ sku }) => sku} />}
    </>
  );
}
