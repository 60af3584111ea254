import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type { SnapshotArrival, SnapshotShelf } from '#sync/client/ports.ts';
import type { SnapshotOffer } from '#sync/protocol/scope.ts';
import { faultInScopeFile, sumOfFile } from '#sync/replica/check-scope-file.ts';
import { isDamage, isDiskFull, lockFile, openWriter } from '#sync/replica/database-file.ts';
import { scopeFileSchema } from '#sync/replica/scope-file.ts';
import type { ScopeSum } from '#sync/replica/scope-writer.ts';
import { removeFile, type SharedFiles } from './shared-files.ts';

/** What is told of a ready file that was thrown away. */
export type SnapshotFault = (scope: string, fault: string) => void;

interface Place {
  /** Compressed bytes as they came. */
  readonly part: string;
  /** The file unpacked; it takes the place of the scope's file when everything is right. */
  readonly unpacked: string;
  readonly finished: string;
}

function placeOf(shared: SharedFiles, scope: string, offer: SnapshotOffer): Place {
  const finished = shared.nextPath(scope);
  const stem = basename(finished).replace(/-\d+\.db$/, '');
  // Of another edition nothing can be used.
  for (const name of readdirSync(shared.directory)) {
    if (name.startsWith(`${stem}-`) && name.endsWith('.part') && !name.includes(offer.sha256)) rmSync(join(shared.directory, name), { force: true });
  }
  return { part: join(shared.directory, `${stem}-${offer.sha256}.part`), unpacked: join(shared.directory, `${stem}.unpacking`), finished };
}

/** With small pieces the way from thread to thread takes longer than the unpacking. */
const unpackedChunkBytes = 1024 * 1024;

/** Unpacks and hashes as the bytes come, so that little is left to do after the last one. */
function unpacker(place: Place) {
  const sum = createHash('sha256');
  const unpack = createZstdDecompress({ chunkSize: unpackedChunkBytes });
  let broken = false;
  let full: unknown = null;
  const written = pipeline(unpack, createWriteStream(place.unpacked, { highWaterMark: 4 * unpackedChunkBytes })).catch((error: unknown) => {
    broken = true;
    if (isDiskFull(error)) full = error;
  });
  return {
    async take(chunk: Uint8Array): Promise<void> {
      sum.update(chunk);
      if (broken || unpack.write(chunk)) return;
      await Promise.race([once(unpack, 'drain'), written]);
    },
    /** Null: the bytes are not what they should be. Throws when there was no room for the file: the bytes that came are kept for another time. */
    async end(): Promise<string | null> {
      unpack.end();
      await written;
      if (full !== null) throw full;
      return broken ? null : sum.digest('hex');
    },
    async abandon(): Promise<void> {
      unpack.destroy();
      await written;
    },
  };
}

/**
 * Ready files on their way into a desk's folder. The compressed bytes lie in a file of their own until the end, so that whatever cuts the way off
 * costs what had not been written yet. The unpacked file is hashed, locked with the desk's key where its scope is, checked by SQLite, and its
 * rows counted and added up, before it takes the place of what the scope had.
 */
export function snapshotShelf(shared: SharedFiles, onFault: SnapshotFault = () => undefined): SnapshotShelf {
  async function arrive(scope: string, epoch: string, offer: SnapshotOffer): Promise<SnapshotArrival> {
    const place = placeOf(shared, scope, offer);
    if (existsSync(place.part) && statSync(place.part).size > offer.bytes) rmSync(place.part);
    removeFile(place.unpacked);
    const unpacking = unpacker(place);
    const received = existsSync(place.part) ? statSync(place.part).size : 0;
    if (received > 0) for await (const chunk of createReadStream(place.part, { highWaterMark: 1024 * 1024 })) await unpacking.take(chunk as Buffer);
    const part: FileHandle = await open(place.part, 'a');

    const looked = async (current: Parameters<SnapshotArrival['finish']>[0]): Promise<Outcome> => {
      if ((await unpacking.end()) !== offer.sha256) return { fault: 'its hash is not the one that was offered' };
      if (statSync(place.unpacked).size !== offer.fileBytes) return { fault: 'unpacked it has another size than was offered' };
      const key = shared.keyOf(scope);
      if (key !== null) lockFile(place.unpacked, key, 'disposable');
      // The disk takes the file while it is being looked through.
      const flushed = flush(place.unpacked);
      const file = openWriter(place.unpacked, 'replica', key);
      try {
        const fault = faultInScopeFile(file, scope, epoch);
        if (fault !== null) return { fault };
        if (current !== null && !isOfSum(file, current)) return 'behind';
        carryRepairs(shared, scope, file);
        return 'sound';
      } finally {
        file.close();
        await flushed;
      }
    };
    const outcomeOf: typeof looked = async (current) => {
      try {
        return await looked(current);
      } catch (error) {
        if (isDamage(error)) return { fault: String(error) };
        throw error;
      }
    };

    return {
      received,
      write: async (chunk) => {
        // Hashing and unpacking go on while the bytes are being written.
        await Promise.all([part.write(chunk), unpacking.take(chunk)]);
      },
      finish: async (current) => {
        await part.close();
        const outcome = await outcomeOf(current);
        rmSync(place.part, { force: true });
        if (outcome === 'sound') {
          renameSync(place.unpacked, place.finished);
          if (shared.exchange(scope)) return 'adopted';
        }
        removeFile(place.unpacked);
        if (outcome !== 'behind') onFault(scope, outcome === 'sound' ? 'it could not be opened' : outcome.fault);
        return 'unusable';
      },
      pause: async () => {
        await part.close();
        await unpacking.abandon();
        removeFile(place.unpacked);
      },
    };
  }
  return { schema: scopeFileSchema, open: arrive };
}

/** `behind`: sound, and not what the backend has by now. */
type Outcome = 'sound' | 'behind' | { readonly fault: string };

function isOfSum(file: ReturnType<typeof openWriter<'replica'>>, { rows, checksum }: ScopeSum): boolean {
  const sum = sumOfFile(file);
  return sum.rows === rows && sum.checksum === checksum;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** How often a scope had to be repaired is told of the desk, whichever file it lies in. */
function carryRepairs(shared: SharedFiles, scope: string, file: ReturnType<typeof openWriter<'replica'>>): void {
  const known = shared.database(scope)?.prepare<[], string>('SELECT scope FROM repair').pluck().all() ?? [];
  const record = file.prepare('INSERT INTO repair (scope) VALUES (?)');
  for (const name of known) record.run(name);
}
