import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { bytesToBase64 } from '#renderer/format/bytes-to-base64.ts';
import { separators } from '#renderer/format/number-format.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { type Column, Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Read = OutputOf<'account.readParLevels'>;
type Source = Pick<InputOf<'account.readParLevels'>, 'text' | 'file'>;

/** Par levels out of pasted text or a file: first what would come of them, then, with Enter, the levels. */
export function ParLevelTable({ site, onClose }: { readonly site: string; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const { language } = useFormat();
  const [source, setSource] = useState<Source | null>(null);
  const read = useQuery('account.readParLevels', source && { site, ...source, decimals: separators(language).decimal === ',' ? 'comma' : 'point' });
  const set = useAct('account.setParLevels');
  const moved = read.answer?.levels.filter(({ before, after }) => before?.minimum !== after?.minimum || before?.maximum !== after?.maximum) ?? [];
  const takeFile = async (file: File | undefined) => {
    if (file) setSource({ file: { name: file.name, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) } });
  };
  const send = async () => {
    if (!(await set.run({ site, levels: moved.map(({ sku, before, after }) => ({ sku, before, after })) }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('administration.saved') });
    onClose();
  };
  return (
    <Dialog
      title={messages('administration.fromTable')}
      closeLabel={messages('common.close')}
      width="wide"
      isOpen
      onClose={onClose}
      actions={read.answer && (
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="check" keys="Enter" autoFocus isDisabled={set.busy || moved.length === 0} onPress={() => void send()}>{messages('administration.setLevels', { count: moved.length })}</Button>
        </>
      )}
    >
      <div className="stack">
        {source === null && (
          <>
            <TextField label={messages('administration.paste')} hint={messages('administration.pasteHint')} lines={8} autoFocus onChange={(text) => text.trim() !== '' && setSource({ text })} />
            <p className="row">
              <span className="grow muted">{messages('administration.orFile')}</span>
              <FileTrigger acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx']} onSelect={(files) => void takeFile(files?.[0])}>
                <Button>{messages('administration.chooseFile')}</Button>
              </FileTrigger>
            </p>
          </>
        )}
        {source !== null && <QueryView query={read}>{(answer) => <Outcome read={answer} moved={moved.length} />}</QueryView>}
        {source !== null && !read.asking && <p><Button onPress={() => setSource(null)}>{messages('administration.again')}</Button></p>}
      </div>
    </Dialog>
  );
}

function Outcome({ read, moved }: { readonly read: Read; readonly moved: number }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { levels, rejected } = read;
  const unchanged = levels.length - moved;
  const levelColumns: Column<Read['levels'][number]>[] = [
    { id: 'product', head: messages('administration.product'), wide: true, cell: ({ name, sku }) => <>{name} <span className="muted small">{sku}</span></> },
    { id: 'minimum', head: messages('administration.minimum'), align: 'end', cell: ({ before, after }) => moveOf(before?.minimum, after?.minimum, format.quantity) },
    { id: 'maximum', head: messages('administration.maximum'), align: 'end', cell: ({ before, after }) => moveOf(before?.maximum, after?.maximum, format.quantity) },
  ];
  const rejectedColumns: Column<Read['rejected'][number]>[] = [
    { id: 'row', head: messages('administration.row'), align: 'end', cell: ({ row }) => row },
    { id: 'cells', head: messages('administration.cells'), wide: true, cell: ({ cells }) => <span className="code">{cells.join(' · ')}</span> },
    { id: 'reason', head: messages('administration.reason'), wide: true, cell: ({ reason }) => messages(`administration.fault.${reason}`) },
  ];
  return (
    <>
      <p role="status" className="row">
        {unchanged > 0 && <span className="muted">{messages('administration.unchanged', { count: unchanged })}</span>}
        {rejected.length > 0 && <span className="tone-warn">{messages('administration.rejected', { count: rejected.length })}</span>}
      </p>
      {rejected.length > 0 && <Table label={messages('administration.rejected', { count: rejected.length })} columns={rejectedColumns} rows={rejected.slice(0, 100)} rowKey={({ row }) => String(row)} />}
      {levels.length > 0 && <Table label={messages('administration.parLevels')} columns={levelColumns} rows={levels.slice(0, 200)} rowKey={({ sku }) => sku} />}
    </>
  );
}

function moveOf(before: string | undefined, after: string | undefined, show: (quantity: string) => string): string {
  if (after === undefined) return '';
  return before === undefined || before === after ? show(after) : `${show(before)} → ${show(after)}`;
}
