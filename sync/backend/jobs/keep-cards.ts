import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { CaptureDesk } from '#sync/backend/policies/capture-desk.ts';
import type { CardDesk } from '#sync/backend/policies/card-desk.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';

const checkEveryMs = 1_000;

/**
 * Asks the payment provider for the cards of orders that start, gives back those of cancelled ones, and takes what was invoiced. It keeps nothing in memory: what has no answer is
 * asked of the database each time. One process at a time does it (`alone`). Returns how to stop it; the running check is waited for.
 */
export function keepCards(desk: CardDesk & CaptureDesk, ports: Pick<BackendPorts, 'log'>, alone: BackendLine['alone']): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const check = async (): Promise<void> => {
    try {
      await alone('keep-cards', async () => {
        await desk.authoriseDue();
        await desk.voidCancelled();
        await desk.captureDue();
      });
    } catch (error) {
      ports.log.error({ err: error }, 'looking after cards failed');
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = check();
    }, checkEveryMs);
    timer.unref();
  };
  let running = check();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
