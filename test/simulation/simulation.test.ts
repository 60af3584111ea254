import { describe, expect, test } from 'vitest';
import { plantedBugs } from './planted-bugs.ts';
import { simulate } from './simulate.ts';

/** Seeds within which every planted bug has to be found. */
const seedsForABug = 120;

test('whatever network, seller and power do, what is shown was true once, and in the end all agree', async () => {
  for (let seed = 1; seed <= 50; seed += 1) expect(await simulate(seed), `seed ${seed}`).toMatchObject({ violation: null });
}, 300_000);

test('a seed gives the same history again', async () => {
  expect(await simulate(7)).toEqual(await simulate(7));
});

describe('every planted bug is found', () => {
  test.each(Object.entries(plantedBugs))('%s', async (_name, bug) => {
    let found: string | null = null;
    for (let seed = 1; seed <= seedsForABug && found === null; seed += 1) found = (await simulate(seed, bug)).violation;
    expect(found).not.toBeNull();
  }, 300_000);
});
