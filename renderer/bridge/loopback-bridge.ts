import { z } from 'zod';
import { knownAnswerHeader } from '#shared/contract/said-answer.ts';
import { hostEvent } from '#shared/contract/events.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Bridge } from './bridge.ts';
import { askAndHold } from './held-answers.ts';

const problemWithFailure = z.object({ failure: z.unknown() });

/** Speaks to the host over its own origin: `POST /api/<operation>`, events from `/events`. */
export function createLoopbackBridge(): Bridge {
  return {
    call: askAndHold(async (name, input, known) => {
      try {
        const response = await fetch(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [knownAnswerHeader]: known ?? '' },
          body: JSON.stringify(input),
        });
        const body: unknown = await response.json();
        if (response.ok) return ok(body);
        const problem = problemWithFailure.safeParse(body);
        return err(problem.success ? problem.data.failure : body);
      } catch (cause) {
        return err({ kind: 'offline', detail: cause instanceof Error ? cause.message : String(cause) });
      }
    }),
    subscribe(listener) {
      const source = new EventSource('/events');
      source.addEventListener('message', (message: MessageEvent<string>) => {
        const event = hostEvent.safeParse(JSON.parse(message.data));
        if (event.success) listener(event.data);
      });
      let lost = false;
      source.addEventListener('error', () => {
        lost = true;
      });
      // What changed while the connection was down was not told: everything may be stale.
      source.addEventListener('open', () => {
        if (lost) listener({ type: 'changed', topics: ['session', 'catalog', 'prices', 'account', 'drafts', 'quotes', 'orders', 'outbox', 'sync', 'restocking', 'news', 'tables', 'papers', 'views'] });
        lost = false;
      });
      return () => source.close();
    },
  };
}
