import { expect, test } from 'vitest';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { createSyncEngine } from '#sync/client/sync-engine.ts';
import type { Random } from '#sync/client/ports.ts';
import { rowDigest, addDigest } from '#sync/protocol/row-digest.ts';
import { openFiles, type OpenFiles } from '#test/main/database/open-files.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from '#test/main/database/sample-records.ts';
import { FakeBackend, type Fault } from './fake-backend.ts';
import { ManualTime, seededRandom } from './manual-time.ts';

const pick = <Value>(random: Random, values: readonly Value[]): Value => values[Math.floor(random.next() * values.length)] as Value;

/** What the seller does between two synchronisations. */
function moveBackend(backend: FakeBackend, random: Random, turn: number): void {
  const sku = `P${Math.floor(random.next() * 12)}`;
  const list = pick(random, ['list:main', 'list:fair']);
  const act = pick(random, ['price', 'product', 'remove', 'import', 'lose', 'gain', 'restore', 'nothing'] as const);
  if (act === 'price') backend.put(list, 'priceRow', samplePriceRow(sku, `${turn}.5000`));
  if (act === 'product') backend.put('catalog', 'product', sampleProduct(sku, { name: `Product ${turn}` }));
  if (act === 'remove') backend.remove('catalog', 'product', sku);
  if (act === 'import') backend.put('list:main', 'priceRow', ...Array.from({ length: 12 }, (_, number) => samplePriceRow(`P${number}`, `${turn}.0000`)));
  if (act === 'lose') backend.lose('list:fair');
  if (act === 'gain') backend.put('list:fair', 'priceList', { ...sampleList, id: 'fair' });
  if (act === 'restore' && random.next() < 0.3) backend.restore(`epoch-${turn}`);
}

function digestsOf({ sharedRead, deskRead }: OpenFiles): Map<string, { rows: number; checksum: number }> {
  const sums = new Map<string, { rows: number; checksum: number }>();
  const count = (scope: string, digest: number): void => {
    const sum = sums.get(scope) ?? { rows: 0, checksum: 0 };
    sums.set(scope, { rows: sum.rows + 1, checksum: addDigest(sum.checksum, digest) });
  };
  for (const file of [...sharedRead.all(), deskRead]) {
    const facts = file.prepare<[], { scope: string; entity: 'company'; key: string; values: string }>(
      `SELECT name AS scope, entity, key, row_values AS "values" FROM fact JOIN scope ON scope.id = fact.scope`,
    );
    for (const { scope, entity, key, values } of facts.all()) count(scope, rowDigest(entity, key, JSON.parse(values) as unknown[]));
  }
  for (const { sku, values } of sharedRead.catalog().prepare<[], { sku: string; values: string }>('SELECT sku, row_values AS "values" FROM product').all()) count('catalog', rowDigest('product', sku, JSON.parse(values) as unknown[]));
  const prices = sharedRead.all().flatMap((file) => file.prepare<[], { scope: string; sku: string; unit_price: string }>('SELECT name AS scope, sku, unit_price FROM price_row JOIN scope ON scope.id = price_row.scope').all());
  for (const { scope, sku, unit_price } of prices) count(scope, rowDigest('priceRow', `${sku}|C62|1|`, [sku, 'C62', '1', unit_price, null, null]));
  return sums;
}

/** One seeded history: the seller acts, the person acts, the network does what it likes, the program is restarted; then all come to rest and must agree. */
async function simulate(seed: number): Promise<void> {
  const random = seededRandom(seed);
  const backend = new FakeBackend();
  backend.pageRows = 1 + Math.floor(random.next() * 5);
  backend.put('catalog', 'company', sampleCompany);
  backend.put('list:main', 'priceList', sampleList);
  backend.put('account:a1', 'account', sampleAccount);
  backend.judge = () => pick(random, [{ outcome: 'applied', refusal: null }, { outcome: 'applied', refusal: null }, { outcome: 'later', refusal: null }, { outcome: 'rejected', refusal: { kind: 'expired', detail: {} } }] as const);
  const faults: readonly (Fault | null)[] = ['drop', 'loseReply', 'duplicate', { kind: 'later', detail: '', retryAfterMs: null }, { kind: 'stopped' }, null, null, null, null, null];
  const time = new ManualTime();
  const desk = openFiles();
  const engine = () =>
    createSyncEngine({
      // A store of its own each time: nothing that matters may live in memory.
      store: localSyncStore(desk.desk, desk.shared), transport: backend.transport(), clock: time, random, scheduler: time,
      events: { onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onBug: (error) => { throw error; } },
    });
  const sent: string[] = [];
  for (let turn = 1; turn <= 12; turn += 1) {
    moveBackend(backend, random, turn);
    if (random.next() < 0.6) {
      const id = `10000000-0000-4000-8000-${String(turn).padStart(12, '0')}`;
      const quoteId = `20000000-0000-4000-8000-00000000000${Math.floor(random.next() * 3)}`;
      outboxWriter(desk.desk).append({ id, kind: 'quote.withdraw', payload: { quoteId }, baseVersion: 1, decidedAt: '2026-11-23T12:00:00.000Z' });
      sent.push(id);
    }
    backend.fault = (request) => {
      if (request === 'feed' && random.next() < 0.1) moveBackend(backend, random, turn * 100);
      return pick(random, faults);
    };
    await engine().runNow();
  }
  backend.fault = () => null;
  backend.judge = () => ({ outcome: 'applied', refusal: null });
  const status = await engine().runNow();
  expect(status, `seed ${seed}`).toMatchObject({ connection: 'online', waiting: 0, repairs: 0, lastProblem: null });

  const own = digestsOf(desk);
  for (const { scope, rows, complete } of status.scopes) {
    const wanted = backend.records(scope);
    expect({ scope, rows, complete, shown: own.get(scope)?.rows ?? 0 }, `seed ${seed}`).toEqual({ scope, rows: wanted.length, complete: true, shown: wanted.length });
    expect(own.get(scope)?.checksum ?? 0, `seed ${seed}: ${scope}`).toBe(desk.store.scopes().find((local) => local.scope === scope)?.checksum);
  }
  const outbox = sent.map((id) => outboxReader(desk.deskRead).get(id));
  const applied = new Set(backend.applied());
  for (const entry of outbox) expect(applied.has(entry?.id ?? ''), `seed ${seed}: ${entry?.id} ${entry?.state}`).toBe(entry?.state === 'done');
  expect(outbox.every((entry) => entry !== undefined && ['done', 'refused', 'heldBack'].includes(entry.state)), `seed ${seed}`).toBe(true);
  expect(new Set(backend.received.map(({ id }) => id)).size).toBe(backend.received.length);
  desk.close();
}

test('whatever the network does, in the end desk and backend agree and every command took effect once or stands refused', async () => {
  for (let seed = 1; seed <= 25; seed += 1) await simulate(seed);
}, 60_000);
