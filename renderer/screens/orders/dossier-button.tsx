import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { saveBytes } from '#renderer/ui/save-file.ts';
import { Segments } from '#renderer/ui/segments.tsx';

/** Everything about the purchase as one PDF or as a folder. */
export function DossierButton({ orderId }: { readonly orderId: string }): ReactNode {
  const messages = useMessages();
  const { language, unitNames } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState<'pdf' | 'folder'>('pdf');
  const { run, busy } = useAct('documents.dossier');
  useShortcut('f', messages('documents.dossier'), messages('shell.thisScreen'), () => setOpen(true), !isOpen);
  const save = async () => {
    const file = await run({ orderId, form, language, unitNames });
    if (!file) return;
    saveBytes(file.name, file.base64, file.mediaType);
    setOpen(false);
  };
  return (
    <>
      <Button look="quiet" icon="copy" keys="f" onPress={() => setOpen(true)}>{messages('documents.dossierButton')}</Button>
      <Dialog title={messages('documents.dossier')} closeLabel={messages('common.close')} isOpen={isOpen} onClose={() => setOpen(false)} actions={<Button look="main" icon="down" autoFocus isDisabled={busy} onPress={() => void save()}>{messages('tables.now')}</Button>}>
        <div className="stack">
          <p>{messages('documents.dossierLead')}</p>
          <Segments label={messages('documents.dossierForm')} value={form} onChange={(id) => setForm(id === 'folder' ? id : 'pdf')} options={[{ id: 'pdf', text: messages('documents.dossierPdf') }, { id: 'folder', text: messages('documents.dossierFolder') }]} />
        </div>
      </Dialog>
    </>
  );
}
