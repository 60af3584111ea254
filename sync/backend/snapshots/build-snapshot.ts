import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import { constants, createZstdCompress } from 'node:zlib';
import type { FeedPage } from '#sync/protocol/feed.ts';
import type { BuildAnswer, BuildStep } from './build-steps.ts';
import { snapshotFile } from './snapshot-file.ts';

export interface BuiltSnapshot {
  readonly sha256: string;
  /** Compressed. */
  readonly bytes: number;
  readonly fileBytes: number;
}

interface BuildParts {
  readonly directory: string;
  readonly scope: string;
  readonly epoch: string;
  /** One page of the scope's feed; null: the cursor is of no use any more. */
  readonly page: (cursor: string | null) => Promise<FeedPage | null>;
  readonly stopped: () => boolean;
}

/** Strong enough that the wire decides, weak enough that 100 MB take seconds. */
const compressionLevel = 9;

/** Asks the building thread one step. Throws what the thread reports. */
async function ask(worker: Worker, step: BuildStep): Promise<BuildAnswer> {
  worker.postMessage(step);
  const [answer] = (await once(worker, 'message')) as [BuildAnswer];
  if (answer.kind === 'failed') throw new Error(`the ready file could not be built: ${answer.reason}`);
  return answer;
}

/** Pages until the feed is drained and its sums come out; false: given up. */
async function fill(worker: Worker, { page, stopped }: BuildParts): Promise<boolean> {
  let cursor: string | null = null;
  while (!stopped()) {
    const next: FeedPage | null = await page(cursor);
    if (next === null) return false;
    const answer = await ask(worker, { kind: 'page', from: cursor, page: next });
    if (answer.kind !== 'received') return false;
    if (answer.outcome === 'drained') return true;
    if (answer.outcome !== 'more') return false;
    cursor = next.next;
  }
  return false;
}

async function compress(from: string, to: string): Promise<{ sha256: string; bytes: number }> {
  const sum = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      sum.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  const packed = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: compressionLevel } });
  await pipeline(createReadStream(from), packed, measure, createWriteStream(to, { flush: true }));
  return { sha256: sum.digest('hex'), bytes };
}

/**
 * Builds the ready file of a scope as it stands now and puts it under its hash into `directory`. Null: the scope moved under it in a way that
 * needs a new beginning, or the backend is stopping. The backend goes on answering meanwhile: SQLite runs in a thread of its own.
 */
export async function buildSnapshot(parts: BuildParts): Promise<BuiltSnapshot | null> {
  const { directory, scope, epoch } = parts;
  await mkdir(directory, { recursive: true });
  const unfinished = snapshotFile(directory, scope, 'unfinished');
  const packed = `${unfinished}.zst`;
  await rm(unfinished, { force: true });
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url));
  try {
    await ask(worker, { kind: 'begin', path: unfinished, scope, epoch });
    if (!(await fill(worker, parts))) return null;
    await ask(worker, { kind: 'finish' });
    const { size: fileBytes } = await stat(unfinished);
    const { sha256, bytes } = await compress(unfinished, packed);
    await rename(packed, snapshotFile(directory, scope, sha256));
    return { sha256, bytes, fileBytes };
  } finally {
    await worker.terminate();
    await rm(unfinished, { force: true });
    await rm(packed, { force: true });
  }
}
