import type { ApprovalDesk } from '#sync/backend/policies/approval-desk.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';
import { repeatAlone } from './repeat-alone.ts';

/** Notes reminders and escalations for every step that is late by the backend's clock. Running it again notes nothing twice. */
export async function noteOverdueSteps(desk: ApprovalDesk, { log }: Pick<BackendPorts, 'log'>): Promise<void> {
  for (const id of await desk.overdue()) {
    const noted = await desk.noteDeadline(id);
    // Somebody decided in between: nothing is left to do.
    if (!noted.ok) log.info({ quote: id, refusal: noted.error }, 'deadline not noted');
  }
}

const checkEveryMs = 20_000;

/**
 * Watches the deadlines of approval steps. It keeps nothing in memory: what is late is asked of the database each time, so a deadline
 * that passed while the backend was down is noted at its start. One process at a time does it (`alone`). Returns how to stop it; the running check is waited for.
 */
export function watchDeadlines(desk: ApprovalDesk, ports: Pick<BackendPorts, 'log'>, alone: BackendLine['alone']): () => Promise<void> {
  return repeatAlone({ name: 'watch-deadlines', everyMs: checkEveryMs, fault: 'watching deadlines failed', work: () => noteOverdueSteps(desk, ports) }, ports, alone);
}
