import type { Bridge } from '#renderer/bridge/bridge.ts';
import { parseAnswer } from '#renderer/bridge/parse-answer.ts';
import type { InputOf, OperationName } from '#shared/contract/contract.ts';
import type { HostEvent, Topic } from '#shared/contract/events.ts';
import { err } from '#shared/domain/result.ts';
import type { FakeHandlers } from './fake/fake-handlers.ts';
import { createFakeHost } from './fake/fake-host.ts';

/** A host in the page itself, with sample data, for screens in development and in browser tests. */
export function createFakeBridge(scenario: string): Bridge {
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (...topics: Topic[]) => {
    for (const listener of listeners) listener({ type: 'changed', topics });
  };
  const handlers: FakeHandlers = createFakeHost(scenario, tell);
  return {
    async call(name, input) {
      await new Promise((resolve) => setTimeout(resolve, 3));
      // A host that does not get round to it, once it has told who is there.
      if (scenario === 'loading' && !/^(session|sync|views)\./.test(name)) await new Promise(() => undefined);
      const run = handlers[name] as ((values: InputOf<OperationName>) => unknown) | undefined;
      if (scenario === 'failing' && (name.endsWith('.list') || name.startsWith('ledger.') || name.startsWith('purchases.') || name === 'catalog.changes' || name === 'catalog.search')) return err({ kind: 'offline', detail: 'no host' });
      return run ? parseAnswer(name, await run(input)) : err({ kind: 'unknownOperation', name });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
