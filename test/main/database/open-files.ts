import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openReader, type ReadHandle, type WriteHandle } from '#sync/replica/database-file.ts';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { openReplicaFile } from '#main/database/open-replica-file.ts';
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
  readonly replica: WriteHandle<'replica'>;
  readonly deskRead: ReadHandle<'desk'>;
  readonly replicaRead: ReadHandle<'replica'>;
  readonly store: SyncStore;
  close(): void;
}

/** Both files of a desk, with the engine's store over them. */
export function openFiles(folder = temporaryFolder()): OpenFiles {
  const { desk, path: deskPath } = openDeskFile(folder, { now: () => '2026-11-23T12:00:00.000Z', newId: newDeviceId });
  const { replica, path: replicaPath } = openReplicaFile(folder);
  const deskRead = openReader(deskPath, 'desk');
  const replicaRead = openReader(replicaPath, 'replica');
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    for (const database of [deskRead, replicaRead, desk, replica]) database.close();
  };
  onTestFinished(close);
  return { folder, desk, replica, deskRead, replicaRead, store: localSyncStore(desk, replica), close };
}
