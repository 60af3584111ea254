import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { scopeName, snapshotOffer } from '#sync/protocol/scope.ts';
import type { SnapshotDesk } from '#sync/backend/policies/snapshot-desk.ts';
import { memberOf } from './member-of.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

/** First byte that is wanted; a desktop only ever asks for "all after what I have". Null: no such range. */
function firstByte(range: string | undefined, bytes: number): number | null {
  if (range === undefined) return 0;
  const from = /^bytes=(\d{1,15})-$/.exec(range)?.[1];
  return from === undefined || Number(from) >= bytes ? null : Number(from);
}

/** Ready files never change under their address, so whoever stands between may keep them for the account that may have them. */
export function snapshotRoutes(desk: SnapshotDesk): readonly Route[] {
  const shapes = { summary: 'The ready file of a scope, compressed (zstd), from a byte on (`Range: bytes=<from>-`).', query: z.object({ scope: scopeName }), answer: z.string(), answerType: 'application/zstd' };
  return [
    route('GET', '/sync/snapshots/:sha256', shapes, async ({ caller, params, query, reply }) => {
      const sha256 = snapshotOffer.shape.sha256.safeParse(params['sha256']);
      if (!sha256.success) throw new ProblemError('not-found', 404, 'a ready file is named by the sha256 of its bytes');
      const found = await desk.find(memberOf(caller), query.scope, sha256.data);
      if (found === 'notHeld') throw new ProblemError('forbidden', 403, `scope ${query.scope} is not held`);
      if (found === 'gone') throw new ProblemError('not-found', 404, 'this ready file is not here; the feed has the same rows');
      const from = firstByte(reply.request.headers.range, found.bytes);
      if (from === null) throw new ProblemError('invalid-request', 416, `a range bytes=<from>- below ${found.bytes}`);
      reply.headers({ 'content-type': 'application/zstd', 'accept-ranges': 'bytes', 'cache-control': 'private, max-age=31536000, immutable', 'content-length': found.bytes - from });
      if (from > 0) reply.code(206).header('content-range', `bytes ${from}-${found.bytes - 1}/${found.bytes}`);
      await reply.send(createReadStream(found.path, { start: from, highWaterMark: 256 * 1024 }));
      return undefined;
    }),
  ];
}
