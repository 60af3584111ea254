import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { OutputOf } from '#shared/contract/contract.ts';
import { countRowFaults } from '#shared/domain/restocking/parse-count.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { decimalsOf, reasonWords, tableFileTypes, useTableFile } from '#renderer/parts/brought-table.ts';
import { RejectedRows } from '#renderer/parts/rejected-rows.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Progress } from '#renderer/ui/progress.tsx';

type Read = OutputOf<'restocking.importFile'>;

/** Counts out of a file, on the panel and at once: each file adds to what is counted; what was rejected comes back with its reasons. */
export function FileCounts({ sessionId }: { readonly sessionId: string }): ReactNode {
  const messages = useMessages();
  const { language } = useFormat();
  const bytesOf = useTableFile();
  const [read, setRead] = useState<Read | null>(null);
  const importFile = useAct('restocking.importFile');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setRead(null);
    const bytes = await bytesOf(file);
    if (bytes !== null) setRead((await importFile.run({ sessionId, ...bytes, decimals: decimalsOf(language), reasons: reasonWords(messages, countRowFaults) })) ?? null);
  };
  return (
    <Panel title={messages('restock.file')}>
      <div className="stack">
        <p className="row">
          <span className="grow muted">{messages('restock.fileLead')}</span>
          <FileTrigger acceptedFileTypes={tableFileTypes} onSelect={(files) => void take(files?.[0])}>
            <Button isDisabled={importFile.busy}>{messages('brought.chooseFile')}</Button>
          </FileTrigger>
        </p>
        {importFile.busy && <Progress label={messages('brought.reading')} percent={null} />}
        {read && <RejectedRows read={read} taken={<span className="strong">{messages('restock.fileCounted', { count: read.counted })}</span>} />}
      </div>
    </Panel>
  );
}
