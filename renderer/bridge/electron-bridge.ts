import { z } from 'zod';
import { hostEvent } from '#shared/contract/events.ts';
import type { ShellBridge } from '#shared/contract/shell-bridge.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Bridge } from './bridge.ts';
import { askAndHold } from './held-answers.ts';

const envelope = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), value: z.unknown() }), z.object({ ok: z.literal(false), error: z.unknown() })]);

/** Speaks to the host through the preload script of the Electron shell. */
export function createElectronBridge(host: ShellBridge): Bridge {
  return {
    call: askAndHold(async (name, input, known) => {
      try {
        const answer = envelope.safeParse(await host.ask(name, input, known));
        if (!answer.success) return err({ kind: 'bug', reference: `${name}: no answer` });
        return answer.data.ok ? ok(answer.data.value) : err(answer.data.error);
      } catch (cause) {
        return err({ kind: 'bug', reference: `${name}: ${cause instanceof Error ? cause.message : String(cause)}` });
      }
    }),
    subscribe: (listener) =>
      host.subscribe((value) => {
        const event = hostEvent.safeParse(value);
        if (event.success) listener(event.data);
      }),
  };
}
