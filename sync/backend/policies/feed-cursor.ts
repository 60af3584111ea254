import { z } from 'zod';
import type { FeedPosition } from '#sync/backend/store/feed-store.ts';
import type { HistoryAt } from '#sync/backend/store/history-store.ts';

/** Raised when the shape of rows in a feed changes: a desktop's old cursor then leads to a fresh start of the scope. */
export const feedSchemaVersion = 1;

const shape = z.tuple([z.literal(feedSchemaVersion), z.string(), z.number().int().min(0), z.string(), z.string(), z.number().int().nullable(), z.number().int().min(0).optional(), z.string().nullable().optional(), z.number().int().min(0).optional()]);

/** A cursor's content: epoch, number, position inside the number, and how many records were left when it was made (null: count again). */
export interface FeedCursor {
  readonly epoch: string;
  readonly position: FeedPosition;
  readonly remaining: number | null;
  /** Horizon under which this reading began at zero: while it has not moved, no removal was missed wherever the reading stands. */
  readonly since?: number;
  /**
   * The newest number that there was when this was read. In the middle of a reading it is ahead of the position: rows that had moved behind the position by
   * then were passed over, and a restore that takes the move away would leave them unread.
   */
  readonly head?: number;
  /** What the history that was read calls that newest number; null: it was given before numbers had tags. */
  readonly tag?: string | null;
}

/** The number by which a history is recognised. */
export const seenHead = ({ head, position }: FeedCursor): number => head ?? position.seq;

/** Behind everything that has this number or a smaller one: the name of an entity has no sign beyond the letters. */
export const endOfFeed = (seq: number): FeedPosition => ({ seq, entity: '~', key: '' });

export function writeCursor(cursor: FeedCursor): string {
  const { epoch, position, remaining, since = 0, tag = null } = cursor;
  return Buffer.from(JSON.stringify([feedSchemaVersion, epoch, position.seq, position.entity, position.key, remaining, since, tag, seenHead(cursor)])).toString('base64url');
}

/**
 * True when a reading may go on from its cursor: the newest number that it knew of was given in this very history (otherwise the database was restored from a backup and has
 * given the number again, or not yet), and no removal behind it was forgotten.
 */
export function goesOn(cursor: FeedCursor, history: HistoryAt): boolean {
  const { position, since = 0, tag = null } = cursor;
  const { seq, entity } = position;
  if (seenHead(cursor) > history.head || (tag !== null && history.tag !== undefined && tag !== history.tag)) return false;
  return since === history.horizon || seq > history.horizon || (seq === history.horizon && entity === endOfFeed(seq).entity);
}

/** Null when the text is no cursor of this schema. */
export function readCursor(text: string): FeedCursor | null {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
  const parsed = shape.safeParse(content);
  if (!parsed.success) return null;
  const [, epoch, seq, entity, key, remaining, since = 0, tag = null, head = seq] = parsed.data;
  return { epoch, position: { seq, entity, key }, remaining, since, tag, head };
}
