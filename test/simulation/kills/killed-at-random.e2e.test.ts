import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#test/support/running-programs.ts';
import { Finding } from './finding.ts';
import { KillLoop } from './kill-loop.ts';
import { lossesOfBackend, lossesOfDesk } from './planted-losses.ts';

/** `npm run simulate:kill` runs hundreds; docs/simulation.md says what was run. */
const kills = 3;

test('desk and backend are killed at random moments while people type, order and import prices: nothing is lost, doubled or half', async () => {
  const loop = await KillLoop.open(1);
  try {
    for (const victim of ['desk', 'backend'] as const) for (let kill = 0; kill < kills; kill += 1) await loop.kill(victim);
    await loop.workUntilMuchCouldBeLost();
    expect(await loop.finish()).toMatchObject({ kills: 2 * kills });
    expect(await unnoticedLosses(loop)).toEqual([]);
  } finally {
    await loop.close();
  }
});

async function isNoticed(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look();
    return false;
  } catch (error) {
    if (error instanceof Finding) return true;
    throw error;
  }
}

/** Of the losses made by hand those that whoever looks would not have seen. */
async function unnoticedLosses(loop: KillLoop): Promise<string[]> {
  const unnoticed: string[] = [];
  for (const [name, lose] of Object.entries(lossesOfDesk)) {
    const copy = temporaryFolder('planted-loss');
    const profile = join(copy.path, 'desk');
    cpSync(loop.profile, profile, { recursive: true });
    lose(profile);
    if (!(await isNoticed(() => loop.lookAtDesk(profile)))) unnoticed.push(name);
    copy.remove();
  }
  for (const [name, lose] of Object.entries(lossesOfBackend)) {
    const looking = (): Promise<unknown> =>
      loop.database.transaction().execute(async (database) => {
        await lose(database);
        await loop.lookAtAll(database);
      });
    if (!(await isNoticed(looking))) unnoticed.push(name);
  }
  return unnoticed;
}
