// The thread of the synchronisation: the shell knows the way to the backend, the host everything else.
import { parentPort, workerData } from 'node:worker_threads';
import { serveSync } from '#main/host/serve-sync.ts';
import type { SyncThreadStart } from '#main/host/sync-messages.ts';
import { createHttpTransport } from '#sync/client/http-transport.ts';

if (parentPort === null) throw new Error('this file runs as a thread of the desk');
await serveSync(parentPort, workerData as SyncThreadStart, (baseUrl, credentials) => createHttpTransport({ baseUrl, credentials }));
