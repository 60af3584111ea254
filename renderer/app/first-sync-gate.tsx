import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { SyncProblem } from '#renderer/parts/sync-problem.tsx';
import { SyncProgress } from '#renderer/parts/sync-progress.tsx';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { BrandMark } from './brand-mark.tsx';

/** Before the first catalog is whole no screen pretends to be empty: this says what is coming and how far it is. */
export function FirstSyncGate({ status }: { readonly status: OutputOf<'sync.status'> }): ReactNode {
  const messages = useMessages();
  const run = useAct('sync.run');
  const stop = useAct('sync.stop');
  const busy = status.activity !== 'idle';
  return (
    <div className="gate">
      <div className="gate-card">
        <BrandMark size={44} />
        <div>
          <h1>{messages('gate.title')}</h1>
          <p className="muted">{messages('gate.lead')}</p>
        </div>
        {busy ? <SyncProgress status={status} /> : <Banner tone="warn" icon="offline" title={messages(`connection.${status.connection}`)}>{status.lastProblem && !status.diskFull && <SyncProblem problem={status.lastProblem} />}</Banner>}
        <div className="row">
          {busy ? (
            <Button icon="pause" onPress={() => void stop.run({})}>{messages('sync.stop')}</Button>
          ) : (
            <Button look="main" icon="sync" isDisabled={run.busy} onPress={() => void run.run({})}>{messages('sync.now')}</Button>
          )}
        </div>
      </div>
    </div>
  );
}
