// A thread of its own: reading and checking a folder with 800,000 prices takes its time, and the backend must answer meanwhile.
import { parentPort, workerData } from 'node:worker_threads';
import { createCommit } from '#sync/backend/store/commit.ts';
import { isPassing, openPostgres } from '#sync/backend/store/open-database.ts';
import { importFolder } from './import-folder.ts';
import type { ImportOrder, ImportTold } from './import-steps.ts';

const tell = (told: ImportTold): void => parentPort?.postMessage(told);

const { databaseUrl, epoch, now, files } = workerData as ImportOrder;
const database = openPostgres(databaseUrl, () => undefined, { connections: 1 });
try {
  const commit = createCommit(database, epoch, (scopes) => tell({ kind: 'moved', scopes }));
  tell({ kind: 'done', outcome: await importFolder(commit, now, files) });
} catch (error) {
  tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error), isPassing: isPassing(error) });
} finally {
  await database.destroy();
}
