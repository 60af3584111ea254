import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useChosenDraft } from '#renderer/state/chosen-draft-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { ShownList } from './sharing-badge.tsx';

type Done = OutputOf<'lists.intoDraft'>;

const newDraft = 'new';

/** Puts the whole list into a draft; what cannot be ordered any more is told before the person goes on. */
export function IntoDraft({ list, lines }: { readonly list: ShownList; readonly lines: number }): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const drafts = useQuery('drafts.list', asking ? { state: 'open' } : null).answer?.drafts ?? [];
  const { draftId, choose } = useChosenDraft();
  const [target, setTarget] = useState(newDraft);
  const into = useAct('lists.intoDraft');
  const open = () => {
    setTarget(newDraft);
    setDone(null);
    setAsking(true);
  };
  useShortcut('d', messages('lists.intoDraft'), messages('shell.thisScreen'), open, lines > 0 && !asking);
  const put = async () => {
    const answer = await into.run({ listId: list.id, ...(target !== newDraft && { draftId: target }) });
    if (!answer) return;
    choose(answer.draftId);
    if (answer.leftOut.length > 0) return setDone(answer);
    setAsking(false);
    useToastStore.getState().show({ tone: 'ok', text: messages('lists.added', { count: answer.added }) });
    navigate(paths.draft(answer.draftId));
    return undefined;
  };
  const options = [{ id: newDraft, text: messages('drafts.create') }, ...drafts.toSorted((one, other) => Number(other.id === draftId) - Number(one.id === draftId)).map(({ id, name, lines: count }) => ({ id, text: name, detail: messages('common.lines', { count }) }))];
  return (
    <>
      <Button look="main" icon="cart" keys="d" isDisabled={lines === 0} onPress={open}>{messages('lists.intoDraft')}</Button>
      <Dialog
        title={messages('lists.intoDraftOf', { name: list.name })}
        closeLabel={messages('common.close')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onEnter={into.busy ? undefined : done === null ? () => void put() : () => navigate(paths.draft(done.draftId))}
        actions={
          done === null ? (
            <>
              <Button onPress={() => setAsking(false)}>{messages('common.cancel')}</Button>
              <Button look="main" icon="plus" keys="Enter" autoFocus isDisabled={into.busy} onPress={() => void put()}>{messages('lists.add', { count: lines })}</Button>
            </>
          ) : (
            <Button look="main" icon="next" autoFocus onPress={() => navigate(paths.draft(done.draftId))}>{messages('catalog.openDraft')}</Button>
          )
        }
      >
        {done === null ? <Choice label={messages('catalog.intoDraft')} value={target} onChange={setTarget} options={options} /> : <LeftOut done={done} />}
      </Dialog>
    </>
  );
}

function LeftOut({ done }: { readonly done: Done }): ReactNode {
  const messages = useMessages();
  return (
    <div className="stack" role="status">
      <p>{messages('lists.added', { count: done.added })}</p>
      <p className="strong">{messages('lists.leftOut', { count: done.leftOut.length })}</p>
      <ul className="stack-tight">
        {done.leftOut.map(({ sku, name, reason, replacedBy }) => (
          <li key={`${sku} ${reason}`}>
            {name} <span className="code muted">{sku}</span>: {messages(`lists.why.${reason}`)} {replacedBy && <Link href={paths.product(replacedBy)}>{messages('drafts.replacedBy', { code: replacedBy })}</Link>}
          </li>
        ))}
      </ul>
    </div>
  );
}
