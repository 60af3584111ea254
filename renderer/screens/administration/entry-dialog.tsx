import { type FormEvent, type ReactNode, useId } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DiscardButton } from '#renderer/parts/discard-button.tsx';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

type Change = InputOf<'account.change'>['change'];

interface Props {
  readonly title: string;
  readonly width?: 'narrow' | 'normal' | 'wide';
  readonly part: Change['part'];
  /** The entry as it was shown; null = a new one. */
  readonly before: Change['before'];
  /** What was typed as an entry; null while it is none. */
  readonly after: Change['after'];
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** The frame of every form of the administration: saves, removes, or leaves things as they are. What is refused stays in the form. */
export function EntryDialog({ title, width = 'normal', part, before, after, children, onClose }: Props): ReactNode {
  const messages = useMessages();
  const form = useId();
  const offline = useSyncStatus()?.connection !== 'online';
  const change = useAct('account.change');
  const send = async (wanted: Change['after']) => {
    if (!(await change.run({ change: { part, before, after: wanted } as Change }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages(offline ? 'administration.savedOffline' : 'administration.saved') });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (after !== null && !change.busy) void send(after);
  };
  return (
    <Dialog
      title={title}
      closeLabel={messages('common.close')}
      width={width}
      isOpen
      onClose={onClose}
      actions={
        <>
          {before !== null && (
            <span className="grow">
              <DiscardButton label={messages('administration.remove')} title={messages('administration.removeTitle', { name: before.name })} lead={messages('administration.removeLead')} busy={change.busy} onDiscard={() => void send(null)} />
            </span>
          )}
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="check" type="submit" form={form} keys="Enter" isDisabled={change.busy || after === null}>{messages('administration.save')}</Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>{children}</form>
    </Dialog>
  );
}
