import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Clock, SyncStore, Transport, TransportFailure } from './ports.ts';

const batchCommands = 100;

interface PushPorts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onAnswered: () => void;
}

export interface Pushed {
  /** Commands that the backend was not ready to judge; they wait. */
  readonly later: number;
  /** What a command was not understood for, which holds up its own document only. */
  readonly problem: TransportFailure | null;
}

/**
 * Sends what waits in the outbox, and what was typed into drafts since, oldest first, one bounded batch at a time. No reply means unknown: the same bytes go again next
 * time, and the backend repeats what it answered then. A batch that the backend cannot read goes one by one, so that one command
 * holds up nothing but its own document.
 */
export async function pushOutbox({ store, transport, clock, signal, onAnswered }: PushPorts): Promise<Result<Pushed, TransportFailure>> {
  const held = new Set<string>();
  let limit = batchCommands;
  let later = 0;
  let problem: TransportFailure | null = null;
  for (;;) {
    if (signal.aborted) return err({ kind: 'stopped' });
    store.prepareCommands();
    const batch = store.takeCommands(limit, [...held]);
    if (batch.length === 0) return ok({ later, problem });
    const answer = await transport.push(batch, store.historyMark(), signal);
    if (!answer.ok) {
      store.releaseCommands(batch.map(({ id }) => id));
      if (answer.error.kind !== 'protocol') return answer;
      if (batch.length > 1) limit = 1;
      else {
        problem ??= answer.error;
        for (const { documentId } of batch) held.add(documentId);
      }
      continue;
    }
    const asked = new Map(batch.map((command) => [command.id, command]));
    const results = answer.value.value.results.filter(({ id }) => asked.has(id));
    store.settleCommands(results, new Date(clock.now()).toISOString(), answer.value.value.mark);
    onAnswered();
    for (const { id, outcome } of results) {
      if (outcome !== 'later') asked.delete(id);
    }
    // Whoever got no final word waits for the next run, and its document with it.
    later += asked.size;
    for (const { documentId } of asked.values()) held.add(documentId);
    store.releaseCommands([...asked.keys()]);
  }
}
