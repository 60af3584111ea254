import { useSyncExternalStore } from 'react';

const tickMs = 30_000;
let now = Date.now();

function follow(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    changed();
  }, tickMs);
  return () => clearInterval(timer);
}

/** This machine's clock in milliseconds, half a minute coarse: enough to say what is near its end, never to judge an expiry. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => now);
}
