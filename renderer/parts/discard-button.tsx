import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

interface Props {
  /** What the act is called, on the button and on its confirmation. */
  readonly label: string;
  readonly title: string;
  /** What will be gone. */
  readonly lead: string;
  readonly busy: boolean;
  readonly onDiscard: () => void;
}

/** Discards something of one's own, after asking. */
export function DiscardButton({ label, title, lead, busy, onDiscard }: Props): ReactNode {
  const messages = useMessages();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" icon="trash" onPress={() => setAsking(true)}>{label}</Button>
      <Dialog
        title={title}
        closeLabel={messages('common.close')}
        width="narrow"
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{messages('common.keep')}</Button>
            <Button look="danger" icon="trash" isDisabled={busy} onPress={onDiscard}>{label}</Button>
          </>
        }
      >
        <p>{lead}</p>
      </Dialog>
    </>
  );
}
