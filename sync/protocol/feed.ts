import { z } from 'zod';
import { scopeName } from './scope.ts';
import { entityNames } from './entities.ts';

/** Opaque to the desktop. It says epoch, number, position inside the number and schema; see the backend's cursor file. */
export const cursor = z.string().max(500);

/** Rows of one entity: `[number, key, values]`, in the order of the feed. */
export const feedBlock = z.strictObject({
  entity: z.enum(entityNames),
  rows: z.array(z.tuple([z.number().int(), z.string(), z.array(z.unknown())])),
});

export const tombstone = z.tuple([z.number().int(), z.enum(entityNames), z.string()]);

/**
 * One page of `GET /sync/feed?scope=&cursor=&limit=`. Without a cursor the feed starts at zero. `drained` is there on the last
 * page (`hasMore` false) and describes the whole scope at `next`; until then nothing of the pages may be shown to a person.
 */
export const feedPage = z.strictObject({
  scope: scopeName,
  epoch: z.string(),
  blocks: z.array(feedBlock),
  tombstones: z.array(tombstone),
  next: cursor,
  hasMore: z.boolean(),
  remaining: z.number().int(),
  drained: z.strictObject({ rows: z.number().int(), checksum: z.number().int() }).nullable(),
});
export type FeedPage = z.infer<typeof feedPage>;

/**
 * What came of a page. `stale`: the page does not start where the desk stands, nothing was changed. `mismatch`: the feed was drained but
 * rows or checksum differ from the backend's; the page waits with those before it, and nothing of it became visible.
 */
export type PageOutcome = 'more' | 'drained' | 'mismatch' | 'stale';

/** Rows a page may hold at most. */
export const feedPageLimitMax = 5000;
