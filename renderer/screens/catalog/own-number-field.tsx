import { type FormEvent, type ReactNode, useState } from 'react';
import { longestOwnNumber } from '#shared/domain/accounts/own-number.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** The company's own number for a product: typed, Enter. Emptied, the number is taken away. */
export function OwnNumberField({ sku, ownNumber }: { readonly sku: string; readonly ownNumber: string | null }): ReactNode {
  const messages = useMessages();
  const [typed, setTyped] = useState(ownNumber ?? '');
  const set = useAct('account.setOwnNumbers');
  const after = typed.trim() === '' ? null : typed.trim();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (after === ownNumber || set.busy) return;
    if (!(await set.run({ numbers: [{ sku, before: ownNumber, after }] }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages(after === null ? 'ownNumbers.removed' : 'ownNumbers.saved', { number: after ?? '' }) });
  };
  return (
    <form className="row row-end" aria-label={messages('ownNumbers.one')} onSubmit={(event) => void save(event)}>
      <div className="grow">
        <TextField label={messages('ownNumbers.one')} value={typed} onChange={setTyped} maxLength={longestOwnNumber} autoComplete="off" />
      </div>
      <Button type="submit" keys="Enter" isDisabled={set.busy || after === ownNumber}>{messages('ownNumbers.save')}</Button>
    </form>
  );
}
