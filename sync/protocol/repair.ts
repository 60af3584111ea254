import { z } from 'zod';
import { entityNames, type EntityName } from './entities.ts';
import { cursor, feedBlock } from './feed.ts';
import { scopeName } from './scope.ts';

/** A row's place in the order of its scope: by entity, then by key, both by the bytes of UTF-8. */
export const rowPlace = z.tuple([z.enum(entityNames), z.string()]);
export type RowPlace = z.infer<typeof rowPlace>;

/** From a place (included) to another (not included); null = open. */
export const keyRange = z.strictObject({ from: rowPlace.nullable(), to: rowPlace.nullable() });
export type KeyRange = z.infer<typeof keyRange>;

/** Ranges that one request may name, and parts that it may ask for in all. */
export const rangesMax = 64;
export const partsMax = 64;

/** `POST /sync/digests`: each range cut into at most `parts` parts of about equal size. */
export const digestsRequest = z.strictObject({
  scope: scopeName,
  ranges: z.array(keyRange.extend({ parts: z.number().int().min(1).max(partsMax) })).min(1).max(rangesMax),
});
export type DigestsRequest = z.infer<typeof digestsRequest>;

/** A part: place of its first row, rows, and the sum of their digests modulo 2^48 (see row-digest). */
const rangePart = z.tuple([z.enum(entityNames), z.string(), z.number().int(), z.number().int()]);

/** `ranges` answers those of the request in their order; a range without rows has no parts. All of it is as of the number `head`. */
export const digestsAnswer = z.strictObject({ scope: scopeName, epoch: z.string(), head: z.number().int(), ranges: z.array(z.array(rangePart)) });
export type DigestsAnswer = z.infer<typeof digestsAnswer>;

/** `POST /sync/rows`: the rows of some ranges, for a desk that has compared digests as of `head`. */
export const rowsRequest = z.strictObject({ scope: scopeName, head: z.number().int(), ranges: z.array(keyRange).max(rangesMax) });
export type RowsRequest = z.infer<typeof rowsRequest>;

/**
 * Rows of the ranges as of `head`, the cursor behind that number, and what the whole scope is there. Where the feed has moved past the number that was
 * asked for there are no rows, only the new `head`: rows of two moments must not be mixed.
 */
export const rowsAnswer = z.strictObject({
  scope: scopeName,
  epoch: z.string(),
  head: z.number().int(),
  blocks: z.array(feedBlock),
  next: cursor,
  drained: z.strictObject({ rows: z.number().int(), checksum: z.number().int() }),
});
export type RowsAnswer = z.infer<typeof rowsAnswer>;

/** UTF-16 puts what lies beyond the first 65,536 characters before the last 8,192 of them; UTF-8, and with it both databases, behind. */
const byBytes = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);

/** Orders texts as both databases do: by their bytes in UTF-8. */
export function compareKeys(one: string, other: string): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at += 1) {
    const [first, second] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (first !== second) return byBytes(first) - byBytes(second);
  }
  return one.length - other.length;
}

export const comparePlaces = (one: RowPlace, other: RowPlace): number => (one[0] === other[0] ? compareKeys(one[1], other[1]) : compareKeys(one[0], other[0]));

const isBefore = (entity: EntityName, key: string, place: RowPlace): boolean => comparePlaces([entity, key], place) < 0;

/** Finds the range that holds a row, among ranges in order that do not overlap; -1: none does. */
export function rangeOf(ranges: readonly KeyRange[], entity: EntityName, key: string): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return -1;
    if (range.from !== null && isBefore(entity, key, range.from)) high = middle - 1;
    else if (range.to !== null && !isBefore(entity, key, range.to)) low = middle + 1;
    else return middle;
  }
  return -1;
}
