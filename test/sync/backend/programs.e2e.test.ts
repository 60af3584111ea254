import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '#build/project-root.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';
import { freePort, startProgram, temporaryFolder, type Program } from '#test/support/running-programs.ts';

const folder = temporaryFolder('backend-programs');
let running: Program | undefined;

afterAll(async () => {
  await running?.stop();
  folder.remove();
});

function writeCompany(name: string, changes: Readonly<Record<string, string>> = {}): string {
  const path = join(folder.path, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of smallCompany(changes)) writeFileSync(join(path, file), text);
  return path;
}

/** Runs the office's command line; a failure is an outcome here. */
async function office(backend: string, ...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['sync/backend/office-main.ts', '--backend', backend, ...args], { cwd: projectRoot });
    return { code: 0, output: stdout, errors: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout, errors: stderr };
  }
}

it('the office imports a folder from its command line, sees its faults by place, and finds everything again after a power cut', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = (): Promise<Program> =>
    startProgram('sync/backend/backend-main.ts', ['--port', String(port), '--data', join(folder.path, 'data')], /^Proforma backend listening on http:\/\/127\.0\.0\.1:\d+$/, 150_000);
  running = await start();

  const ledger = (smallCompany().get('ledger.csv') ?? '').replace('GBP,2001', 'GBP,2002');
  const prices = (smallCompany().get('prices.csv') ?? '').replace('2.50', '2,50');
  const faulty = await office(url, 'import', writeCompany('faulty', { 'ledger.csv': ledger, 'prices.csv': prices }));
  expect(faulty.code).toBe(1);
  expect(faulty.errors.split('\n')).toEqual(expect.arrayContaining(['ledger.csv:4:53 unknown order "2002"', expect.stringMatching(/^prices\.csv:2:1 8 fields/)]));
  expect(await office(url, 'orders')).toEqual({ code: 0, output: '', errors: '' });

  const sound = writeCompany('sound');
  expect((await office(url, 'import', sound)).output).toBe('25 records: 25 changed, 0 removed\n');
  await running.kill();
  running = await start();
  expect((await office(url, 'import', sound)).output).toBe('25 records: 0 changed, 0 removed\n');
  expect((await office(url, 'orders', '--state', 'confirmed')).output).toBe('1002\tconfirmed\tacme\tfair\t2026-11-20T10:00:00.000Z\t144.96\t\n');
  await expect(start()).rejects.toThrow(/is in use by process \d+/);
  expect(await office(url, 'confirm', '1002')).toMatchObject({ code: 1, errors: expect.stringContaining('notAllowedInState') });
  expect(await office(url, 'confirm', '4711')).toMatchObject({ code: 1, errors: 'no document is called 4711\n' });
  await running.stop();
});
