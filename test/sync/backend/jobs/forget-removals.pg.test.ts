import { expect, it } from 'vitest';
import { pino } from 'pino';
import { forgetOldRemovals } from '#sync/backend/jobs/forget-removals.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import { backendUnderTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const pots = 'base,POT-1,C62,1,2.50,,\n';
const withoutPots = smallCompany({ 'prices.csv': (smallCompany().get('prices.csv') ?? '').replace(pots, '') });
const horizonDays = 90;

/** The job as it runs on a day. */
async function forgetOn(backend: BackendUnderTest, day: string): Promise<number> {
  const now = `${day}T10:00:00.000Z`;
  backend.setTime(now);
  return forgetOldRemovals({ database: backend.database, epoch: backend.epoch, ports: { now: () => now, log: pino({ level: 'silent' }) }, horizonDays });
}

const feed = (backend: BackendUnderTest, cursor: string) => backend.ask(ann, 'GET', `/sync/feed?scope=list:base&cursor=${cursor}`);

onEveryDatabase('Removals', (open) => {
  it('are kept until the horizon, and then forgotten; the sum of the scope stays', async () => {
    const backend = await backendUnderTest(await open());
    await backend.backend.importFiles(withoutPots);
    expect(await forgetOn(backend, '2027-02-20')).toBe(0);
    const before = await backend.drain(ann, 'list:base');
    expect(before.pages.flatMap(({ tombstones }) => tombstones)).toHaveLength(1);
    expect(await forgetOn(backend, '2027-02-22')).toBe(1);
    const after = await backend.drain(ann, 'list:base');
    expect(after.pages.flatMap(({ tombstones }) => tombstones)).toEqual([]);
    expect(after.pages.at(-1)?.drained).toEqual(before.pages.at(-1)?.drained);
    expect(await forgetOn(backend, '2027-02-22')).toBe(0);
    await backend.backend.close();
  });

  it('that a desktop has read leave its cursor good; before them it is gone', async () => {
    const backend = await backendUnderTest(await open());
    const { cursor: early } = await backend.drain(ann, 'list:base');
    await backend.backend.importFiles(withoutPots);
    const { cursor: late } = await backend.drain(ann, 'list:base', { cursor: early });
    await forgetOn(backend, '2027-06-01');
    expect(await feed(backend, early)).toMatchObject({ status: 410, body: { type: '/problems/cursor-gone' } });
    expect(await feed(backend, late)).toMatchObject({ status: 200, body: { blocks: [], hasMore: false } });
    await backend.backend.importFiles(smallCompany());
    expect(await feed(backend, late)).toMatchObject({ status: 200, body: { blocks: [{ entity: 'priceRow' }] } });
    await backend.backend.close();
  });

  it('may be forgotten before a reading begins at zero, not while it is under way', async () => {
    const backend = await backendUnderTest(await open());
    await backend.backend.importFiles(withoutPots);
    const begun = (await backend.ask(ann, 'GET', '/sync/feed?scope=list:base&limit=1')).body as FeedPage;
    await forgetOn(backend, '2027-06-01');
    expect(await feed(backend, begun.next)).toMatchObject({ status: 410 });
    const { pages } = await backend.drain(ann, 'list:base', { limit: 1 });
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))).toHaveLength(pages.at(-1)?.drained?.rows ?? 0);
    await backend.backend.close();
  });
});
