import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Clock, SyncStore, Transport, TransportFailure } from './ports.ts';

interface RecoverPorts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly clock: Pick<Clock, 'now'>;
  readonly signal: AbortSignal;
}

const batchIds = 1000;

/**
 * The backend was restored from a backup: what the desk saw acknowledged since is not there any more. It asks which of its commands are missing, and those wait
 * again, under their ids and with their bytes, so that none takes effect twice. What no longer fits comes back refused, and a person decides. The scopes need
 * nothing here: cursors of a history that is not there lead to a new beginning by themselves. Answers how many commands wait again.
 */
export async function recoverHistory({ store, transport, clock, signal }: RecoverPorts): Promise<Result<number, TransportFailure>> {
  const acknowledged = store.acknowledgedCommands();
  const lost: string[] = [];
  // That of the first answer: were the backend restored once more between two of them, the next run notices.
  let mark: string | null | undefined;
  for (let at = 0; at < acknowledged.length; at += batchIds) {
    const answer = await transport.missing(acknowledged.slice(at, at + batchIds), signal);
    if (!answer.ok) return answer;
    if (signal.aborted) return err({ kind: 'stopped' });
    lost.push(...answer.value.value.ids);
    if (mark === undefined) ({ mark } = answer.value.value);
  }
  store.resendCommands(lost, new Date(clock.now()).toISOString(), mark ?? null);
  return ok(lost.length);
}
