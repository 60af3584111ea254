import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { commandPlace, paths } from '#renderer/app/paths.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useRepeatList } from '#renderer/parts/use-repeat-list.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

type Item = OutputOf<'outbox.list'>['items'][number];

const tones: Readonly<Record<Item['state'], BadgeTone>> = { waiting: 'warn', sending: 'info', done: 'ok', refused: 'danger', conflict: 'danger', heldBack: 'warn', discarded: 'neutral' };

/** What needs attention first, then what waits, then what was done. */
export function OutboxLists({ syncNow }: { readonly syncNow: ReactNode }): ReactNode {
  const messages = useMessages();
  const query = useQuery('outbox.list', {});
  return (
    <div className="stack">
      <QueryView query={query}>
        {({ items }) => {
          const attention = items.filter(({ state }) => state === 'refused' || state === 'conflict');
          const waiting = items.filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'heldBack');
          const done = items.filter(({ state }) => state === 'done' || state === 'discarded');
          return (
            <>
              {attention.length > 0 && <OutboxList title={messages('sync.attention')} items={attention} />}
              <Foreseen waiting={waiting} />
              <OutboxList title={messages('sync.waiting')} items={waiting} empty={messages('sync.waitingNone')} lead={messages('empty.syncLead')} action={syncNow} />
              <OutboxList title={messages('sync.done')} items={done} empty={messages('sync.doneNone')} lead={messages('empty.syncDoneLead')} action={<NextAct path={paths.drafts()} keys="g d" icon="draft">{messages('empty.drafts')}</NextAct>} />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

/** What would happen if the desk connected now: told before the person has to find out. */
function Foreseen({ waiting }: { readonly waiting: readonly Item[] }): ReactNode {
  const messages = useMessages();
  const judged = waiting.filter(({ foreseen }) => foreseen !== null);
  if (judged.length === 0) return null;
  const refused = judged.filter(({ foreseen }) => foreseen?.refusal != null).length;
  const accepted = judged.length - refused;
  return (
    <Banner tone={refused > 0 ? 'warn' : 'info'} title={messages('sync.foreseen')}>
      <p>
        {accepted > 0 && messages('sync.foreseenAccepted', { count: accepted })} {refused > 0 && messages('sync.foreseenRefused', { count: refused })} {messages('sync.foreseenBy')}
      </p>
      <ForecastNote of="dryRun" />
    </Banner>
  );
}

function ForeseenLine({ foreseen }: { readonly foreseen: NonNullable<Item['foreseen']> }): ReactNode {
  const messages = useMessages();
  if (foreseen.refusal === null) return <p className="small tone-ok">{messages('sync.wouldBeAccepted')}</p>;
  const { reason, way } = refusalText(messages, foreseen.refusal);
  return (
    <p className="small">
      <span className="tone-danger">{messages('sync.wouldBeRefused', { reason })}</span> {way}
    </p>
  );
}

function OutboxList({ title, items, empty = '', lead, action }: { readonly title: string; readonly items: readonly Item[]; readonly empty?: string; readonly lead?: string; readonly action?: ReactNode }): ReactNode {
  return (
    <Panel title={title} count={items.length} flush>
      {items.length === 0 ? (
        <Empty icon="check" title={empty} action={action}>{lead}</Empty>
      ) : (
        <ul className="task-list">
          {items.map((item) => (
            <OutboxRow key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function OutboxRow({ item }: { readonly item: Item }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [, navigate] = useLocation();
  const correct = useAct('outbox.correct');
  const discard = useAct('outbox.discard');
  const again = useRepeatList();
  const needsMe = item.state === 'refused' || item.state === 'conflict';
  const refusal = item.refusal && refusalText(messages, item.refusal);
  const repeatNow = async () => {
    const listId = await again.repeat(item.id);
    if (listId !== null) navigate(paths.list(listId));
  };
  const correctNow = async () => {
    const answer = await correct.run({ id: item.id });
    if (answer) navigate(paths.draft(answer.draftId));
  };
  return (
    <li className="task">
      <span className="grow">
        <span className="row">
          <Link href={commandPlace(item)} className="strong">{item.documentTitle}</Link>
          <Badge tone={tones[item.state]}>{messages(`outboxState.${item.state}`)}</Badge>
        </span>
        <span className="muted small">
          {messages(`command.${item.kind}` as 'command.order.place', { defaultValue: item.kind })} · {format.instant(item.decidedAt)}
          {item.attempts > 1 && ` · ${messages('sync.attempts', { count: item.attempts })}`}
        </span>
        {item.foreseen && <ForeseenLine foreseen={item.foreseen} />}
        {refusal && (
          <p className="small">
            <span className="tone-danger">{refusal.reason}</span> {refusal.way}
          </p>
        )}
      </span>
      {needsMe && (
        <span className="row">
          {item.kind === 'quote.request' && <Button look="main" size="small" icon="draft" isDisabled={correct.busy} onPress={() => void correctNow()}>{messages('attention.correct')}</Button>}
          {item.canRepeat && <Button look="main" size="small" icon="list" isDisabled={again.busy} onPress={() => void repeatNow()}>{messages('lists.takeMine')}</Button>}
          <Button size="small" icon="trash" isDisabled={discard.busy} onPress={() => void discard.run({ id: item.id })}>{messages('attention.discard')}</Button>
        </span>
      )}
    </li>
  );
}
