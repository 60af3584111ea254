import { stat } from 'node:fs/promises';
import { snapshotFile } from '#sync/backend/snapshots/snapshot-file.ts';
import type { Membership } from '#sync/backend/store/member-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { heldScopes } from './held-scopes.ts';

/** Ready files as far as a member may have them. */
export interface SnapshotDesk {
  /** `notHeld`: the member does not hold the scope. `gone`: this backend has no such file; the feed has the same rows. */
  readonly find: (caller: Membership, scope: string, sha256: string) => Promise<{ readonly path: string; readonly bytes: number } | 'notHeld' | 'gone'>;
}

export function createSnapshotDesk(database: Database, directory: string | null): SnapshotDesk {
  return {
    find: async (caller, scope, sha256) => {
      if (!(await heldScopes(database, caller)).includes(scope)) return 'notHeld';
      if (directory === null) return 'gone';
      const path = snapshotFile(directory, scope, sha256);
      const found = await stat(path).catch(() => null);
      return found === null ? 'gone' : { path, bytes: found.size };
    },
  };
}
