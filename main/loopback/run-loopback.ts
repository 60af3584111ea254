// What `loopback-main.ts` runs once compiled code is kept: the host behind 127.0.0.1, for machines without the Electron program, for development, scripts and browser tests.
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { createHost } from '#main/host/create-host.ts';
import { localSignIn } from '#main/host/local-sign-in.ts';
import { sqliteAddonFile } from '#main/host/sqlite-addon-file.ts';
import { syncInThread, warmWorkers } from '#main/host/sync-thread.ts';
import { systemClock, systemScheduler } from '#main/host/system-ports.ts';
import { isDiskFull } from '#sync/replica/database-file.ts';
import { readDeskOptions } from './desk-options.ts';
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts';
import { findBrowser, openBrowser, thisMachine } from './open-browser.ts';
import { lockProfile } from './profile-lock.ts';
import { newSecret } from './secrets.ts';
import { writeTokenFile } from './token-file.ts';

const options = readDeskOptions(process.argv.slice(2));
const log = pino({ level: process.env['PROFORMA_LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
const apiToken = newSecret();
/** The built shell brings its packages with it, but for SQLite's native part, and has its thread beside it. */
const isBuilt = extname(import.meta.filename) !== '.ts';
const sqliteAddon = isBuilt ? sqliteAddonFile(null, import.meta.dirname) : null;
const takeWorker = warmWorkers(() => new Worker(join(import.meta.dirname, isBuilt ? 'sync-worker.js' : 'sync-worker.ts')));
const host = createHost({
  backend: options.backend,
  profileDirectory: options.profile,
  signIn: localSignIn(options.backend, fetch),
  openSync: (credentials) => syncInThread({ backend: options.backend, sqliteAddon, credentials, takeWorker }),
  key: options.key,
  clock: systemClock,
  scheduler: systemScheduler,
  log,
  ...(sqliteAddon !== null && { sqliteAddon }),
});

let server: LoopbackServer | null = null;
let closeBrowser = (): void => {};
let unlockProfile = (): void => {};
let ending: Promise<void> | null = null;

/** Shell first, so that nothing new comes in while the host finishes what it writes and sends. */
function end(): Promise<void> {
  ending ??= (async () => {
    closeBrowser();
    await server?.close();
    await host.close();
    unlockProfile();
  })();
  return ending;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the desk did not end cleanly');
        process.exit(1);
      },
    );
  });
}

function show({ origin, launchAddress }: LoopbackServer): void {
  const sayAddress = (): void => console.log(`Open it in a browser of this machine (the address works once): ${launchAddress()}`);
  const browser = options.open ? findBrowser(thisMachine) : null;
  if (browser === null) sayAddress();
  else {
    closeBrowser = openBrowser(browser, launchAddress(), join(options.profile, 'browser'), (error) => {
      log.warn({ err: error }, 'the browser did not start');
      sayAddress();
    });
  }
  // Programs wait for this line: all that they may need has been said before it.
  console.log(`Proforma desk on ${origin}/`);
}

try {
  server = await startLoopbackServer({ host, pageFolder: join(import.meta.dirname, '../../out/renderer'), port: options.port, apiToken });
  unlockProfile = await lockProfile(options.profile, server.origin);
  await host.start(options.user);
  if (options.tokenFile !== null) writeTokenFile(options.tokenFile, apiToken);
  show(server);
} catch (error) {
  const reason = isDiskFull(error) ? 'the disk is full. Nothing that was entered is lost; make room and start again.' : error instanceof Error ? error.message : String(error);
  console.error(`The desk could not start: ${reason}`);
  await end();
  process.exit(1);
}
