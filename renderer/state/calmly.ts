export interface Calm {
  (): void;
  /** Forgets what was still to be done. */
  cancel(): void;
}

/** Does `act` once it has not been called for `restMs`, and at the latest `atMostMs` after the first call that waits. */
export function calmly(act: () => void, restMs: number, atMostMs: number): Calm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt: number | null = null;
  const cancel = (): void => {
    clearTimeout(timer);
    firstAt = null;
  };
  const call = (): void => {
    const now = performance.now();
    firstAt ??= now;
    clearTimeout(timer);
    timer = setTimeout(() => {
      firstAt = null;
      act();
    }, Math.max(0, Math.min(restMs, firstAt + atMostMs - now)));
  };
  return Object.assign(call, { cancel });
}
