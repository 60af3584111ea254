import { type ReactNode, useState } from 'react';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface Props {
  readonly quote: Quote;
  /** After the end, what comes back is a new version at today's prices. */
  readonly isExpired: boolean;
  readonly onClose: () => void;
}

export function AskExtensionDialog({ quote, isExpired, onClose }: Props): ReactNode {
  const messages = useMessages();
  const [note, setNote] = useState('');
  const ask = useAct('quotes.askExtension');
  const askNow = async () => {
    if (!(await ask.run({ quoteId: quote.id, note }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('estimates.extensionAsked') });
    onClose();
  };
  return (
    <Dialog
      title={messages('estimates.askExtension')}
      closeLabel={messages('common.close')}
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="clock" isDisabled={ask.busy} onPress={() => void askNow()}>{messages('estimates.askExtension')}</Button>
        </>
      }
    >
      <p>{messages('estimates.extensionLead')}</p>
      {isExpired && <Banner tone="warn" title={messages('extensionAnswer.expired')} />}
      <TextField label={messages('estimates.extensionNote')} lines={3} value={note} onChange={setNote} autoFocus />
    </Dialog>
  );
}
