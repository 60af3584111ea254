import { z } from 'zod';
import { hostEvent } from '#shared/contract/events.ts';
import type { ShellBridge } from '#shared/contract/shell-bridge.ts';
import { err } from '#shared/domain/result.ts';
import type { Bridge } from './bridge.ts';
import { parseAnswer, parseFailure } from './parse-answer.ts';

const envelope = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), error: z.unknown() })]);

/** Speaks to the host through the preload script of the Electron shell. */
export function createElectronBridge(host: ShellBridge): Bridge {
  return {
    async call(name, input) {
      try {
        const answer = envelope.safeParse(await host.call(name, input));
        if (!answer.success) return err({ kind: 'bug', reference: `${name}: no answer` });
        return answer.data.ok ? parseAnswer(name, answer.data.value) : parseFailure(name, answer.data.error);
      } catch (cause) {
        return err({ kind: 'bug', reference: `${name}: ${cause instanceof Error ? cause.message : String(cause)}` });
      }
    },
    subscribe: (listener) =>
      host.subscribe((value) => {
        const event = hostEvent.safeParse(value);
        if (event.success) listener(event.data);
      }),
  };
}
