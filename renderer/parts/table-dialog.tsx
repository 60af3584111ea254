import { type ReactNode, useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { IconName } from '#renderer/ui/icon.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type BroughtRows, nothingYet, tableFileTypes, type TableSource, useTableFile } from './brought-table.ts';

interface Props {
  readonly title: string;
  readonly pasteHint: string;
  /** What the dialog was opened for. */
  readonly given?: TableSource;
  readonly rows: BroughtRows | null;
  /** Null: the person wants to bring other rows. */
  readonly onRows: (rows: BroughtRows | null) => void;
  readonly reading: boolean;
  /** Takes what was read; null until the preview is there. */
  readonly take: { readonly text: string; readonly icon: IconName; readonly isReady: boolean; run(): void } | null;
  readonly onClose: () => void;
  /** The preview, or why there is none. */
  readonly children: ReactNode;
}

/** Rows of a table that a person brings, pasted or as a file: first what would come of them, then, with Enter, the change itself. */
export function TableDialog({ title, pasteHint, given = nothingYet, rows, onRows, reading, take, onClose, children }: Props): ReactNode {
  const messages = useMessages();
  const bytesOf = useTableFile();
  const [opening, setOpening] = useState(false);
  const takeFile = async (file: File | undefined) => {
    if (file === undefined) return;
    setOpening(true);
    const bytes = await bytesOf(file);
    setOpening(false);
    if (bytes !== null) onRows({ file: bytes });
  };
  // Once, with what the dialog was opened for.
  useEffect(() => {
    if (given.text !== null) onRows({ text: given.text });
    else if (given.file !== null) void takeFile(given.file);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const busy = reading || opening;
  return (
    <Dialog
      title={title}
      closeLabel={messages('common.close')}
      width="wide"
      isOpen
      onClose={onClose}
      onEnter={take?.isReady === true ? take.run : undefined}
      actions={take && (
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon={take.icon} keys="Enter" autoFocus isDisabled={!take.isReady} onPress={take.run}>{take.text}</Button>
        </>
      )}
    >
      <div className="stack">
        {rows === null && !opening && (
          <>
            <TextField label={messages('brought.paste')} hint={pasteHint} lines={8} autoFocus onChange={(text) => text.trim() !== '' && onRows({ text })} />
            <p className="row">
              <span className="grow muted">{messages('brought.orFile')}</span>
              <FileTrigger acceptedFileTypes={tableFileTypes} onSelect={(files) => void takeFile(files?.[0])}>
                <Button>{messages('brought.chooseFile')}</Button>
              </FileTrigger>
            </p>
          </>
        )}
        {busy && take === null && <Progress label={messages('brought.reading')} percent={null} />}
        {rows !== null && children}
        {rows !== null && !busy && <p><Button onPress={() => onRows(null)}>{messages('brought.again')}</Button></p>}
      </div>
    </Dialog>
  );
}
