// `npm start`: the embedded demo backend with its demo company, and the desk beside it, until Ctrl+C.
import { mkdirSync } from 'node:fs';
import { endProgram, startProgram, succeeds, type RunningProgram } from './child-process.ts';
import { inProject } from './project-root.ts';
import { buildDeskIfStale } from './desk-build.ts';
import { placeDemoCompany } from './start/demo-folder.ts';
import { electronBinary } from './start/electron-binary.ts';

const demoBuyer = process.env['PROFORMA_USER'] ?? 'anna.keller@alpenhof.example';
const dataDirectory = process.env['PROFORMA_DEMO_DIR'] ?? inProject('.proforma', 'demo');
const running: RunningProgram[] = [];

let stopping: Promise<void> | null = null;
function stopAll(): Promise<void> {
  // The desk first, so that it does not meet a backend that is going away.
  stopping ??= (async () => {
    for (const program of running.toReversed()) await endProgram(program);
  })();
  return stopping;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void stopAll().then(() => process.exit(0));
  });
}

async function startBackend(): Promise<string> {
  const address = Promise.withResolvers<string>();
  const company = placeDemoCompany(inProject('sync', 'backend', 'demo-company'), dataDirectory, new Date().toISOString().slice(0, 10));
  const backend = startProgram(
    process.execPath,
    ['sync/backend/backend-main.ts', '--port', process.env['PROFORMA_BACKEND_PORT'] ?? '0', '--data', `${dataDirectory}/backend`, '--company', company, '--auto-confirm', '5', '--demo-cards'],
    {
      label: '[backend]',
      onLine: (line) => {
        const found = /listening on (http:\/\/\S+)/.exec(line)?.[1];
        if (found) address.resolve(found);
      },
    },
  );
  running.push(backend);
  void backend.ended.then((code) => address.reject(new Error(`the demo backend ended with ${code}`)));
  return address.promise;
}

async function startDesk(backend: string): Promise<RunningProgram> {
  const electron = electronBinary();
  if (electron && (await succeeds('vite', ['build', '--app', '--config', 'build/vite.config.ts', '--logLevel', 'warn']))) {
    return startProgram(electron, ['out/main/electron-main.js', '--backend', backend, '--profile', `${dataDirectory}/profile`, '--user', demoBuyer]);
  }
  console.log('The Electron program is not on this machine: the desk opens in its loopback shell (the same host and screens in your browser).');
  const desk = ['out/loopback/loopback-main.js', '--backend', backend, '--profile', `${dataDirectory}/profile`, '--user', demoBuyer];
  const port = process.env['PROFORMA_DESK_PORT'];
  return startProgram(process.execPath, port ? [...desk, '--port', port] : desk);
}

mkdirSync(dataDirectory, { recursive: true });
try {
  if (!(await buildDeskIfStale())) throw new Error('the desk could not be built; see the messages above');
  const desk = await startDesk(await startBackend());
  running.push(desk);
  await desk.ended;
} catch (error) {
  console.error(`Proforma could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
await stopAll();
process.exit();
