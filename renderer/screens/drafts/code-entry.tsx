import { type ClipboardEvent, type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** Code or GTIN, quantity, Enter; the hand never leaves the keyboard or the scanner. */
export function CodeEntry({ draftId, onTable }: { readonly draftId: string; readonly onTable: (pasted: string) => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState('1');
  const [said, setSaid] = useState('');
  const codeField = useRef<HTMLInputElement>(null);
  const put = useAct('drafts.putLine');
  const quantity = format.parse(typed);
  useShortcut('/', messages('drafts.enterCode'), messages('shell.thisScreen'), () => codeField.current?.select());
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (quantity === null || code.trim() === '') return;
    const entered = { code: code.trim(), typed };
    // At once, not after the answer: a scanner's next code is already on its way.
    setCode('');
    setTyped('1');
    codeField.current?.focus();
    const answer = await put.run({ draftId, line: { sku: entered.code, quantity } });
    if (answer) return setSaid(messages('drafts.lineAdded', { code: entered.code }));
    // What was refused comes back to be corrected, unless something new is being typed.
    setCode((now) => (now === '' ? entered.code : now));
    setTyped((now) => (now === '1' ? entered.typed : now));
    return undefined;
  };
  // More than one cell is a table, and not a code.
  const take = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onTable(text);
  };
  return (
    <form className="code-entry" aria-label={messages('drafts.entry')} onSubmit={(event) => void add(event)}>
      <div className="grow">
        <TextField label={messages('drafts.code')} placeholder={messages('drafts.codeHint')} value={code} onChange={setCode} inputRef={codeField} onPaste={take} autoFocus />
      </div>
      <TextField label={messages('catalog.quantity')} value={typed} onChange={setTyped} width="short" error={quantity === null ? messages('drafts.unreadable') : undefined} />
      <Button type="submit" icon="plus" keys="Enter">{messages('drafts.addLine')}</Button>
      <LiveRegion text={said} />
    </form>
  );
}
