import type { ReactNode } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveBytes } from '#renderer/ui/save-file.ts';
import { useFormat } from './use-format.ts';

/** A message with the document of the screen attached, for the person's own mail program. */
export function MailButton({ document }: { readonly document: InputOf<'documents.email'>['document'] }): ReactNode {
  const messages = useMessages();
  const { language, unitNames } = useFormat();
  const { run, busy } = useAct('documents.email');
  const save = async () => {
    const file = await run({ document, language, unitNames });
    if (file) saveBytes(file.name, file.base64, file.mediaType);
  };
  useShortcut('m', messages('documents.email'), messages('shell.thisScreen'), () => void save());
  return <Button look="quiet" icon="send" keys="m" isDisabled={busy} onPress={() => void save()}>{messages('documents.emailButton')}</Button>;
}
