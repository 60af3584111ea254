import { sumOfFile } from '#sync/replica/check-scope-file.ts';
import { damageOf, tablesIn, type WriteHandle } from '#sync/replica/database-file.ts';
import { scopeColumns, type StoredScope } from '#sync/replica/stored-scope.ts';
import type { SharedFiles } from './shared-files.ts';

/** Lets others have a turn; false = stop here. */
export type Pause = () => Promise<boolean>;

/** Whether what is written down of a file's scope is what the digests of its rows come to. One that is still on its way is left alone. */
function comesOut(database: WriteHandle<'replica'>): boolean {
  const stored = database.prepare<[], StoredScope>(`SELECT ${scopeColumns} FROM scope`).get();
  if (stored?.complete !== 1 || stored.stage !== null) return true;
  const { rows, checksum } = sumOfFile(database);
  return stored.rowCount === rows && stored.checksum === checksum;
}

type Finding = 'sound' | 'damaged' | 'stopped';

async function lookThroughFile(database: WriteHandle<'replica'>, pause: Pause): Promise<Finding> {
  for (const table of tablesIn(database)) {
    if (damageOf(database, `quick_check("${table}")`) !== null) return 'damaged';
    if (!(await pause())) return 'stopped';
  }
  return 'sound';
}

/**
 * Looks through the files of shared scopes, a table at a time. One that is damaged goes, and comes again from the backend; one whose rows come to something
 * else than was written down is added up anew from what they say, so that the next comparison with the backend finds what is wrong. False: it was stopped.
 */
export async function lookThrough(shared: SharedFiles, pause: Pause): Promise<boolean> {
  for (const scope of shared.paths().keys()) {
    const database = shared.database(scope);
    if (database === undefined) continue;
    const finding = await lookThroughFile(database, pause);
    if (finding === 'stopped') return false;
    if (finding === 'damaged') shared.drop(scope);
    else if (!comesOut(database)) shared.receiver(scope)?.reread(scope);
  }
  return true;
}
