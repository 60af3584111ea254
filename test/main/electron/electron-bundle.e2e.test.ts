import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBuilder } from 'vite';
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
    environments: { main: { build: { outDir: bundle } }, thread: { build: { outDir: bundle } } },
  });
  for (const name of ['main', 'thread']) {
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
  const asks = [{ name: 'session.current', input: {} }, { name: 'drafts.create', input: { name: 'Spring' } }, { name: 'drafts.list', input: {} }];
  const { stdout } = await run(process.execPath, ['--import', hook, join(bundle, 'electron-main.js'), '--backend', 'http://127.0.0.1:9', '--profile', profile.path], {
    env: { ...process.env, STAND_IN_ASKS: JSON.stringify(asks) },
  });
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    { loaded: 'app://desk/' },
    { name: 'session.current', answer: { ok: true, value: { signIn: 'cached', person: { memberId: 'anna' } } } },
    { name: 'drafts.create', answer: { ok: true } },
    { name: 'drafts.list', answer: { ok: true, value: { drafts: [{ name: 'Spring' }] } } },
  ]);
});
