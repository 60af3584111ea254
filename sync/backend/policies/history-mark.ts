import { historyAt } from '#sync/backend/store/history-store.ts';
import { accountScope } from '#sync/backend/store/record-store.ts';
import { headsOf } from '#sync/backend/store/scope-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';
import { endOfFeed, readCursor, writeCursor } from './feed-cursor.ts';

/**
 * The point that an account's history has reached. Every command that takes effect gives its account's feed a number, so whoever has the mark of that number
 * finds out that it was lost, also when the same number was given again.
 */
export async function markHistory(reading: Reading, account: string, epoch: string): Promise<string | null> {
  const scope = accountScope(account);
  const [head] = await headsOf(reading, [scope]);
  if (head === undefined || head.seq === 0) return null;
  const { tag = null } = await historyAt(reading, scope, head.seq);
  return writeCursor({ epoch, position: endOfFeed(head.seq), remaining: null, since: head.horizon, tag });
}

/** True when this database has the history that the mark speaks of. One that is too old to be told counts as lost: asking once too often costs little. */
export async function knowsHistory(reading: Reading, account: string, epoch: string, mark: string): Promise<boolean> {
  const seen = readCursor(mark);
  if (seen === null || seen.epoch !== epoch) return false;
  const { head, tag } = await historyAt(reading, accountScope(account), seen.position.seq);
  return seen.position.seq <= head && (seen.tag === null || seen.tag === undefined || seen.tag === tag);
}
