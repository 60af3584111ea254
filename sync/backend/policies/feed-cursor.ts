import { z } from 'zod';
import type { FeedPosition } from '#sync/backend/store/feed-store.ts';

/** Raised when the shape of rows in a feed changes: a desktop's old cursor then leads to a fresh start of the scope. */
export const feedSchemaVersion = 1;

const shape = z.tuple([z.literal(feedSchemaVersion), z.string(), z.number().int().min(0), z.string(), z.string(), z.number().int().nullable()]);

/** A cursor's content: epoch, number, position inside the number, and how many records were left when it was made (null: count again). */
export interface FeedCursor {
  readonly epoch: string;
  readonly position: FeedPosition;
  readonly remaining: number | null;
}

/** Behind everything that has this number or a smaller one: the name of an entity has no sign beyond the letters. */
export const endOfFeed = (seq: number): FeedPosition => ({ seq, entity: '~', key: '' });

export function writeCursor({ epoch, position, remaining }: FeedCursor): string {
  return Buffer.from(JSON.stringify([feedSchemaVersion, epoch, position.seq, position.entity, position.key, remaining])).toString('base64url');
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
  const [, epoch, seq, entity, key, remaining] = parsed.data;
  return { epoch, position: { seq, entity, key }, remaining };
}
