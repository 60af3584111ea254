import type { Random } from './ports.ts';

export interface BackoffLimits {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Nothing is tried again sooner, so that a failure that answers at once does not become a loop. */
const shortestMs = 100;

/**
 * How long to wait after the n-th failure in a row (1 = the first): a random part of a span that doubles, so that a thousand desks
 * do not come back in the same second ("full jitter"). Never sooner than the backend asked for.
 */
export function backoffMs(failures: number, limits: BackoffLimits, random: Random, retryAfterMs: number | null): number {
  const span = Math.min(limits.longestMs, limits.firstMs * 2 ** Math.max(0, failures - 1));
  return Math.max(shortestMs, Math.round(random.next() * span), retryAfterMs ?? 0);
}
