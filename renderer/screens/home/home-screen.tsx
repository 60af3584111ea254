import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ClockNotice } from '#renderer/parts/clock-notice.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useNewDraft } from '#renderer/parts/use-new-draft.ts';
import { useSession } from '#renderer/state/session-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { ChangedProducts } from './changed-products.tsx';
import { PurchaseWeeks } from './purchase-weeks.tsx';
import { RecentOrders } from './recent-orders.tsx';
import { Spend } from './spend.tsx';
import { TourOffer } from './tour-offer.tsx';
import { type Task, useTasks } from './use-tasks.ts';

/** What needs me now, and what I was at. */
export function HomeScreen(): ReactNode {
  const messages = useMessages();
  const person = useSession()?.person;
  const [, navigate] = useLocation();
  const create = useNewDraft();
  const newDraft = async () => {
    const draftId = await create.create();
    if (draftId) navigate(paths.draft(draftId));
  };
  useShortcut('n', messages('drafts.create'), messages('shell.thisScreen'), () => void newDraft());
  return (
    <Screen
      title={person ? messages('home.greeting', { name: person.name }) : messages('shell.place.home')}
      lead={person?.accountName}
      actions={<Button icon="search" onPress={() => navigate(paths.catalog())}>{messages('home.search')}</Button>}
      mainAct={<Button look="main" icon="plus" keys="n" isDisabled={create.busy} onPress={() => void newDraft()}>{messages('drafts.create')}</Button>}
    >
      <div className="stack">
        <TourOffer />
        <ClockNotice />
        <div className="columns">
          <NeedsMe />
          <OpenDrafts onNew={() => void newDraft()} />
        </div>
        <PurchaseWeeks />
        <div className="columns">
          <Spend />
          <div className="stack">
            <ChangedProducts />
            <RecentOrders />
          </div>
        </div>
      </div>
    </Screen>
  );
}

function NeedsMe(): ReactNode {
  const messages = useMessages();
  const { tasks, query } = useTasks();
  return (
    <Panel title={messages('home.needsMe')} {...(query.answer !== undefined && { count: tasks.length })} flush>
      <QueryView query={query}>
        {() =>
          tasks.length === 0 ? (
            <Empty icon="check" title={messages('home.nothing')}>{messages('home.nothingLead')}</Empty>
          ) : (
            <ul className="task-list">
              {tasks.map((task, at) => (
                <TaskRow key={task.id} task={task} number={at + 1} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

/** As many tasks as there are digits to open them with. */
const numbered = 9;

function TaskRow({ task, number }: { readonly task: Task; readonly number: number }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const [, navigate] = useLocation();
  const hasKey = number <= numbered;
  useShortcut(String(number), task.title, messages('home.needsMe'), () => navigate(task.path), hasKey);
  return (
    <li className="task">
      <span className={`task-icon task-icon-${task.tone}`}>
        <Icon name={task.icon} size={16} />
      </span>
      <span className="grow">
        <Link href={task.path} className="strong">{task.title}</Link>
        <br />
        <span className="muted small">{task.text}</span>
      </span>
      {task.amount && <span className="figure">{format.money(task.amount.gross, task.amount.currency)}</span>}
      {hasKey && <kbd aria-hidden="true">{number}</kbd>}
    </li>
  );
}

function OpenDrafts({ onNew }: { readonly onNew: () => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const drafts = useQuery('drafts.list', { state: 'open' });
  return (
    <Panel title={messages('home.openDrafts')} flush>
      <QueryView query={drafts} rows={3}>
        {(answer) =>
          answer.drafts.length === 0 ? (
            <Empty icon="draft" title={messages('drafts.none')} action={<Button icon="plus" keys="n" onPress={onNew}>{messages('empty.firstDraft')}</Button>}>{messages('empty.draftsLead')}</Empty>
          ) : (
            <ul className="task-list">
              {answer.drafts.slice(0, 6).map((draft) => (
                <li key={draft.id} className="task">
                  <span className="grow">
                    <Link href={paths.draft(draft.id)} className="strong">{draft.name}</Link>
                    <br />
                    <span className="muted small">{messages('common.lines', { count: draft.lines })} · {format.relative(draft.changedAt)}</span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
