import type { Scheduler } from '#sync/client/ports.ts';

export interface SignInRetry {
  /** Begins after half a second; waits double up to fifteen seconds. Replaces what was under way. */
  readonly begin: (email: string) => void;
  readonly cancel: () => void;
}

const firstMs = 500;
const longestMs = 15_000;

/** Tries to sign a member in until `attempt` answers true: signed in, or a person has to do something about it. */
export function createSignInRetry(scheduler: Scheduler, attempt: (email: string) => Promise<boolean>, onError: (error: unknown) => void): SignInRetry {
  let cancel = (): void => {};

  const waitAndTry = (email: string, delayMs: number): void => {
    cancel = scheduler.after(delayMs, () => void tryOnce(email, delayMs));
  };
  const tryOnce = async (email: string, delayMs: number): Promise<void> => {
    try {
      if (!(await attempt(email))) waitAndTry(email, Math.min(delayMs * 2, longestMs));
    } catch (error) {
      onError(error);
    }
  };

  return {
    begin: (email) => {
      cancel();
      waitAndTry(email, firstMs);
    },
    cancel: () => cancel(),
  };
}
