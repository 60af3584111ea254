import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { CaptureDesk } from '#sync/backend/policies/capture-desk.ts';
import type { CardDesk } from '#sync/backend/policies/card-desk.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';
import { repeatAlone } from './repeat-alone.ts';

const checkEveryMs = 1_000;

/**
 * Asks the payment provider for the cards of orders that start, gives back those of cancelled ones, and takes what was invoiced. It keeps nothing in memory: what has no answer is
 * asked of the database each time. One process at a time does it (`alone`). Returns how to stop it; the running check is waited for.
 */
export function keepCards(desk: CardDesk & CaptureDesk, ports: Pick<BackendPorts, 'log'>, alone: BackendLine['alone']): () => Promise<void> {
  const work = async (): Promise<void> => {
    await desk.authoriseDue();
    await desk.voidCancelled();
    await desk.captureDue();
  };
  return repeatAlone({ name: 'keep-cards', everyMs: checkEveryMs, fault: 'looking after cards failed', work }, ports, alone);
}
