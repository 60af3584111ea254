import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** Code, GTIN or own number, quantity, Enter. */
export function ListEntry({ listId }: { readonly listId: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState('1');
  const [said, setSaid] = useState('');
  const codeField = useRef<HTMLInputElement>(null);
  const put = useAct('lists.putLine');
  const quantity = format.parse(typed);
  useShortcut('/', messages('drafts.enterCode'), messages('shell.thisScreen'), () => codeField.current?.select());
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (quantity === null || code.trim() === '' || put.busy) return;
    const answer = await put.run({ listId, sku: code.trim(), quantity });
    codeField.current?.focus();
    if (!answer) return;
    setSaid(messages('drafts.lineAdded', { code: code.trim() }));
    setCode('');
    setTyped('1');
  };
  return (
    <form className="code-entry panel-body" aria-label={messages('drafts.entry')} onSubmit={(event) => void add(event)}>
      <div className="grow">
        <TextField label={messages('lists.code')} placeholder={messages('drafts.codeHint')} value={code} onChange={setCode} inputRef={codeField} autoFocus autoComplete="off" />
      </div>
      <TextField label={messages('catalog.quantity')} value={typed} onChange={setTyped} width="short" error={quantity === null ? messages('drafts.unreadable') : undefined} />
      <Button type="submit" icon="plus" keys="Enter" isDisabled={put.busy}>{messages('drafts.addLine')}</Button>
      <LiveRegion text={said} />
    </form>
  );
}
