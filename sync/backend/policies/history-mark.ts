import { historyAt } from '#sync/backend/store/history-store.ts';
import type { Membership } from '#sync/backend/store/member-store.ts';
import { accountScope, memberScope } from '#sync/backend/store/record-store.ts';
import { headsOf } from '#sync/backend/store/scope-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';
import { endOfFeed, readCursor, writeCursor } from './feed-cursor.ts';

/**
 * The point that the history of an account, and of a member's own scope, has reached. Every command that takes effect gives one of the two feeds a number, so whoever has
 * the mark of that number finds out that it was lost, also when the same number was given again.
 */
export async function markHistory(reading: Reading, { account, member }: Membership, epoch: string): Promise<string | null> {
  const marks = [await markOf(reading, accountScope(account.id), epoch), await markOf(reading, memberScope(account.id, member.id), epoch)];
  return marks.every((mark) => mark === null) ? null : marks.map((mark) => mark ?? '').join(' ');
}

async function markOf(reading: Reading, scope: string, epoch: string): Promise<string | null> {
  const [head] = await headsOf(reading, [scope]);
  if (head === undefined || head.seq === 0) return null;
  const { tag = null } = await historyAt(reading, scope, head.seq);
  return writeCursor({ epoch, position: endOfFeed(head.seq), remaining: null, since: head.horizon, tag });
}

/** True when this database has the history that the mark speaks of. One that is too old to be told counts as lost: asking once too often costs little. */
export async function knowsHistory(reading: Reading, { account, member }: Membership, epoch: string, mark: string): Promise<boolean> {
  const [ofAccount = '', ofMember = ''] = mark.split(' ');
  return (ofAccount === '' || (await knowsMark(reading, accountScope(account.id), epoch, ofAccount))) && (ofMember === '' || (await knowsMark(reading, memberScope(account.id, member.id), epoch, ofMember)));
}

async function knowsMark(reading: Reading, scope: string, epoch: string, mark: string): Promise<boolean> {
  const seen = readCursor(mark);
  if (seen === null || seen.epoch !== epoch) return false;
  const { head, tag } = await historyAt(reading, scope, seen.position.seq);
  return seen.position.seq <= head && (seen.tag === null || seen.tag === undefined || seen.tag === tag);
}
