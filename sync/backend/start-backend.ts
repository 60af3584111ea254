import type { BackendSettings } from './backend-settings.ts';
import { createBackend, type BackendParts } from './create-backend.ts';
import { importInThread } from './import/import-in-thread.ts';
import { importMarkOf } from './import/import-mark.ts';
import { readFolderFiles } from './import/read-folder-files.ts';
import { demoCardProvider } from './policies/card-provider.ts';
import { localIdentity } from './policies/local-identity.ts';
import { lineOverPostgres } from './store/backend-line.ts';
import { lockDirectory } from './store/lock-directory.ts';
import { migrate } from './store/migrations/migrate.ts';
import { createPool, openEmbedded, openPool } from './store/open-database.ts';
import { beginEpoch, lastImport, loadBackendIdentity } from './store/setting-store.ts';

/** The backend only listens where local sign-in may be offered; another address needs another source of identity first. */
const loopbackHost = '127.0.0.1';

export interface RunningBackend {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens and migrates the database, imports the company folder where one is named, and listens. Throws when the folder has faults. */
export async function startBackend(settings: BackendSettings, ports: BackendParts['ports']): Promise<RunningBackend> {
  const lost = (error: Error): void => ports.log.warn({ err: error }, 'connection to PostgreSQL lost');
  const unlock = settings.databaseUrl === null ? lockDirectory(settings.dataDirectory) : (): void => undefined;
  const { databaseUrl } = settings;
  const pool = databaseUrl === null ? null : createPool(databaseUrl, lost, { connections: settings.poolConnections, statementTimeoutMs: settings.statementTimeoutMs });
  const database = pool === null ? await openEmbedded(settings.dataDirectory) : openPool(pool);
  await migrate(database);
  if (settings.newEpoch) await beginEpoch(database, ports.newId());
  const identity = await loadBackendIdentity(database, ports.newId);
  const backend = createBackend({
    ports,
    database,
    backend: identity,
    identity: localIdentity(database),
    autoConfirmSeconds: settings.autoConfirmSeconds,
    requestsPerMinute: settings.requestsPerMinute,
    stopWithinMs: settings.stopWithinMs,
    snapshotDirectory: settings.snapshotDirectory,
    horizonDays: settings.horizonDays,
    cardProvider: settings.demoCards ? demoCardProvider() : null,
    ...(databaseUrl === null ? {} : { joinLine: (heard) => lineOverPostgres({ databaseUrl, heard, lost }), importApart: (announce) => importInThread({ databaseUrl, epoch: identity.epoch, now: ports.now, announce }) }),
    ...(pool === null ? {} : { poolUse: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }) }),
  });
  const close = async (): Promise<void> => {
    await backend.close();
    await database.destroy();
    unlock();
  };
  const importCompany = async (folder: string): Promise<void> => {
    const files = await readFolderFiles(folder);
    if ((await lastImport(database)) === importMarkOf(files, ports.now())) return;
    const imported = await backend.importFiles(files);
    if (!imported.ok) throw new Error(imported.error.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'));
    ports.log.info(imported.value, 'company folder imported');
  };
  try {
    if (settings.company !== null) {
      await importCompany(settings.company);
    }
    return { url: await backend.server.listen({ host: loopbackHost, port: settings.port }), close };
  } catch (error) {
    await close();
    throw error;
  }
}
