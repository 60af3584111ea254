import { z } from 'zod';

/** `catalog`, `list:<id>`, `account:<id>`, or `member:<account>/<member>` with both written as in an address: what only this person has. */
export const scopeName = z.string().regex(/^(catalog|list:.+|account:.+|member:[^/]+\/[^/]+)$/);

/**
 * A ready SQLite file of a scope, as the backend built it: `GET /sync/snapshots/<sha256>?scope=<scope>`, with Range. `sha256` is that of the compressed
 * file (zstd) of `bytes` bytes, `fileBytes` the size when unpacked, `schema` the number of its tables. It holds epoch and cursor inside.
 */
export const snapshotOffer = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  fileBytes: z.number().int().positive(),
  schema: z.number().int().positive(),
});
export type SnapshotOffer = z.infer<typeof snapshotOffer>;

/**
 * What a member holds now: `GET /sync/scopes`. `head` is the newest number of the feed, `rows` and `checksum` describe the
 * scope at that number (checksum: sum modulo 2^48 of the row digests, see row-digest). `snapshot` is null where no ready file was built.
 */
export const scopeStanding = z.strictObject({
  scope: scopeName,
  epoch: z.string(),
  head: z.number().int(),
  rows: z.number().int(),
  checksum: z.number().int(),
  snapshot: snapshotOffer.nullable(),
});
export const scopesAnswer = z.strictObject({ protocol: z.number().int(), serverTime: z.iso.datetime(), scopes: z.array(scopeStanding) });
export type ScopeStanding = z.infer<typeof scopeStanding>;
export type ScopesAnswer = z.infer<typeof scopesAnswer>;
