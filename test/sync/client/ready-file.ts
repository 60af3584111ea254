import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { zstdCompressSync } from 'node:zlib';
import type { SnapshotOffer } from '#sync/protocol/scope.ts';
import { buildScopeFile } from '#sync/replica/build-scope-file.ts';
import { scopeFileSchema } from '#sync/replica/scope-file.ts';
import type { FakeBackend } from './fake-backend.ts';

export interface ReadyFile {
  readonly offer: SnapshotOffer;
  readonly bytes: Buffer;
}

/** Builds the ready file of a scope as the backend does: from pages of its feed. `finished` may change the file before it is packed; nothing is left at `path`. */
export function buildReadyFile(backend: FakeBackend, scope: string, path: string, finished: (path: string) => void = () => undefined): ReadyFile {
  const build = buildScopeFile(path, scope, backend.epoch);
  let cursor: string | null = null;
  for (;;) {
    const page = backend.page(scope, cursor);
    if (page === null) throw new Error('the feed has no such place');
    if (build.receive(cursor, page) === 'drained') break;
    cursor = page.next;
  }
  build.finish();
  finished(path);
  const file = readFileSync(path);
  rmSync(path);
  const bytes = zstdCompressSync(file);
  return { offer: { sha256: hash('sha256', bytes), bytes: bytes.byteLength, fileBytes: file.byteLength, schema: scopeFileSchema }, bytes };
}
