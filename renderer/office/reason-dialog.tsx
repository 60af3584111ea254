import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeMessages } from './use-office-messages.ts';

interface Props {
  /** The act's name on the button that opens the dialog, and on the one that does it. */
  readonly act: string;
  readonly title: string;
  readonly busy: boolean;
  /** True when the act was done. */
  readonly onGive: (reason: string) => Promise<boolean>;
}

/** An act that says no to somebody, and so must say why. */
export function ReasonDialog({ act, title, busy, onGive }: Props): ReactNode {
  const office = useOfficeMessages();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const give = async (): Promise<void> => {
    if (await onGive(reason.trim())) setOpen(false);
  };
  return (
    <>
      <Button look="danger" onPress={() => setOpen(true)}>{act}</Button>
      <Dialog
        title={title}
        closeLabel={office('common.close')}
        isOpen={open}
        onClose={() => setOpen(false)}
        width="narrow"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{office('common.cancel')}</Button>
            <Button look="danger" isDisabled={busy || reason.trim() === ''} onPress={() => void give()}>{act}</Button>
          </>
        }
      >
        <TextField label={office('common.reason')} lines={3} value={reason} onChange={setReason} autoFocus />
      </Dialog>
    </>
  );
}
