import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { damageOf, isDamage, openWriter, type WriteHandle } from '#sync/replica/database-file.ts';
import { migrate, NewerFileError } from '#sync/replica/migrate.ts';
import { replicaMigrations } from '#sync/replica/migrations/replica-migrations.ts';

const generationOf = (name: string): number => Number(/^replica-(\d+)\.db$/.exec(name)?.[1] ?? 0);

function removeGeneration(directory: string, generation: number): void {
  for (const suffix of ['-wal', '-shm', '']) rmSync(join(directory, `replica-${generation}.db${suffix}`), { force: true });
}

function openIfUsable(path: string): WriteHandle<'replica'> | null {
  let replica: WriteHandle<'replica'> | null = null;
  try {
    replica = openWriter(path, 'replica');
    if (damageOf(replica, 'quick_check') !== null) throw new NewerFileError(0, 0);
    migrate(replica, replicaMigrations);
    return replica;
  } catch (error) {
    replica?.close();
    if (isDamage(error) || error instanceof NewerFileError) return null;
    throw error;
  }
}

/**
 * Opens the newest generation of the replica. One that is damaged, or that a newer version wrote, is deleted and a new generation
 * begins empty: everything in it comes again from the backend. `refetched` says so.
 */
export function openReplicaFile(directory: string): { readonly replica: WriteHandle<'replica'>; readonly path: string; readonly refetched: boolean } {
  mkdirSync(directory, { recursive: true });
  const generations = readdirSync(directory).map(generationOf).filter((generation) => generation > 0).sort((first, second) => second - first);
  const [newest = 0, ...older] = generations;
  for (const generation of older) removeGeneration(directory, generation);
  if (newest > 0) {
    const path = join(directory, `replica-${newest}.db`);
    const replica = openIfUsable(path);
    if (replica !== null) return { replica, path, refetched: false };
    removeGeneration(directory, newest);
  }
  const path = join(directory, `replica-${newest + 1}.db`);
  const replica = openIfUsable(path);
  if (replica === null) throw new Error(`a new replica could not be made at ${path}`);
  return { replica, path, refetched: newest > 0 };
}
