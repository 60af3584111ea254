import type { ReactNode } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { saveBytes } from '#renderer/ui/save-file.ts';
import { useFormat } from './use-format.ts';

type Documents = 'documents.estimate' | 'documents.order' | 'documents.statement' | 'documents.restocking';

/** A document by what it is of; the language is the screen's. `names`: it speaks of packagings. */
type Wanted = { [Name in Documents]: { readonly document: Name; readonly of: Omit<InputOf<Name>, 'language' | 'unitNames'>; readonly names: boolean } }[Documents];

/** Saves what is on the screen as PDF, in the language of the screen. `keys`: where letters are typed all the time, one with a modifier. */
export function PdfButton({ wanted, keys = 'd' }: { readonly wanted: Wanted; readonly keys?: string }): ReactNode {
  const messages = useMessages();
  const { language, unitNames } = useFormat();
  const { run, busy } = useAct(wanted.document);
  const save = async () => {
    const file = await run({ ...wanted.of, language, ...(wanted.names && { unitNames }) });
    if (file) saveBytes(file.name, file.base64, file.mediaType);
  };
  useShortcut(keys, messages('documents.save'), messages('shell.thisScreen'), () => void save());
  return <Button look="quiet" icon="estimate" keys={keys} isDisabled={busy} onPress={() => void save()}>PDF</Button>;
}
