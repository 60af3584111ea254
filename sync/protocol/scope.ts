import { z } from 'zod';

/** `catalog`, `list:<id>` or `account:<id>`. */
export const scopeName = z.string().regex(/^(catalog|list:.+|account:.+)$/);

/**
 * What a member holds now: `GET /sync/scopes`. `head` is the newest number of the feed, `rows` and `checksum` describe the
 * scope at that number (checksum: sum modulo 2^48 of the row digests, see row-digest).
 */
export const scopeStanding = z.strictObject({
  scope: scopeName,
  epoch: z.string(),
  head: z.number().int(),
  rows: z.number().int(),
  checksum: z.number().int(),
});
export const scopesAnswer = z.strictObject({ protocol: z.number().int(), serverTime: z.iso.datetime(), scopes: z.array(scopeStanding) });
export type ScopeStanding = z.infer<typeof scopeStanding>;
export type ScopesAnswer = z.infer<typeof scopesAnswer>;
