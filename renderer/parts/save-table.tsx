import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
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

/** Saves a list of the screen as a file for a spreadsheet, whole and in the columns that are shown. */
export function SaveTable({ lists, keys = 't' }: Props): ReactNode {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  useShortcut(keys, messages('tables.save'), messages('shell.thisScreen'), () => setOpen(true), !isOpen);
  return (
    <>
      <Button look="quiet" icon="down" keys={keys} onPress={() => setOpen(true)}>{messages('tables.button')}</Button>
      {isOpen && <SaveDialog lists={lists} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveDialog({ lists, onClose }: Pick<Props, 'lists'> & { readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const today = useTerms()?.today ?? '';
  const { tableFormat, set } = usePreferences();
  const [chosen, setChosen] = useState(0);
  const [busy, setBusy] = useState(false);
  const write = useAct('tables.write');
  const list = lists[chosen] ?? lists[0];

  const save = async (): Promise<void> => {
    setBusy(true);
    const taken = await list.take();
    const { show } = useToastStore.getState();
    if (taken && taken.rows.length === 0) show({ tone: 'warn', text: messages('tables.nothing') });
    else if (taken) {
      const file = await write.run({ name: `${list.name} ${today}`.trim(), format: tableFormat, language: format.language, columns: [...list.columns], rows: taken.rows });
      if (file) {
        saveBytes(file.name, file.base64, file.mediaType);
        if (!taken.isWhole) show({ tone: 'warn', text: messages('tables.cut', { rows: format.count(taken.rows.length) }) });
        onClose();
      }
    }
    setBusy(false);
  };

  return (
    <Dialog title={messages('tables.save')} closeLabel={messages('common.close')} isOpen onClose={onClose} width="narrow" actions={<Button look="main" icon="down" autoFocus isDisabled={busy} onPress={() => void save()}>{messages('tables.now')}</Button>}>
      <div className="stack">
        {lists.length > 1 && <Choice label={messages('tables.list')} value={String(chosen)} onChange={(id) => setChosen(Number(id))} options={lists.map(({ name }, at) => ({ id: String(at), text: name }))} />}
        <Segments label={messages('tables.format')} value={tableFormat} onChange={(id) => set({ tableFormat: formats.find((known) => known === id) ?? 'xlsx' })} options={formats.map((id) => ({ id, text: messages(`tables.${id}`) }))} />
        <p className="muted small">{messages(tableFormat === 'csv' ? 'tables.csvSigns' : 'tables.xlsxSigns')}</p>
      </div>
    </Dialog>
  );
}
