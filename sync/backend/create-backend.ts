import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createServer } from './create-server.ts';
import { importFolder, type ImportFiles } from './import/import-folder.ts';
import type { ThreadedImport } from './import/import-in-thread.ts';
import { startAutoConfirm } from './jobs/auto-confirm.ts';
import { keepCards } from './jobs/keep-cards.ts';
import { keepSnapshots } from './jobs/build-snapshots.ts';
import { keepForgetting } from './jobs/forget-removals.ts';
import { keepTellingTrend } from './jobs/tell-trend.ts';
import { watchDeadlines } from './jobs/watch-deadlines.ts';
import type { BackendPorts } from './policies/backend-ports.ts';
import type { IdentitySource } from './policies/identity.ts';
import { createAnswerDesk } from './policies/answer-desk.ts';
import { createApprovalDesk } from './policies/approval-desk.ts';
import { createBooksDesk } from './policies/books-desk.ts';
import { createCaptureDesk } from './policies/capture-desk.ts';
import { createCardDesk } from './policies/card-desk.ts';
import type { CardProvider } from './policies/card-provider.ts';
import { createEntryDesk } from './policies/entry-desk.ts';
import { createDocumentDesk } from './policies/office-documents.ts';
import { createTermsDesk } from './policies/office-accounts.ts';
import { createOrderDesk } from './policies/order-desk.ts';
import { PokeHub } from './policies/poke-hub.ts';
import { createPullDesk } from './policies/pull-desk.ts';
import { createPushDesk } from './policies/push-desk.ts';
import { createQuoteDesk } from './policies/quote-desk.ts';
import { createSnapshotDesk } from './policies/snapshot-desk.ts';
import { recogniseCaller } from './policies/recognise-caller.ts';
import { tokenDesk } from './policies/tokens.ts';
import { createMetrics, type PoolUse } from './backend-metrics.ts';
import { metricsRoutes } from './routes/metrics-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { importRoutes } from './routes/import-routes.ts';
import { officeAccountRoutes } from './routes/office-account-routes.ts';
import { officeAnswerRoutes } from './routes/office-answer-routes.ts';
import { officeDocumentRoutes } from './routes/office-document-routes.ts';
import { officeEntryRoutes } from './routes/office-entry-routes.ts';
import { officePageRoutes } from './routes/office-page-routes.ts';
import { officeOrderRoutes } from './routes/office-order-routes.ts';
import { officeQuoteRoutes } from './routes/office-quote-routes.ts';
import { pokeRoutes } from './routes/poke-routes.ts';
import { pullRoutes } from './routes/pull-routes.ts';
import { pushRoutes } from './routes/push-routes.ts';
import { snapshotRoutes } from './routes/snapshot-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { lineWithinProcess, type BackendLine } from './store/backend-line.ts';
import { createCommit } from './store/commit.ts';
import { answers, type BackendIdentity } from './store/setting-store.ts';
import type { Database } from './store/tables.ts';

/** Where the build puts the page of the offices. */
const officePage = join(import.meta.dirname, '..', '..', 'out', 'office');

/** While anybody who reaches the backend may sign in, only programs on this machine may reach it. */
const loopbackNames: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export interface BackendParts {
  readonly ports: BackendPorts & { readonly log: Logger };
  readonly database: Database;
  readonly backend: BackendIdentity;
  /** Null where nobody can sign in. */
  readonly identity: IdentitySource | null;
  readonly autoConfirmSeconds: number | null;
  /** Joins this process with others on the same database; by default it is alone. */
  readonly joinLine?: (heard: (scopes: readonly string[]) => void) => Promise<BackendLine>;
  /** Imports in a thread of its own; by default in this one, over the one connection that an embedded database has. */
  readonly importApart?: (announce: (scopes: readonly string[]) => void) => ThreadedImport;
  readonly poolUse?: () => PoolUse;
  /** Requests a minute of one member or unknown address; 0, the default, is no limit. */
  readonly requestsPerMinute?: number;
  /** Where ready files of shared scopes are built and served from; null, the default, builds none. */
  readonly snapshotDirectory?: string | null;
  /** Who authorises company cards when an order starts; null, the default, asks nobody: the capacity that was reserved decides alone. */
  readonly cardProvider?: CardProvider | null;
  /** Days for which removals are kept; a desktop that was away longer takes its scopes afresh. Default 90. */
  readonly horizonDays?: number;
  /** Longest wait for running requests in `close`. */
  readonly stopWithinMs?: number;
}

export interface Backend {
  readonly server: FastifyInstance;
  readonly importFiles: ImportFiles;
  /** Ends jobs and connections; the database stays the caller's. */
  readonly close: () => Promise<void>;
}

/** Takes no new connection and waits for running requests, but not for ever. */
async function closeWithin(server: FastifyInstance, limitMs: number): Promise<void> {
  const impatient = setTimeout(() => server.server.closeAllConnections(), limitMs);
  // A connection that was busy when the closing began stays open for its next request, which will not come.
  const sweep = setInterval(() => server.server.closeIdleConnections(), 50);
  await server.close();
  clearInterval(sweep);
  clearTimeout(impatient);
}

/** Puts the backend together over an open, migrated database. Nothing listens yet. */
export function createBackend({ ports, database, backend, identity, autoConfirmSeconds, ...limits }: BackendParts): Backend {
  const pokes = new PokeHub();
  const { joinLine = (heard) => Promise.resolve(lineWithinProcess(heard)), requestsPerMinute = 0, stopWithinMs = 0, snapshotDirectory = null, cardProvider = null, horizonDays = 90 } = limits;
  const line = joinLine((scopes) => pokes.publish(scopes));
  const metrics = createMetrics({ pokesOpen: () => pokes.size, poolUse: limits.poolUse ?? null });
  let stopping = false;
  const announceMoved = (scopes: readonly string[]): void => void line.then(({ announce }) => announce(scopes));
  const commit = createCommit(database, backend.epoch, announceMoved, ports.now);
  const tokens = tokenDesk(backend.tokenSecret, backend.backendId, ports.now);
  const pullDesk = createPullDesk(database, backend.epoch);
  const office = { ports, database, commit, epoch: backend.epoch };
  const orderDesk = createOrderDesk(office);
  const quoteDesk = createQuoteDesk(office);
  const booksDesk = createBooksDesk(office);
  const apart = limits.importApart?.(announceMoved);
  const importFiles: ImportFiles = apart?.importFiles ?? ((files) => importFolder(commit, ports.now(), files));
  const server = createServer({
    ports,
    allowedHosts: loopbackNames,
    requestsPerMinute,
    measures: metrics,
    stopping: () => stopping,
    recognise: (authorization) => recogniseCaller(database, tokens, authorization),
    routes: [
      ...healthRoutes({ ports, backendId: backend.backendId, notReady: async () => (stopping ? 'the backend is stopping' : (await answers(database)) ? null : 'the database does not answer') }),
      ...metricsRoutes(metrics),
      ...sessionRoutes({ ports, backendId: backend.backendId, tokens, identity }),
      ...pullRoutes(ports, metrics.measurePulls(pullDesk)),
      ...snapshotRoutes(createSnapshotDesk(database, snapshotDirectory)),
      ...pokeRoutes(pullDesk, pokes),
      ...pushRoutes(metrics.measurePushes(createPushDesk(office))),
      ...importRoutes(importFiles),
      ...officeQuoteRoutes(quoteDesk),
      ...officeOrderRoutes(orderDesk),
      ...officeDocumentRoutes(createDocumentDesk(office)),
      ...officeAnswerRoutes(quoteDesk, createAnswerDesk(office), booksDesk),
      ...officeEntryRoutes(createEntryDesk(office)),
      ...officeAccountRoutes(createTermsDesk(office), booksDesk),
      ...officePageRoutes(officePage),
    ],
  });
  const alone: BackendLine['alone'] = async (job, work) => (await line).alone(job, work);
  const cardDesk = cardProvider === null ? null : createCardDesk(office, cardProvider);
  const captureDesk = cardProvider === null ? null : createCaptureDesk(office, cardProvider);
  const stopCards = cardDesk === null || captureDesk === null ? null : keepCards({ ...cardDesk, ...captureDesk }, ports, alone);
  const stopAutoConfirm = autoConfirmSeconds === null ? null : startAutoConfirm(orderDesk, ports, autoConfirmSeconds, alone, cardDesk?.isSettled);
  const stopWatch = watchDeadlines(createApprovalDesk(office), ports, alone);
  const stopSnapshots = snapshotDirectory === null ? null : keepSnapshots({ database, epoch: backend.epoch, ports, directory: snapshotDirectory }, alone);
  const stopTrend = keepTellingTrend({ database, commit, ports }, alone);
  const stopForgetting = keepForgetting({ database, epoch: backend.epoch, ports, horizonDays }, alone);
  return {
    server,
    importFiles,
    close: async () => {
      stopping = true;
      pokes.close();
      await Promise.all([stopAutoConfirm?.(), stopWatch(), stopSnapshots?.(), stopForgetting(), stopTrend(), stopCards?.(), closeWithin(server, stopWithinMs).then(() => apart?.stop())]);
      await (await line).close();
    },
  };
}
