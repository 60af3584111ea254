import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { restockingReader, restockingWriter } from '#main/database/restocking-store.ts';
import { inProject } from '#build/project-root.ts';
import { newDeviceId, temporaryFolder } from './open-files.ts';

const sessionId = '40000000-0000-4000-8000-000000000001';
const at = '2026-11-23T12:00:00.000Z';

/** Counts in a process of its own until `acknowledged` counts were answered, kills it there and tells the last number it gave. */
async function countAndKill(folder: string, acknowledged: number): Promise<number> {
  const child = spawn(process.execPath, [inProject('test/main/database/counting-child.ts'), folder, sessionId], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > acknowledged) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [unknown, string | null];
  expect(signal).toBe('SIGKILL');
  return Number(said.split('\n').at(-2));
}

test('a process killed after an acknowledged count goes on at that very keystroke: nothing acknowledged is lost, nothing is doubled', async () => {
  const folder = temporaryFolder();
  const { desk } = openDeskFile(folder, { now: () => at, newId: newDeviceId });
  restockingWriter(desk).save({ id: sessionId, site: 's1', author: 'm1', state: 'open', startedAt: at, changedAt: at, becameDraft: null });
  desk.close();
  let before = 0;
  for (const acknowledged of [1, 2, 7, 1, 30]) {
    const last = await countAndKill(folder, acknowledged);
    const again = openDeskFile(folder, { now: () => at, newId: newDeviceId });
    expect(again.repair).toBeNull();
    const entries = restockingReader(again.desk).entries(sessionId);
    again.desk.close();
    // What was written but not yet acknowledged when the kill came is at most one count, whole.
    expect(entries.length - last).toBeGreaterThanOrEqual(0);
    expect(entries.length - last).toBeLessThanOrEqual(1);
    expect(last).toBeGreaterThan(before);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1));
    before = entries.length;
  }
});
