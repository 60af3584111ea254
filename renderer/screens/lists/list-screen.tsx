import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DocumentView } from '#renderer/parts/document-view.tsx';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useRepeatList } from '#renderer/parts/use-repeat-list.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { IntoDraft } from './into-draft.tsx';
import { ListEntry } from './list-entry.tsx';
import { ListHead } from './list-head.tsx';
import { ListLines } from './list-lines.tsx';
import type { OpenList } from './open-list.ts';
import { SharingBadge } from './sharing-badge.tsx';

export function ListScreen({ listId }: { readonly listId: string }): ReactNode {
  const messages = useMessages();
  const query = useQuery('lists.get', { listId });
  return <DocumentView query={query} place={messages('shell.place.lists')}>{(answer) => <FoundList answer={answer} />}</DocumentView>;
}

function FoundList({ answer }: { readonly answer: OpenList }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { list, lines, totals, currency } = answer;
  const mayEdit = list.right !== 'use' && !list.deleted;
  return (
    <Screen
      title={list.name}
      lead={
        <span className="row">
          <SharingBadge list={list} />
          <DeliveryBadge pending={list.pending} attention={list.attention} />
          <span>{messages('lists.sum', { count: lines.length, net: format.money(totals.net, currency) })}</span>
        </span>
      }
      actions={<>{list.right === 'own' && <DeleteList listId={list.id} name={list.name} deleted={list.deleted} />}</>}
      mainAct={!list.deleted && <IntoDraft list={list} lines={lines.length} />}
    >
      <div className="stack">
        {list.deleted && <Banner tone="warn" title={messages('lists.isDeleted')} />}
        {answer.attention && <Overtaken attention={answer.attention} />}
        <div className="columns beside-narrow">
          <Panel title={messages('lists.lines')} count={lines.length} flush>
            {mayEdit && <ListEntry listId={list.id} />}
            {lines.length === 0 ? <Empty icon="list" title={messages('lists.noLines')}>{messages('lists.noLinesLead')}</Empty> : <ListLines answer={answer} mayEdit={mayEdit} />}
          </Panel>
          <ListHead answer={answer} mayEdit={mayEdit} />
        </div>
      </div>
    </Screen>
  );
}

/** Deleted at once; the message that says so takes it back, and the list of deleted ones later on. */
function DeleteList({ listId, name, deleted }: { readonly listId: string; readonly name: string; readonly deleted: boolean }): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const remove = useAct('lists.delete');
  const restore = useAct('lists.restore');
  const deleteNow = async () => {
    if (remove.busy || !(await remove.run({ listId }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('lists.wasDeleted', { name }), undo: { text: messages('draftSteps.undo'), run: () => void restore.run({ listId }).then((done) => done && navigate(paths.list(listId))) } });
    navigate(paths.lists());
  };
  useShortcut('Ctrl+Delete', messages('lists.delete'), messages('shell.thisScreen'), () => void deleteNow(), !deleted);
  return deleted ? <Button look="main" icon="undo" isDisabled={restore.busy} onPress={() => void restore.run({ listId })}>{messages('lists.restore')}</Button> : <Button look="quiet" icon="trash" isDisabled={remove.busy} onPress={() => void deleteNow()}>{messages('lists.delete')}</Button>;
}

/** What was refused because somebody else was quicker, or for another reason: do it again over what stands there now, or leave it. */
function Overtaken({ attention }: { readonly attention: NonNullable<OpenList['attention']> }): ReactNode {
  const messages = useMessages();
  const { busy, repeat } = useRepeatList();
  const discard = useAct('outbox.discard');
  const { reason, way } = refusalText(messages, attention.refusal);
  const { commandId } = attention;
  return (
    <Banner
      tone="danger"
      title={messages('lists.refused')}
      actions={
        <>
          {attention.canRepeat && <Button look="main" size="small" isDisabled={busy} onPress={() => void repeat(commandId)}>{messages('lists.takeMine')}</Button>}
          <Button size="small" icon="trash" isDisabled={discard.busy} onPress={() => void discard.run({ id: commandId })}>{messages('lists.takeTheirs')}</Button>
        </>
      }
    >
      <p>{reason}</p>
      <p className="muted">{way}</p>
    </Banner>
  );
}
