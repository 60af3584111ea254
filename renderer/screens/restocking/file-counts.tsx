import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { OutputOf } from '#shared/contract/contract.ts';
import { bytesToBase64 } from '#renderer/format/bytes-to-base64.ts';
import { separators } from '#renderer/format/number-format.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { saveText } from '#renderer/ui/save-file.ts';
import { type Column, Table } from '#renderer/ui/table.tsx';

type Read = OutputOf<'restocking.importFile'>;

const largestBytes = 5 * 1024 * 1024;
const mostShown = 100;

/** Counts out of a file; what was rejected comes back with its reasons, on the screen and as a file. */
export function FileCounts({ sessionId }: { readonly sessionId: string }): ReactNode {
  const messages = useMessages();
  const { language } = useFormat();
  const [read, setRead] = useState<Read | null>(null);
  const importFile = useAct('restocking.importFile');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setRead(null);
    if (file.size > largestBytes) return useToastStore.getState().show({ tone: 'danger', text: messages('restock.tooBig') });
    const decimals = separators(language).decimal === ',' ? 'comma' : 'point';
    const answer = await importFile.run({ sessionId, name: file.name, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())), decimals });
    return setRead(answer ?? null);
  };
  return (
    <Panel title={messages('restock.file')}>
      <div className="stack">
        <p className="row">
          <span className="grow muted">{messages('restock.fileLead')}</span>
          <FileTrigger acceptedFileTypes={['.csv', '.txt', '.tsv', '.xlsx']} onSelect={(files) => void take(files?.[0])}>
            <Button isDisabled={importFile.busy}>{messages('restock.chooseFile')}</Button>
          </FileTrigger>
        </p>
        {importFile.busy && <Progress label={messages('restock.reading')} percent={null} />}
        {read && <Outcome read={read} />}
      </div>
    </Panel>
  );
}

function Outcome({ read }: { readonly read: Read }): ReactNode {
  const messages = useMessages();
  const { rejectedFile: file } = read;
  const columns: Column<Read['rejected'][number]>[] = [
    { id: 'row', head: messages('restock.row'), align: 'end', cell: ({ row }) => row },
    { id: 'code', head: messages('restock.code'), cell: ({ code }) => <span className="code">{code}</span> },
    { id: 'quantity', head: messages('restock.quantity'), align: 'end', cell: ({ quantity }) => quantity },
    { id: 'reason', head: messages('restock.reason'), wide: true, cell: ({ reason }) => messages(`restock.rejected.${reason}`) },
  ];
  return (
    <>
      <p role="status" className="row">
        <span className="strong">{messages('restock.fileCounted', { count: read.counted })}</span>
        {read.rejected.length > 0 && <span className="tone-warn grow">{messages('restock.fileRejected', { count: read.rejected.length })}</span>}
        {file && <Button size="small" onPress={() => saveText(file.name, file.text)}>{messages('restock.saveRejected')}</Button>}
      </p>
      {read.rejected.length > 0 && <Table label={messages('restock.fileRejected', { count: read.rejected.length })} columns={columns} rows={read.rejected.slice(0, mostShown)} rowKey={({ row }) => String(row)} />}
    </>
  );
}
