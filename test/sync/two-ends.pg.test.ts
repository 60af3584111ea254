import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '#main/host/desk.ts';
import { openDesk } from '#main/host/open-desk.ts';
import { syncHere } from '#main/host/sync-side.ts';
import { systemRandom, systemScheduler } from '#main/host/system-ports.ts';
import type { NewCommand } from '#main/database/outbox-store.ts';
import type { SnapshotSource, Transport } from '#sync/client/ports.ts';
import { createHttpTransport } from '#sync/client/http-transport.ts';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { openEmbedded } from '#sync/backend/store/open-database.ts';
import { sessionGrant } from '#sync/protocol/session.ts';
import { backendUnderTest, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';

let backend: BackendUnderTest;
let url: string;
let profileDirectory: string;
const desks: Desk[] = [];

beforeEach(async () => {
  const database = await openEmbedded(null);
  await migrate(database);
  backend = await backendUnderTest(database);
  url = await backend.backend.server.listen({ host: '127.0.0.1', port: 0 });
  profileDirectory = mkdtempSync(join(tmpdir(), 'proforma-two-ends-'));
});

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
  await backend.backend.close();
  await backend.database.destroy();
  rmSync(profileDirectory, { recursive: true, force: true });
});

/** The desk of a member, over HTTP. `away` stands for a pulled cable. */
async function deskOf(email: string, line: { away: boolean } = { away: false }): Promise<Desk> {
  const answer = await backend.backend.server.inject({ method: 'POST', url: '/session', payload: { email } });
  const { accessToken, identity } = sessionGrant.parse(answer.json());
  if (identity === null) throw new Error('not a member');
  const over = createHttpTransport({ baseUrl: url, credentials: { current: () => accessToken, renew: async () => ({ ok: false, error: { kind: 'signInNeeded' } }) } });
  const cut = { ok: false, error: { kind: 'offline', detail: 'cable' } } as const;
  const transport: Transport & SnapshotSource = {
    ...over,
    scopes: async (mark, signal) => (line.away ? cut : over.scopes(mark, signal)),
    feed: async (request, signal) => (line.away ? cut : over.feed(request, signal)),
    push: async (commands, mark, signal) => (line.away ? cut : over.push(commands, mark, signal)),
  };
  const ports = { clock: { now: () => Date.parse(startOfTest) }, random: systemRandom, scheduler: systemScheduler };
  const desk = await openDesk({
    profileDirectory,
    identity,
    openSync: syncHere({ transport, ...ports }),
    key: null,
    ...ports,
    ids: { next: () => randomUUID() },
    log: { info: () => undefined, warn: () => undefined, error: (fields) => { throw new Error(JSON.stringify(fields)); } },
    onChanged: () => undefined,
  });
  desks.push(desk);
  return desk;
}

async function close(desk: Desk): Promise<void> {
  desks.splice(desks.indexOf(desk), 1);
  await desk.close();
}

const requestOf = (quoteId: string, sku = 'POT-1'): NewCommand => ({
  id: randomUUID(),
  kind: 'quote.request',
  payload: {
    quoteId, title: 'Spring pots', site: 'leeds', costCentre: 'ops', channel: 'platform', codes: [], note: '',
    lines: [{ id: randomUUID(), sku, unit: 'C62', quantity: '60', targetPrice: null, seenPrice: null, note: '' }],
  },
  baseVersion: 0,
  decidedAt: startOfTest,
});

const ann = 'ann@acme.example';

test('a new desk receives what its member holds, and nothing of another account', async () => {
  const desk = await deskOf(ann);
  const status = await desk.engine.runNow();
  expect(status).toMatchObject({ connection: 'online', hasCatalog: true, repairs: 0, lastProblem: null });
  expect(status.scopes.map(({ scope, complete }) => [scope, complete])).toEqual([['account:acme', true], ['member:acme/ann', true], ['catalog', true], ['list:acme', true], ['list:base', true]]);
  expect(desk.stores.company.get()?.name).toBe('Seller Ltd');
  expect(desk.stores.account.get()?.id).toBe('acme');
  expect(desk.stores.account.cards().map(({ token }) => token)).toEqual(['card-1']);
  expect(desk.stores.catalog.search({ text: 'clay' }).hits.map(({ sku }) => sku)).toEqual(['POT-1']);
  expect(desk.stores.catalog.byCode('4006381333948')).toMatchObject({ product: { sku: 'POT-1' }, unit: 'XBX' });
  expect(desk.stores.orders.list({}).orders.map(({ number }) => number)).toEqual(['1002', '1001']);
  expect(desk.stores.prices.book(startOfTest)?.rows('acme', 'POT-1')).toHaveLength(1);
  expect(desk.stores.promotions.all()).toHaveLength(2);
});

test('an estimate is asked for offline, survives a restart, and comes back issued with its number', async () => {
  const line = { away: false };
  const desk = await deskOf(ann, line);
  await desk.engine.runNow();
  line.away = true;
  const quoteId = randomUUID();
  desk.write((writer) => writer.outbox.append(requestOf(quoteId)));
  expect(await desk.engine.runNow()).toMatchObject({ connection: 'offline', waiting: 1 });
  expect(desk.documents.quote(quoteId)).toMatchObject({ pending: true, document: { state: 'requested', title: 'Spring pots', number: null } });
  await close(desk);

  line.away = false;
  const again = await deskOf(ann, line);
  expect(again.documents.quotes()).toHaveLength(1);
  expect(await again.engine.runNow()).toMatchObject({ connection: 'online', waiting: 0 });
  expect(again.documents.quote(quoteId)).toMatchObject({ pending: false, attention: null, document: { state: 'issued', number: 'Q-2026-00001', current: { version: 1 } } });
});

test('a request that the backend refuses needs attention, with all that was typed', async () => {
  const desk = await deskOf(ann);
  await desk.engine.runNow();
  const quoteId = randomUUID();
  desk.write((writer) => writer.outbox.append(requestOf(quoteId, 'GONE')));
  expect(await desk.engine.runNow()).toMatchObject({ waiting: 0, needsAttention: 1 });
  const shown = desk.documents.quote(quoteId);
  expect(shown).toMatchObject({ pending: false, attention: { kind: 'quote.request', refusal: { kind: 'unknownProduct' } } });
  expect(shown?.document.current.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([['GONE', '60']]);
});

test('a purchase goes over two desks from request to order, each seeing what the other did', async () => {
  const [annsDesk, bobsDesk] = [await deskOf(ann), await deskOf('bob@acme.example')];
  await annsDesk.engine.runNow();
  await bobsDesk.engine.runNow();
  const quoteId = randomUUID();
  const orderId = randomUUID();
  annsDesk.write((writer) => writer.outbox.append(requestOf(quoteId)));
  await annsDesk.engine.runNow();
  const issued = annsDesk.documents.quote(quoteId)?.document;
  const { version = 0, totals } = issued?.current ?? {};
  const total = totals?.gross ?? '';
  const payment = [{ kind: 'card' as const, token: 'card-1' }];
  const envelope = { baseVersion: version, decidedAt: startOfTest };
  annsDesk.write((writer) => writer.outbox.append({ id: randomUUID(), ...envelope, kind: 'quote.submitForApproval', payload: { quoteId, version, total, payment } }));
  expect(annsDesk.documents.quote(quoteId)).toMatchObject({ pending: true, document: { state: 'inApproval' } });
  await annsDesk.engine.runNow();
  await bobsDesk.engine.runNow();
  bobsDesk.write((writer) => writer.outbox.append({ id: randomUUID(), ...envelope, kind: 'approval.decide', payload: { quoteId, version, total, decision: 'approve', comment: '' } }));
  expect(bobsDesk.documents.quote(quoteId)?.document.state).toBe('approved');
  await bobsDesk.engine.runNow();
  await annsDesk.engine.runNow();
  expect(annsDesk.documents.quote(quoteId)).toMatchObject({ pending: false, document: { state: 'approved' } });

  annsDesk.write((writer) => writer.outbox.append({ id: randomUUID(), ...envelope, kind: 'order.place', payload: { orderId, quoteId, version, total, instruments: payment, note: '' } }));
  expect(annsDesk.documents.order(orderId)).toMatchObject({ pending: true, document: { state: 'placed' } });
  expect(annsDesk.documents.orders({}).orders[0]).toMatchObject({ id: orderId, pending: true });
  expect(await annsDesk.engine.runNow()).toMatchObject({ needsAttention: 0, repairs: 0 });
  expect(annsDesk.documents.order(orderId)).toMatchObject({ pending: false });
  expect(annsDesk.documents.orders({}).total).toBe(3);
  expect(annsDesk.documents.quote(quoteId)?.document.state).toBe('ordered');
});

test('a poke brings what another desk did, without anybody asking', async () => {
  const [annsDesk, bobsDesk] = [await deskOf(ann), await deskOf('bob@acme.example')];
  await annsDesk.engine.runNow();
  bobsDesk.engine.start();
  await bobsDesk.engine.runNow();
  const quoteId = randomUUID();
  annsDesk.write((writer) => writer.outbox.append(requestOf(quoteId)));
  await annsDesk.engine.runNow();
  await vi.waitFor(() => expect(bobsDesk.documents.quote(quoteId)?.document.number).toBe('Q-2026-00001'), { timeout: 20_000 });
});
