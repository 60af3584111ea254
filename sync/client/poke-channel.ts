import { backoffMs, type BackoffLimits } from './backoff.ts';
import type { Random, Scheduler, Transport } from './ports.ts';

interface PokePorts {
  readonly transport: Transport;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly limits: BackoffLimits;
  /** The backend said that something moved, the line broke, or it opened again and may have missed something. */
  readonly onPoke: () => void;
}

export interface PokeChannel {
  open(): void;
  /** Resolves when the connection is down. */
  close(): Promise<void>;
}

/** Listens for "something moved", and comes back by itself when the line breaks. It only ever triggers a pull, so nothing is lost without it. */
export function pokeChannel({ transport, random, scheduler, limits, onPoke }: PokePorts): PokeChannel {
  let controller: AbortController | null = null;
  let listening: Promise<void> = Promise.resolve();
  let cancelWait: () => void = () => undefined;

  const wait = (delayMs: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const cancel = scheduler.after(delayMs, resolve);
      cancelWait = () => {
        cancel();
        resolve();
      };
      if (signal.aborted) cancelWait();
    });

  async function keepListening(signal: AbortSignal): Promise<void> {
    let failures = 0;
    let openedBefore = false;
    let isOpen = false;
    while (!signal.aborted) {
      const ended = await transport.listen(
        {
          onOpen: () => {
            // What happened while the line was down was not heard.
            if (openedBefore || failures > 0) onPoke();
            openedBefore = true;
            isOpen = true;
            failures = 0;
          },
          onPoke,
        },
        signal,
      );
      // The line broke: whether the backend is away is found out now, so that nobody reads "online" until the next poll.
      if (isOpen && !signal.aborted) onPoke();
      isOpen = false;
      failures += 1;
      const retryAfter = ended.kind === 'later' ? ended.retryAfterMs : null;
      if (!signal.aborted) await wait(backoffMs(failures, limits, random, retryAfter), signal);
    }
  }

  return {
    open: () => {
      if (controller !== null) return;
      controller = new AbortController();
      listening = keepListening(controller.signal);
    },
    close: async () => {
      controller?.abort();
      controller = null;
      cancelWait();
      await listening;
    },
  };
}
