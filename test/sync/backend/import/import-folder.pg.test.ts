import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { headsOf } from '#sync/backend/store/scope-store.ts';
import { lastImport } from '#sync/backend/store/setting-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const scopes = ['account:acme', 'account:rival', 'catalog', 'list:acme', 'list:base', 'list:rival'];

const heads = async (database: Database): Promise<Record<string, number>> => Object.fromEntries((await headsOf(database, scopes)).map(({ scope, seq }) => [scope, seq]));

const changed = (file: string, from: string, to: string): Map<string, string> => smallCompany({ [file]: (smallCompany().get(file) ?? '').replace(from, to) });

async function imported(backend: BackendUnderTest, files: ReadonlyMap<string, string>) {
  const result = await backend.backend.importFiles(files);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

onEveryDatabase('Importing a company folder', (open) => {
  it('twice changes nothing', async () => {
    const backend = await backendUnderTest(await open());
    const before = await heads(backend.database);
    expect(await imported(backend, smallCompany())).toMatchObject({ changed: 0, removed: 0 });
    expect(await heads(backend.database)).toEqual(before);
    await backend.backend.close();
  });

  it('that changed one price moves the list of that price only, and sends that row only', async () => {
    const backend = await backendUnderTest(await open());
    const before = await heads(backend.database);
    const { cursor } = await backend.drain('ann@acme.example', 'list:base');
    expect(await imported(backend, changed('prices.csv', '2.25', '2.20'))).toMatchObject({ changed: 1, removed: 0 });
    expect(await heads(backend.database)).toEqual({ ...before, 'list:base': 2 });
    const { pages } = await backend.drain('ann@acme.example', 'list:base', { cursor });
    expect(pages.flatMap(({ blocks }) => blocks)).toEqual([{ entity: 'priceRow', rows: [[2, 'POT-1|C62|48|', ['POT-1', 'C62', '48', '2.2', null, null]]] }]);
    await backend.backend.close();
  });

  it('that lost a row tells so by a tombstone', async () => {
    const backend = await backendUnderTest(await open());
    const { cursor } = await backend.drain('ann@acme.example', 'list:base');
    expect(await imported(backend, changed('prices.csv', 'base,POT-1,C62,48,2.25,,\n', ''))).toMatchObject({ changed: 0, removed: 1 });
    const { pages } = await backend.drain('ann@acme.example', 'list:base', { cursor });
    expect(pages).toMatchObject([{ blocks: [], tombstones: [[2, 'priceRow', 'POT-1|C62|48|']], drained: { rows: 4 } }]);
    await backend.backend.close();
  });

  it('leaves its mark, so that a start with the same folder has nothing to do and one with the folder before has', async () => {
    const backend = await backendUnderTest(await open());
    const first = await lastImport(backend.database);
    await imported(backend, changed('prices.csv', '2.25', '2.20'));
    const second = await lastImport(backend.database);
    await imported(backend, smallCompany());
    expect(first).not.toBeNull();
    expect(second).not.toBe(first);
    expect(await lastImport(backend.database)).toBe(first);
    await backend.backend.close();
  });

  it('with a fault changes nothing at all', async () => {
    const backend = await backendUnderTest(await open());
    const before = await heads(backend.database);
    const files = changed('prices.csv', '2.25', '2.20');
    files.set('ledger.csv', (files.get('ledger.csv') ?? '').replace('GBP,2001', 'GBP,2002'));
    expect(await backend.backend.importFiles(files)).toMatchObject({ ok: false, error: [{ file: 'ledger.csv', line: 4 }] });
    expect(await heads(backend.database)).toEqual(before);
    await backend.backend.close();
  });

  it('of another company is refused', async () => {
    const backend = await backendUnderTest(await open());
    const refused = await backend.backend.importFiles(changed('company.json', '"id": "seller"', '"id": "other"'));
    expect(refused).toMatchObject({ ok: false, error: [{ file: 'company.json', line: 2, column: 9 }] });
    await backend.backend.close();
  });

  it('leaves quotes, and orders that the office has moved on, as they stand', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = randomUUID();
    const line = { id: randomUUID(), sku: 'BOOK', unit: 'C62', quantity: '1', targetPrice: null, seenPrice: null, note: '' };
    const request = { quoteId, title: '', site: null, costCentre: null, channel: 'platform' as const, codes: [], note: '', lines: [line] };
    await backend.push('ann@acme.example', [device()('quote.request', request)]);
    await backend.ask('sales', 'POST', '/office/orders/1002/ship', { lines: [{ line: '1', quantity: '1' }] });
    const before = await heads(backend.database);
    expect(await imported(backend, smallCompany())).toMatchObject({ changed: 0, removed: 0 });
    expect(await heads(backend.database)).toEqual(before);
    expect(await backend.ask('sales', 'GET', '/office/quotes')).toMatchObject({ body: { quotes: [{ id: quoteId }] } });
    expect(await backend.ask('sales', 'GET', '/office/orders?state=partlyShipped')).toMatchObject({ body: { orders: [{ number: '1002' }] } });
    await backend.backend.close();
  });

  it('computes each credit by its parts from ledger and orders', async () => {
    const backend = await backendUnderTest(await open());
    const { pages } = await backend.drain('ann@acme.example', 'account:acme');
    const credit = pages.flatMap(({ blocks }) => blocks).find(({ entity }) => entity === 'creditStanding');
    // 5,000 limit, the invoice is paid, order 1002 is 100.80 + 20 % and 24.00 without VAT.
    const [balances, ...figures] = (credit?.rows[0]?.[2] ?? []).toReversed();
    expect(figures.toReversed()).toEqual(['5000.00', '0.00', '0.00', '144.96', '4855.04', '2026-11-23T10:00:00.000Z']);
    expect(balances).toEqual(expect.arrayContaining([{ day: '2026-11-23', balance: '0.00' }]));
    await backend.backend.close();
  });
});
