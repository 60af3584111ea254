import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SyncProblem } from '#renderer/parts/sync-problem.tsx';
import { SyncProgress } from '#renderer/parts/sync-progress.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useSession } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { BackendRestored } from './backend-restored.tsx';
import { OutboxLists } from './outbox-lists.tsx';
import { ScopeTable } from './scope-table.tsx';

/** How the desk stands with the backend, what waits, what was refused, and the hand on the switch. */
export function SyncCentreScreen(): ReactNode {
  const messages = useMessages();
  const status = useQuery('sync.status', {});
  const run = useAct('sync.run');
  const stop = useAct('sync.stop');
  const setOffline = useAct('sync.setWorkOffline');
  const busy = (status.answer?.activity ?? 'idle') !== 'idle';
  useShortcut('s', messages('sync.now'), messages('shell.thisScreen'), () => void run.run({}));
  const isHeld = run.busy || busy || status.answer?.workOffline === true;
  const syncNow = <Button icon="sync" keys="s" isDisabled={isHeld} onPress={() => void run.run({})}>{messages('sync.now')}</Button>;
  return (
    <Screen
      title={messages('shell.place.sync')}
      lead={messages('sync.lead')}
      actions={status.answer && <Switch isSelected={status.answer.workOffline} onChange={(workOffline) => void setOffline.run({ workOffline })}>{messages('sync.workOffline')}</Switch>}
      mainAct={
        busy ? (
          <Button icon="pause" isDisabled={stop.busy} onPress={() => void stop.run({})}>{messages('sync.stop')}</Button>
        ) : (
          <Button look="main" icon="sync" keys="s" isDisabled={run.busy || status.answer?.workOffline === true} onPress={() => void run.run({})}>{messages('sync.now')}</Button>
        )
      }
    >
      <div className="columns">
        <div className="stack">
          {status.answer?.backendRestored && <BackendRestored noticed={status.answer.backendRestored} />}
          <OutboxLists syncNow={syncNow} />
        </div>
        <div className="stack">
          <QueryView query={status}>{(answer) => <StatusPanels status={answer} syncNow={syncNow} />}</QueryView>
        </div>
      </div>
    </Screen>
  );
}

function StatusPanels({ status, syncNow }: { readonly status: NonNullable<ReturnType<typeof useQuery<'sync.status'>>['answer']>; readonly syncNow: ReactNode }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const backend = useSession()?.backend ?? '–';
  const time = (at: string | null) => (at === null ? '–' : format.instant(at));
  return (
    <>
      <Panel title={messages('sync.status')}>
        <div className="stack">
          {status.activity !== 'idle' && <SyncProgress status={status} />}
          {status.lastProblem && !status.diskFull && <Banner tone="warn" title={messages('sync.lastProblem')}><SyncProblem problem={status.lastProblem} /></Banner>}
          <Facts
            facts={[
              { term: messages('sync.connection'), value: messages(`connection.${status.connection}`) },
              { term: messages('sync.lastSuccess'), value: time(status.lastSuccessAt) },
              { term: messages('sync.nextAttempt'), value: time(status.nextAttemptAt) },
              { term: messages('sync.repairs'), value: format.count(status.repairs) },
              { term: messages('sync.backend'), value: <span className="code">{backend}</span> },
            ]}
          />
        </div>
      </Panel>
      <ScopeTable scopes={status.scopes} syncNow={syncNow} />
    </>
  );
}
