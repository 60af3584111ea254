import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';

interface RepeatedJob {
  /** Of all processes on a database one at a time does the job of this name. */
  readonly name: string;
  readonly everyMs: number;
  /** Told to the log when it fails; the next turn comes all the same. */
  readonly fault: string;
  readonly work: (stopped: () => boolean) => Promise<void>;
}

/** Does a job at once and then again and again, each turn after the one before has ended. Returns how to stop it; the running turn is waited for. */
export function repeatAlone({ name, everyMs, fault, work }: RepeatedJob, { log }: Pick<BackendPorts, 'log'>, alone: BackendLine['alone']): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const turn = async (): Promise<void> => {
    try {
      await alone(name, () => work(() => stopped));
    } catch (error) {
      log.error({ err: error }, fault);
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = turn();
    }, everyMs);
    // The server keeps the process alive, not this.
    timer.unref();
  };
  let running = turn();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
