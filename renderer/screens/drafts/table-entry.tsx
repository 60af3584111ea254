import { type ReactNode, useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { orderColumns, rowFaults, type OrderColumn } from '#shared/domain/drafts/order-table.ts';
import { bytesToBase64 } from '#renderer/format/bytes-to-base64.ts';
import { separators } from '#renderer/format/number-format.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { saveText } from '#renderer/ui/save-file.ts';
import { type Column, Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { TableSource } from './table-source.ts';

type Read = OutputOf<'drafts.addTable'>;
type Source = Pick<InputOf<'drafts.addTable'>, 'text' | 'file'>;

const largestBytes = 5 * 1024 * 1024;
const mostShown = 100;

interface Props {
  readonly draftId: string;
  readonly source: TableSource;
  readonly onClose: () => void;
}

/** Lines out of a pasted table or a file: first what would come of them, then, with Enter, the lines. */
export function TableEntry({ draftId, source: given, onClose }: Props): ReactNode {
  const messages = useMessages();
  const { language } = useFormat();
  const [source, setSource] = useState<Source | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const [columns, setColumns] = useState<Read['columns'] | undefined>(undefined);
  const act = useAct('drafts.addTable');
  const decimals = separators(language).decimal === ',' ? 'comma' : 'point';

  const reasons = Object.fromEntries(rowFaults.map((kind) => [kind, messages(`orderTable.fault.${kind}` as 'orderTable.fault.noCode', { skipInterpolation: true })]));

  const look = async (from: Source, chosen?: Read['columns']) => {
    setSource(from);
    setColumns(chosen);
    setRead((await act.run({ draftId, ...from, decimals, reasons, ...(chosen && { columns: chosen }), preview: true })) ?? null);
  };
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return undefined;
    if (file.size > largestBytes) return useToastStore.getState().show({ tone: 'danger', text: messages('orderTable.tooBig') });
    return look({ file: { name: file.name, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) } });
  };
  // Once, with what the dialog was opened for.
  useEffect(() => {
    if (given.text !== null) void look({ text: given.text });
    else if (given.file !== null) void takeFile(given.file);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const add = async () => {
    if (source === null) return;
    const added = await act.run({ draftId, ...source, decimals, reasons, ...(columns && { columns }), preview: false });
    if (!added) return;
    useToastStore.getState().show({ tone: added.rejected.length > 0 ? 'warn' : 'ok', text: messages('orderTable.added', { count: added.accepted.length }) });
    onClose();
  };
  return (
    <Dialog
      title={messages('orderTable.title')}
      closeLabel={messages('common.close')}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        read && (
          <>
            <Button onPress={onClose}>{messages('common.cancel')}</Button>
            <Button look="main" icon="plus" keys="Enter" autoFocus isDisabled={act.busy || read.accepted.length === 0} onPress={() => void add()}>{messages('orderTable.add', { count: read.accepted.length })}</Button>
          </>
        )
      }
    >
      <div className="stack">
        {source === null && (
          <>
            <TextField label={messages('orderTable.paste')} hint={messages('orderTable.pasteHint')} lines={8} autoFocus onChange={(text) => text.trim() !== '' && void look({ text })} />
            <p className="row">
              <span className="grow muted">{messages('orderTable.fileLead')}</span>
              <FileTrigger acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx']} onSelect={(files) => void takeFile(files?.[0])}>
                <Button>{messages('orderTable.chooseFile')}</Button>
              </FileTrigger>
            </p>
          </>
        )}
        {act.busy && read === null && <Progress label={messages('orderTable.reading')} percent={null} />}
        {source !== null && read === null && !act.busy && <Button onPress={() => setSource(null)}>{messages('orderTable.again')}</Button>}
        {read && <ColumnChoice read={read} onChange={(chosen) => source && void look(source, chosen)} />}
        {read && read.doubled.length > 0 && <Banner tone="warn" title={messages('orderTable.doubled', { columns: read.doubled.map((column) => messages(`orderTable.is.${column}`)).join(', ') })} />}
        {read && <Outcome read={read} />}
      </div>
    </Dialog>
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

function Outcome({ read }: { readonly read: Read }): ReactNode {
  const messages = useMessages();
  const { accepted, rejected, rejectedFile } = read;
  const columns: Column<Read['rejected'][number]>[] = [
    { id: 'row', head: messages('orderTable.row'), align: 'end', cell: ({ row }) => row },
    { id: 'cells', head: messages('orderTable.cells'), wide: true, cell: ({ cells }) => <span className="code">{cells.join(' · ')}</span> },
    { id: 'reason', head: messages('orderTable.reason'), wide: true, cell: ({ reason, detail }) => messages(`orderTable.fault.${reason === 'discontinued' && detail['replacedBy'] !== undefined ? 'discontinuedFor' : reason}` as 'orderTable.fault.noCode', { ...detail, defaultValue: reason }) },
  ];
  return (
    <>
      <p role="status" className="row">
        <span className="strong">{messages('orderTable.accepted', { count: accepted.length })}</span>
        {rejected.length > 0 && <span className="tone-warn grow">{messages('orderTable.rejected', { count: rejected.length })}</span>}
        {rejectedFile && <Button size="small" onPress={() => saveText(rejectedFile.name, rejectedFile.text)}>{messages('orderTable.saveRejected')}</Button>}
      </p>
      {rejected.length > 0 && <Table label={messages('orderTable.rejected', { count: rejected.length })} columns={columns} rows={rejected.slice(0, mostShown)} rowKey={({ row }) => String(row)} />}
    </>
  );
}
