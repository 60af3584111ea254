import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync } from 'node:zlib';
import { z } from 'zod';
import { snapshotOffer, type SnapshotOffer } from '#sync/protocol/scope.ts';
import { buildScopeFile } from '#sync/replica/build-scope-file.ts';
import { scopeFileSchema } from '#sync/replica/scope-file.ts';
import { benchEpoch, type PreparedScope } from './prepared-scope.ts';

const stored = z.array(z.tuple([z.string(), snapshotOffer]));

function build(scope: PreparedScope, directory: string): SnapshotOffer {
  const path = join(directory, 'building.db');
  const file = buildScopeFile(path, scope.name, benchEpoch);
  let cursor: string | null = null;
  for (;;) {
    const page = scope.page(cursor, 5000);
    const outcome = file.receive(cursor, page);
    if (outcome === 'drained') break;
    if (outcome !== 'more') throw new Error(`the rows of ${scope.name} do not come out`);
    cursor = page.next;
  }
  file.finish();
  const bytes = readFileSync(path);
  const packed = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 9 } });
  const sha256 = createHash('sha256').update(packed).digest('hex');
  writeFileSync(join(directory, sha256), packed);
  rmSync(path);
  return { sha256, bytes: packed.byteLength, fileBytes: bytes.byteLength, schema: scopeFileSchema };
}

/**
 * Ready files of the shared scopes, as the backend builds them, made before any clock starts; kept in `directory` for the next round of the same run.
 * Answers the bytes by their hash.
 */
export function prepareSnapshots(scopes: readonly PreparedScope[], directory: string): ReadonlyMap<string, Buffer> {
  mkdirSync(directory, { recursive: true });
  const list = join(directory, 'offers.json');
  const known = existsSync(list) ? new Map(stored.parse(JSON.parse(readFileSync(list, 'utf8')))) : new Map<string, SnapshotOffer>();
  for (const scope of scopes.filter(({ name }) => !name.startsWith('account:'))) {
    scope.snapshot = known.get(scope.name) ?? build(scope, directory);
    known.set(scope.name, scope.snapshot);
  }
  writeFileSync(list, JSON.stringify([...known]));
  return new Map([...known.values()].map(({ sha256 }) => [sha256, readFileSync(join(directory, sha256))]));
}
