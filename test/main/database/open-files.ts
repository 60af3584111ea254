import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openReader, type FileKey, type ReadHandle, type WriteHandle } from '#sync/replica/database-file.ts';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { openSharedFiles, type SharedFiles } from '#main/database/shared-files.ts';
import { sharedReaders, type SharedReaders } from '#main/database/shared-readers.ts';
import type { SyncStore } from '#sync/client/ports.ts';

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proforma-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let deviceNumber = 0;
export const newDeviceId = (): string => `00000000-0000-4000-8000-${String((deviceNumber += 1)).padStart(12, '0')}`;

export interface OpenFiles {
  readonly folder: string;
  readonly desk: WriteHandle<'desk'>;
  readonly shared: SharedFiles;
  readonly deskRead: ReadHandle<'desk'>;
  readonly sharedRead: SharedReaders;
  readonly store: SyncStore;
  close(): void;
}

/** All files of a desk, with the engine's store over them. */
export function openFiles(folder = temporaryFolder(), key: FileKey = null): OpenFiles {
  const { desk, path: deskPath } = openDeskFile(folder, { now: () => '2026-11-23T12:00:00.000Z', newId: newDeviceId });
  const shared = openSharedFiles(folder, key, { onPaths: (paths) => sharedRead.follow(paths) });
  const deskRead = openReader(deskPath, 'desk');
  const sharedRead = sharedReaders(shared.paths(), shared.keyOf);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    for (const database of [deskRead, sharedRead, desk, shared]) database.close();
  };
  onTestFinished(close);
  return { folder, desk, shared, deskRead, sharedRead, store: localSyncStore(desk, shared), close };
}
