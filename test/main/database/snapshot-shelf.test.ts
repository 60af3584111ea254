import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSharedFiles } from '#main/database/shared-files.ts';
import { snapshotShelf } from '#main/database/snapshot-shelf.ts';
import { createSyncEngine, type SyncEngine } from '#sync/client/sync-engine.ts';
import type { SnapshotOffer } from '#sync/protocol/scope.ts';
import { scopeFileSchema } from '#sync/replica/scope-file.ts';
import { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { halfRandom, ManualTime } from '#test/sync/client/manual-time.ts';
import { buildReadyFile } from '#test/sync/client/ready-file.ts';
import { openFiles, temporaryFolder, type OpenFiles } from './open-files.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from './sample-records.ts';

const key = 'c'.repeat(64);

function filledBackend(products = 60): FakeBackend {
  const backend = new FakeBackend();
  backend.pageRows = 20;
  backend.put('catalog', 'company', sampleCompany);
  for (let number = 1; number <= products; number += 1) backend.put('catalog', 'product', sampleProduct(`P${number}`));
  backend.put('list:main', 'priceList', sampleList);
  for (let number = 1; number <= products; number += 1) backend.put('list:main', 'priceRow', samplePriceRow(`P${number}`, `${number}.0000`));
  backend.put('account:a1', 'account', sampleAccount);
  return backend;
}

/** Offers the ready file of a scope; `change` and `offered` make it something else than it should be. */
function offerFile(backend: FakeBackend, scope: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes, offered: Partial<SnapshotOffer> = {}): SnapshotOffer {
  const built = buildReadyFile(backend, scope, join(temporaryFolder(), 'built.db'));
  const bytes = change(built.bytes);
  const offer = { ...built.offer, sha256: hash('sha256', bytes), bytes: bytes.byteLength, ...offered };
  backend.offer(scope, offer, bytes);
  return offer;
}

interface TestDesk extends OpenFiles {
  readonly engine: SyncEngine;
  readonly faults: string[];
}

function openTestDesk(backend: FakeBackend, folder?: string): TestDesk {
  const files = openFiles(folder, key);
  const time = new ManualTime();
  const faults: string[] = [];
  const engine = createSyncEngine({
    store: files.store, transport: backend.transport(), clock: time, random: halfRandom, scheduler: time,
    snapshots: { source: backend.source(), shelf: snapshotShelf(files.shared, (scope, fault) => faults.push(`${scope}: ${fault}`)) },
    events: { onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onBug: (error) => { throw error; } },
  });
  return { ...files, engine, faults };
}

const products = (desk: TestDesk): unknown => desk.sharedRead.catalog().prepare('SELECT count(*) FROM product').pluck().get();
const pricesOf = (desk: TestDesk): unknown => desk.sharedRead.list('main')?.prepare('SELECT count(*) FROM price_row').pluck().get();
const asked = (backend: FakeBackend, about: string): string[] => backend.requests.filter((request) => request.includes(about));

test('a scope with a ready file comes as that file, what has moved since by the feed, and both sides agree', async () => {
  const backend = filledBackend();
  offerFile(backend, 'catalog');
  offerFile(backend, 'list:main');
  backend.put('catalog', 'product', sampleProduct('P2', { name: 'Renamed' }));
  backend.remove('catalog', 'product', 'P3');
  const desk = openTestDesk(backend);
  const status = await desk.engine.runNow();
  expect(status).toMatchObject({ hasCatalog: true, lastProblem: null, repairs: 0 });
  expect(asked(backend, 'catalog')).toEqual(['snapshot catalog from 0', 'feed catalog']);
  expect(asked(backend, 'list:main')).toEqual(['snapshot list:main from 0']);
  expect(products(desk)).toBe(59);
  expect(pricesOf(desk)).toBe(60);
  expect(desk.faults).toEqual([]);
  expect(readdirSync(desk.folder).filter((name) => /part|unpacking/.test(name))).toEqual([]);
});

test('the file of a price list is locked on the disk, with no readable copy beside it', async () => {
  const backend = filledBackend();
  offerFile(backend, 'list:main');
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  desk.close();
  for (const name of readdirSync(desk.folder).filter((candidate) => candidate.startsWith('list-'))) {
    const bytes = readFileSync(join(desk.folder, name));
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(bytes.includes('P17')).toBe(false);
  }
  const again = openSharedFiles(desk.folder, key);
  expect(again.database('list:main')?.prepare('SELECT count(*) FROM price_row').pluck().get()).toBe(60);
  again.close();
});

test('cut off, the file goes on after the last byte on the disk, also after a restart', async () => {
  const backend = filledBackend();
  const { bytes } = offerFile(backend, 'catalog');
  backend.breakFileAt = 4096;
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  expect(products(desk)).toBe(0);
  desk.close();
  const part = readdirSync(desk.folder).find((name) => name.endsWith('.part')) ?? '';
  expect(statSync(join(desk.folder, part)).size).toBe(4096);
  expect(bytes).toBeGreaterThan(4096);
  backend.breakFileAt = null;
  const again = openTestDesk(backend, desk.folder);
  const status = await again.engine.runNow();
  expect(status).toMatchObject({ hasCatalog: true, lastProblem: null });
  expect(asked(backend, 'snapshot')).toEqual(['snapshot catalog from 0', 'snapshot catalog from 4096']);
  expect(products(again)).toBe(60);
});

test.each([
  ['a flipped byte', (bytes: Buffer) => { const other = Buffer.from(bytes); other[Math.floor(other.length / 2)] = (other[Math.floor(other.length / 2)] ?? 0) ^ 1; return other; }, true],
  ['a file of another scope', (bytes: Buffer) => bytes, false],
])('%s is thrown away, and the feed brings the scope', async (_name, change, keepsHash) => {
  const backend = filledBackend();
  if (keepsHash) {
    const sound = offerFile(backend, 'catalog');
    offerFile(backend, 'catalog', change, { sha256: sound.sha256 });
  } else {
    backend.put('list:other', 'priceList', { ...sampleList, id: 'other' });
    const other = offerFile(backend, 'list:other');
    backend.offer('catalog', other, backend.fileOf(other.sha256));
  }
  const desk = openTestDesk(backend);
  const status = await desk.engine.runNow();
  expect(desk.faults.filter((fault) => fault.startsWith('catalog'))).toHaveLength(1);
  expect(status).toMatchObject({ hasCatalog: true, lastProblem: null });
  expect(products(desk)).toBe(60);
  expect(readdirSync(desk.folder).filter((name) => /part|unpacking/.test(name))).toEqual([]);
});

test('a file with other tables than this program reads is not fetched', async () => {
  const backend = filledBackend();
  offerFile(backend, 'catalog', undefined, { schema: scopeFileSchema + 10 });
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  expect(asked(backend, 'snapshot')).toEqual([]);
  expect(products(desk)).toBe(60);
});

test('after a restore of the backend the shown catalog stays until the new file is there, and goes with it', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  const before = desk.shared.paths().get('catalog') ?? '';
  backend.restore('epoch-2');
  backend.remove('catalog', 'product', 'P1');
  offerFile(backend, 'catalog');
  backend.breakFileAt = 2048;
  await desk.engine.runNow();
  expect(products(desk)).toBe(60);
  backend.breakFileAt = null;
  await desk.engine.runNow();
  expect(products(desk)).toBe(59);
  expect(existsSync(before)).toBe(false);
});

test('a file that was offered before the backend was restored does not take the place of newer rows', async () => {
  const backend = filledBackend();
  offerFile(backend, 'catalog');
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.put('catalog', 'product', sampleProduct('P61'));
  await desk.engine.runNow();
  expect(products(desk)).toBe(61);
  backend.put('catalog', 'product', sampleProduct('P62'));
  let restored = false;
  backend.fault = (request) => {
    // After the desk was told what there is, before it has asked for the rows; then the line is gone.
    if (request === 'feed' && restored) return 'drop';
    if (request === 'feed') backend.restore('epoch-2');
    restored ||= request === 'feed';
    return null;
  };
  await desk.engine.runNow();
  expect(products(desk)).toBe(61);
  backend.fault = () => null;
  await desk.engine.runNow();
  expect(products(desk)).toBe(62);
});

test('a scope that is shown is not replaced by a file that is behind what the backend has: the feed brings it', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  expect(products(desk)).toBe(60);
  backend.restore('epoch-2');
  // Offered before the last product came, as files are that are built now and then.
  offerFile(backend, 'catalog');
  backend.put('catalog', 'product', sampleProduct('P61'));
  let feeds = 0;
  backend.fault = (request) => (request === 'feed' && (feeds += 1) === 1 ? 'drop' : null);
  await desk.engine.runNow();
  expect(products(desk)).toBe(60);
  expect(await desk.engine.runNow()).toMatchObject({ lastProblem: null, repairs: 0 });
  expect(products(desk)).toBe(61);
  expect(desk.faults).toEqual([]);
});

test('a scope that is shown takes a file that is what the backend has', async () => {
  const backend = filledBackend();
  const desk = openTestDesk(backend);
  await desk.engine.runNow();
  backend.restore('epoch-2');
  offerFile(backend, 'catalog');
  backend.requests.length = 0;
  await desk.engine.runNow();
  expect(asked(backend, 'catalog')).toEqual(['snapshot catalog from 0']);
  expect(products(desk)).toBe(60);
});
