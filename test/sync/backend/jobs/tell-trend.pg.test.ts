import { pino } from 'pino';
import { expect, it } from 'vitest';
import { leastAccounts } from '#shared/domain/restocking/work-out-trend.ts';
import { tellTrend } from '#sync/backend/jobs/tell-trend.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { catalogScope, recordsOf } from '#sync/backend/store/record-store.ts';
import { backendUnderTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

interface Account {
  readonly id: string;
  readonly members: readonly object[];
}

const shops = Array.from({ length: leastAccounts }, (_, at) => `shop${at}`);

/** The small company with as many shops as a figure needs: each bought pots, one of them the book as well. */
function companyOfShops(): Map<string, string> {
  const company = smallCompany();
  const accounts = JSON.parse(company.get('accounts.json') ?? '[]') as Account[];
  const rival = accounts.find(({ id }) => id === 'rival')!;
  const more = shops.map((id) => ({ ...rival, id, name: id, members: [{ ...rival.members[0], id: `m-${id}`, email: `buyer@${id}.example` }] }));
  const orders = shops.map((account, at) => {
    const line = (sku: string) => ({ sku, unit: 'C62', quantity: 12, unitPrice: '2.50', shipped: 12, cancelled: 0 });
    return JSON.stringify({ number: `3${at}`, account, site: null, channel: 'phone', placedAt: `2026-11-1${at}T10:00:00Z`, status: 'closed', quote: null, lines: [line('POT-1'), ...(at === 0 ? [line('BOOK')] : [])] });
  });
  return new Map([...company, ['accounts.json', JSON.stringify([...accounts, ...more])], ['orders.ndjson', `${company.get('orders.ndjson') ?? ''}${orders.join('\n')}\n`]]);
}

const tellOn = (backend: BackendUnderTest, day: string): Promise<number | null> => {
  const now = `${day}T10:00:00.000Z`;
  backend.setTime(now);
  return tellTrend({ database: backend.database, commit: createCommit(backend.database, backend.epoch, () => undefined, () => now), ports: { now: () => now, log: pino({ level: 'silent' }) } });
};

const told = async (backend: BackendUnderTest): Promise<string[]> => (await recordsOf(backend.database, catalogScope, 'productTrend')).map(({ sku }) => sku);

onEveryDatabase('What the trade buys now', (open) => {
  it('is told with the catalog, once a day, of products only that enough accounts bought; an import leaves it', async () => {
    const backend = await backendUnderTest(await open(), { company: companyOfShops() });
    expect(await tellOn(backend, '2026-11-24')).toBe(1);
    const { pages } = await backend.drain(ann, 'catalog');
    const rows = pages.flatMap((page) => page.blocks.flatMap((block) => (block.entity === 'productTrend' ? block.rows : [])));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain('POT-1');
    expect(JSON.stringify(rows)).not.toMatch(/BOOK|shop|acme|rival/);
    expect(await tellOn(backend, '2026-11-24')).toBeNull();
    expect((await backend.backend.importFiles(companyOfShops())).ok).toBe(true);
    expect(await told(backend)).toEqual(['POT-1']);
    expect(await tellOn(backend, '2026-11-25')).toBe(1);
    await backend.backend.close();
  });

  it('is no longer told once nobody has bought it for long, and nothing is told before a company is there', async () => {
    const empty = await backendUnderTest(await open(), { company: null });
    expect(await tellOn(empty, '2026-11-24')).toBeNull();
    expect((await empty.backend.importFiles(companyOfShops())).ok).toBe(true);
    expect(await tellOn(empty, '2026-11-24')).toBe(1);
    expect(await tellOn(empty, '2029-01-08')).toBe(0);
    expect(await told(empty)).toEqual([]);
    await empty.backend.close();
  });
});
