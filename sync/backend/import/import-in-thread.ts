import { Worker } from 'node:worker_threads';
import { PassingError } from '#sync/backend/store/open-database.ts';
import type { ImportFiles } from './import-folder.ts';
import type { ImportOrder, ImportTold } from './import-steps.ts';

interface ThreadParts extends Pick<ImportOrder, 'databaseUrl' | 'epoch'> {
  readonly now: () => string;
  readonly announce: (scopes: readonly string[]) => void;
}

export interface ThreadedImport {
  readonly importFiles: ImportFiles;
  /** Gives up imports that are under way: nothing of them is left. */
  readonly stop: () => Promise<void>;
}

/** Imports company folders in a thread with a connection of its own, so that this process goes on answering. Rejects when the import fails for another reason than the folder's faults. */
export function importInThread({ databaseUrl, epoch, now, announce }: ThreadParts): ThreadedImport {
  const underWay = new Set<Worker>();
  const importFiles: ImportFiles = (files) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: { databaseUrl, epoch, now: now(), files } satisfies ImportOrder });
      underWay.add(worker);
      worker.on('message', (told: ImportTold) => {
        if (told.kind === 'moved') announce(told.scopes);
        else if (told.kind === 'done') resolve(told.outcome);
        else reject(told.isPassing ? new PassingError(told.reason) : new Error(told.reason));
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        underWay.delete(worker);
        // Says nothing new where the thread has told how it ended.
        reject(new PassingError('the import was given up'));
      });
    });
  return { importFiles, stop: async () => void (await Promise.all([...underWay].map((worker) => worker.terminate()))) };
}
