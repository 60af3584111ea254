// The thread of the synchronisation: the shell knows the way to the backend, the host everything else.
import { parentPort } from 'node:worker_threads';
import { serveSync } from '#main/host/serve-sync.ts';
import { createHttpTransport } from '#sync/client/http-transport.ts';

if (parentPort === null) throw new Error('this file runs as a thread of the desk');
serveSync(parentPort, (baseUrl, credentials) => createHttpTransport({ baseUrl, credentials }));
