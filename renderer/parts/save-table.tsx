import { type ReactNode, useRef, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { saveBytes } from '#renderer/ui/save-file.ts';
import { Segments } from '#renderer/ui/segments.tsx';
import type { SavedList } from './saved-list.ts';
import { useFormat } from './use-format.ts';

const formats = ['xlsx', 'csv'] as const;

interface Props {
  /** One at least; the first is the one that is meant where nothing is said. */
  readonly lists: readonly [SavedList, ...SavedList[]];
  /** Where letters are typed all the time, one with a modifier. */
  readonly keys?: string;
}

/** Saves a list of the screen as a file for a spreadsheet, whole and in the columns that are shown. Of lists without rows none is offered. */
export function SaveTable({ lists: all, keys = 't' }: Props): ReactNode {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = all.filter(({ isEmpty }) => !isEmpty);
  useShortcut(keys, messages('tables.save'), messages('shell.thisScreen'), () => setOpen(true), !isOpen && first !== undefined);
  if (first === undefined) return null;
  return (
    <>
      <Button look="quiet" icon="down" keys={keys} onPress={() => setOpen(true)}>{messages('tables.button')}</Button>
      {isOpen && <SaveDialog lists={[first, ...others]} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveDialog({ lists, onClose }: Pick<Props, 'lists'> & { readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const { tableFormat, set } = usePreferences();
  const [chosen, setChosen] = useState(0);
  const list = lists[chosen] ?? lists[0];
  const { save, stop, stage } = useSaving(list, onClose);
  const close = () => {
    stop();
    onClose();
  };
  const run = stage === null ? () => void save() : undefined;
  return (
    <Dialog
      title={messages('tables.save')}
      closeLabel={messages('common.close')}
      isOpen
      onClose={close}
      width="narrow"
      onEnter={run}
      actions={stage === null ? <Button look="main" icon="down" autoFocus onPress={() => void save()}>{messages('tables.now')}</Button> : <Button icon="close" autoFocus onPress={close}>{messages('tables.stop')}</Button>}
    >
      <div className="stack">
        {lists.length > 1 && <Choice label={messages('tables.list')} value={String(chosen)} isDisabled={stage !== null} onChange={(id) => setChosen(Number(id))} options={lists.map(({ name }, at) => ({ id: String(at), text: name }))} />}
        <Segments label={messages('tables.format')} value={tableFormat} onChange={(id) => set({ tableFormat: formats.find((known) => known === id) ?? 'xlsx' })} options={formats.map((id) => ({ id, text: messages(`tables.${id}`) }))} />
        <p className="muted small">{messages(tableFormat === 'csv' ? 'tables.csvSigns' : 'tables.xlsxSigns')}</p>
        {stage === 'collecting' && <Progress label={messages('tables.collecting')} percent={null} />}
        {stage !== null && stage !== 'collecting' && <Writing {...stage} />}
      </div>
    </Dialog>
  );
}

type Stage = 'collecting' | { readonly writing: string; readonly rows: number } | null;

/** Fetches the rows and has the file written; what was stopped in between comes to nothing. */
function useSaving(list: SavedList, onDone: () => void) {
  const messages = useMessages();
  const format = useFormat();
  const today = useTerms()?.today ?? '';
  const { tableFormat } = usePreferences();
  const [stage, setStage] = useState<Stage>(null);
  const stopped = useRef<{ now: boolean; writing: string | null }>({ now: false, writing: null });
  const write = useAct('tables.write');
  const { run: stopWriting } = useAct('tables.stop');
  const { show } = useToastStore.getState();

  const save = async (): Promise<void> => {
    setStage('collecting');
    const taken = await list.take();
    if (stopped.current.now) return;
    if (taken && taken.rows.length === 0) show({ tone: 'warn', text: messages('tables.nothing') });
    else if (taken) {
      const writing = crypto.randomUUID();
      stopped.current.writing = writing;
      setStage({ writing, rows: taken.rows.length });
      const file = await write.run({ name: `${list.name} ${today}`.trim(), format: tableFormat, language: format.language, columns: [...list.columns], rows: taken.rows, writing });
      if (file && file.base64 !== null && !stopped.current.now) {
        saveBytes(file.name, file.base64, file.mediaType);
        if (!taken.isWhole) show({ tone: 'warn', text: messages('tables.cut', { rows: format.count(taken.rows.length) }) });
        onDone();
      }
    }
    setStage(null);
  };
  const stop = () => {
    stopped.current.now = true;
    if (stage === null) return;
    if (stopped.current.writing !== null) void stopWriting({ writing: stopped.current.writing });
    show({ tone: 'info', text: messages('tables.stopped') });
  };
  return { save, stop, stage };
}

function Writing({ writing, rows }: { readonly writing: string; readonly rows: number }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const progress = useQuery('tables.writing', { writing }).answer?.progress ?? null;
  // A workbook tells of no rows until it is whole.
  const percent = progress === null || progress.rows === 0 ? null : (100 * progress.rows) / progress.of;
  return <Progress label={messages('tables.writing', { rows: format.count(rows) })} percent={percent} />;
}
