import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBuilder } from 'vite';
import type { Paper } from '#main/documents/paper.ts';
import type { FromWritingThread, ToWritingThread } from '#main/writing/writing-messages.ts';
import { inProject } from '#build/project-root.ts';
import { sampleIdentity } from '#test/main/host/sample-session.ts';
import { temporaryFolder } from '#test/support/running-programs.ts';

const run = promisify(execFile);
// As deep in the project as the shipped bundle, so that it finds the native part of SQLite where that one does.
const bundle = inProject('out', 'electron-bundle-test');
const profile = temporaryFolder('electron-profile');

beforeAll(async () => {
  const builder = await createBuilder({
    configFile: inProject('build', 'vite.config.ts'),
    logLevel: 'error',
    environments: { main: { build: { outDir: bundle } }, thread: { build: { outDir: bundle } }, writing: { build: { outDir: bundle } } },
  });
  for (const name of ['main', 'thread', 'writing']) {
    const side = builder.environments[name];
    if (!side) throw new Error(`the build has no side ${name}`);
    await builder.build(side);
  }
});
afterAll(() => {
  rmSync(bundle, { recursive: true, force: true });
  profile.remove();
});

test('the bundled program opens the desk of whoever worked here last, without a backend and without packages, and ends cleanly', async () => {
  const identity = sampleIdentity('anna@hotel.example');
  writeFileSync(join(profile.path, 'session.json'), JSON.stringify({ last: identity.email, identities: [identity] }));
  const standIn = new URL(`file://${inProject('test', 'main', 'electron', 'stand-in-electron.ts')}`).href;
  const hook = join(profile.path, 'stand-in-hook.mjs');
  mkdirSync(profile.path, { recursive: true });
  writeFileSync(
    hook,
    `import { registerHooks } from 'node:module';
registerHooks({ resolve: (specifier, context, next) => (specifier === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(specifier, context)) });`,
  );
  const asks = [{ name: 'session.current', input: {} }, { name: 'drafts.create', input: { name: 'Spring' } }, { name: 'drafts.list', input: {} }, { name: 'tables.write', input: { name: 'Drafts', format: 'xlsx', language: 'en', columns: [{ head: 'Name', kind: 'text' }], rows: [['Spring']] } }];
  const { stdout } = await run(process.execPath, ['--import', hook, join(bundle, 'electron-main.js'), '--backend', 'http://127.0.0.1:9', '--profile', profile.path], {
    env: { ...process.env, STAND_IN_ASKS: JSON.stringify(asks) },
  });
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    { loaded: 'app://desk/' },
    { name: 'session.current', answer: { ok: true, value: { whole: { signIn: 'cached', person: { memberId: 'anna' } } } } },
    { name: 'drafts.create', answer: { ok: true } },
    { name: 'drafts.list', answer: { ok: true, value: { whole: { drafts: [{ name: 'Spring' }] } } } },
    { name: 'tables.write', answer: { ok: true, value: { whole: { name: 'Drafts.xlsx' } } } },
  ]);
});

test('the bundled thread lays papers out with the fonts that it carries in itself, and writes tables', async () => {
  const paper: Paper = { language: 'en', title: 'Estimate', subject: '', seller: ['Seller'], buyer: ['Hotel'], facts: [], tables: [], totals: [], remarks: [], foot: '', pageWord: 'Page' };
  const table = { columns: [{ head: 'Name', kind: 'text' }], rows: [['Spring']] } as const;
  const worker = new Worker(join(bundle, 'writing-worker.cjs'));
  const answerTo = (job: ToWritingThread) =>
    new Promise<FromWritingThread>((resolve, reject) => {
      worker.on('message', (message: FromWritingThread) => !('rows' in message) && message.number === job.number && resolve(message));
      worker.once('error', reject);
      worker.postMessage(job);
    });
  const jobs: ToWritingThread[] = [
    { number: 1, kind: 'papers', papers: JSON.stringify([paper]), created: Date.parse('2026-11-23T10:00:00.000Z') },
    { number: 2, kind: 'table', table, file: { name: 'Drafts', format: 'xlsx', language: 'en' } },
    { number: 3, kind: 'table', table, file: { name: 'Drafts', format: 'csv', language: 'en' } },
  ];
  const begins = [];
  for (const job of jobs) {
    const message = await answerTo(job);
    expect(message).not.toHaveProperty('fault');
    begins.push('bytes' in message ? Buffer.from(message.bytes).subarray(0, 4).toString('latin1') : message);
  }
  await worker.terminate();
  expect(begins).toEqual(['%PDF', 'PK\u0003\u0004', '\u00EF\u00BB\u00BFN']);
});
