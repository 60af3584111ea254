import { ChangeSet } from './change-set.ts';
import { publish } from './publish.ts';
import type { Database, Writing } from './tables.ts';

/**
 * Runs `work` in one transaction and publishes what it put into the change set as that transaction's last step.
 * Pokes go out after the commit only, so a poked desktop finds what it was called for. Throws when `work` throws; nothing is left then.
 */
export type Commit = <Value>(work: (writing: Writing, changes: ChangeSet) => Promise<Value>) => Promise<Value>;

export function createCommit(database: Database, epoch: string, poke: (scopes: readonly string[]) => void, now: () => string = () => new Date().toISOString()): Commit {
  return async (work) => {
    const { value, moved } = await database.transaction().execute(async (writing) => {
      const changes = new ChangeSet();
      const result = await work(writing, changes);
      return { value: result, moved: await publish(writing, epoch, changes, now()) };
    });
    poke(moved);
    return value;
  };
}
