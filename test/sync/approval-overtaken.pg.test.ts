import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backendUnderTest, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { embeddedInMemory } from '#test/sync/backend/databases.ts';
import { pino } from 'pino';
import { noteOverdueSteps } from '#sync/backend/jobs/watch-deadlines.ts';
import { createApprovalDesk } from '#sync/backend/policies/approval-desk.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { loadBackendIdentity } from '#sync/backend/store/setting-store.ts';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { deskOnLine, type DeskOnLine } from './desk-on-line.ts';

const [ann, bob, eve] = ['ann@acme.example', 'bob@acme.example', 'eve@acme.example'];

let backend: BackendUnderTest;
let url: string;
let profileDirectory: string;
let nowMs = 0;
const desks: DeskOnLine[] = [];

beforeEach(async () => {
  const database = await embeddedInMemory();
  await migrate(database);
  backend = await backendUnderTest(database);
  url = await backend.backend.server.listen({ host: '127.0.0.1', port: 0 });
  profileDirectory = mkdtempSync(join(tmpdir(), 'proforma-overtaken-'));
  nowMs = Date.parse(startOfTest);
});

afterEach(async () => {
  for (const { desk } of desks.splice(0)) await desk.close();
  await backend.backend.close();
  await backend.database.destroy();
  rmSync(profileDirectory, { recursive: true, force: true });
});

async function deskOf(email: string): Promise<DeskOnLine> {
  const opened = await deskOnLine(email, { backend, url, profileDirectory, nowMs: () => nowMs });
  desks.push(opened);
  await opened.desk.engine.runNow();
  return opened;
}

function moveTo(instant: string): void {
  nowMs = Date.parse(instant);
  backend.setTime(instant);
}

const sync = (...all: DeskOnLine[]): Promise<unknown> => all.reduce<Promise<unknown>>((before, { desk }) => before.then(() => desk.engine.runNow()), Promise.resolve());

/** Ann's estimate of sixty pots at a hoped-for price, in approval; Bob has seen it. */
async function sentToBob(annsDesk: DeskOnLine, bobsDesk: DeskOnLine): Promise<string> {
  const { draftId } = await annsDesk.call('drafts.create', { name: 'Spring pots', costCentre: 'ops' });
  await annsDesk.call('drafts.putLine', { draftId, line: { sku: 'POT-1', unit: 'C62', quantity: '60', targetPrice: '1.90' } });
  const { quoteId } = await annsDesk.call('quotes.request', { draftId });
  await sync(annsDesk);
  if ((await annsDesk.call('quotes.get', { quoteId })).state === 'requested') {
    await backend.ask('sales', 'POST', `/office/quotes/${quoteId}/issue`, { note: '' });
    await sync(annsDesk);
  }
  await annsDesk.call('quotes.submitForApproval', { quoteId });
  await sync(annsDesk, bobsDesk);
  return quoteId;
}

const offer = (quoteId: string, line: string, unitPrice: string) => backend.ask('sales', 'POST', `/office/quotes/${quoteId}/offer`, { prices: [{ line, unitPrice }], note: 'as you asked' });

test('an approval given offline on version 1 finds version 2: it counts for nothing, the approver is told why and can decide anew', async () => {
  const [annsDesk, bobsDesk] = [await deskOf(ann), await deskOf(bob)];
  const quoteId = await sentToBob(annsDesk, bobsDesk);
  const seen = await bobsDesk.call('quotes.get', { quoteId });
  expect(seen).toMatchObject({ state: 'inApproval', quote: { current: { version: 1 } }, allowed: expect.arrayContaining(['decide']) });

  bobsDesk.away = true;
  await bobsDesk.call('approvals.decide', { quoteId, version: 1, decision: 'approve', comment: 'go' });
  expect(await bobsDesk.call('quotes.get', { quoteId })).toMatchObject({ state: 'approved', pending: true, forecast: true });
  expect(await offer(quoteId, seen.quote.current.lines[0]!.id, '1.95')).toMatchObject({ status: 200 });
  bobsDesk.away = false;
  await sync(bobsDesk);

  const told = await bobsDesk.call('quotes.get', { quoteId });
  expect(told).toMatchObject({
    state: 'issued',
    pending: false,
    attention: { kind: 'approval.decide', refusal: { kind: 'staleVersion', detail: { seen: '1', current: '2' } } },
    quote: { current: { version: 2 }, rounds: [{ outcome: 'lapsed', decisions: [] }] },
  });
  expect((await bobsDesk.call('outbox.list', {})).items).toMatchObject([{ kind: 'approval.decide', state: 'conflict' }]);
  const { lines, gross } = await bobsDesk.call('quotes.compare', { quoteId, from: 1, to: 2 });
  expect(lines).toMatchObject([{ changes: ['cheaper'], before: { unitPrice: '2.1000', targetPrice: '1.90' }, after: { unitPrice: '1.9500' }, priceMove: '-0.15' }]);
  expect(gross).toBe('-10.8');

  await sync(annsDesk);
  await annsDesk.call('quotes.submitForApproval', { quoteId });
  await sync(annsDesk, bobsDesk);
  expect((await bobsDesk.call('approvals.inbox', {})).mine).toMatchObject([{ id: quoteId, version: 2 }]);
  await bobsDesk.call('approvals.decide', { quoteId, version: 2, decision: 'approve', comment: '' });
  await sync(bobsDesk);
  expect(await bobsDesk.call('quotes.get', { quoteId })).toMatchObject({ state: 'approved', pending: false, attention: null, quote: { rounds: [{ outcome: 'lapsed' }, { outcome: 'approved' }] } });
});

test('an approval that arrives after expiry is refused with that reason, and an extension can be asked for', async () => {
  const [annsDesk, bobsDesk] = [await deskOf(ann), await deskOf(bob)];
  const quoteId = await sentToBob(annsDesk, bobsDesk);
  bobsDesk.away = true;
  await bobsDesk.call('approvals.decide', { quoteId, version: 1, decision: 'approve', comment: '' });
  moveTo('2026-12-20T10:00:00.000Z');
  bobsDesk.away = false;
  await sync(bobsDesk, annsDesk);
  expect(await bobsDesk.call('quotes.get', { quoteId })).toMatchObject({ state: 'expired', attention: { kind: 'approval.decide', refusal: { kind: 'expired' } } });
  expect((await annsDesk.call('quotes.get', { quoteId })).allowed).toEqual(expect.arrayContaining(['askExtension', 'copyToDraft']));

  await annsDesk.call('quotes.askExtension', { quoteId, note: 'the board met late' });
  await sync(annsDesk);
  const asked = await annsDesk.call('quotes.get', { quoteId });
  expect(asked.quote.extensions).toMatchObject([{ outcome: 'pending', answerDue: '2026-12-22T23:59:59.999Z' }]);
  expect(asked.timeline.at(-1)).toMatchObject({ step: 'issued', state: 'next', who: 'seller', at: '2026-12-22T23:59:59.999Z' });
  await backend.ask('sales', 'POST', `/office/quotes/${quoteId}/decline`, { reason: 'prices move in January' });
  await sync(annsDesk);
  expect((await annsDesk.call('quotes.get', { quoteId })).quote.extensions).toMatchObject([{ outcome: 'refused', reason: 'prices move in January' }]);
});

test('a rejection travels: its reason stands in the draft that is made of it', async () => {
  const [annsDesk, bobsDesk] = [await deskOf(ann), await deskOf(bob)];
  const quoteId = await sentToBob(annsDesk, bobsDesk);
  await bobsDesk.call('approvals.decide', { quoteId, version: 1, decision: 'reject', comment: 'half as many will do' });
  await sync(bobsDesk, annsDesk);
  expect(await annsDesk.call('quotes.get', { quoteId })).toMatchObject({ state: 'rejected', quote: { closedReason: 'half as many will do' } });
  const { draftId } = await annsDesk.call('quotes.copyToDraft', { quoteId });
  expect((await annsDesk.call('drafts.get', { draftId })).draft).toMatchObject({ state: 'open', note: 'half as many will do', lines: [{ sku: 'POT-1', quantity: '60', targetPrice: '1.90' }] });
});

test('a substitute named offline decides for the absent approver once it has arrived; the author is said to be barred before', async () => {
  const [annsDesk, bobsDesk, evesDesk] = [await deskOf(ann), await deskOf(bob), await deskOf(eve)];
  const quoteId = await sentToBob(annsDesk, bobsDesk);
  bobsDesk.away = true;
  expect(await bobsDesk.call('account.foreseeSubstitute', { substitute: 'eve' })).toEqual({ barred: [] });
  expect((await bobsDesk.call('account.foreseeSubstitute', { substitute: 'ann' })).barred).toMatchObject([{ quoteId, reason: 'ownDocument' }]);
  expect(await bobsDesk.ask('account.setSubstitute', { substitute: 'ann', from: '2026-11-23', to: '2026-11-24' })).toMatchObject({ ok: false, error: { refusal: { kind: 'substituteUnable' } } });
  const { substitutionId } = await bobsDesk.call('account.setSubstitute', { substitute: 'eve', from: '2026-11-23', to: '2026-11-24' });
  expect((await bobsDesk.call('account.substitutions', {})).substitutions).toMatchObject([{ id: substitutionId, state: 'running', pending: true, mayEnd: true, absent: { name: 'Bob Approver' }, substitute: { name: 'Eve Admin' } }]);
  expect((await evesDesk.call('approvals.inbox', {})).mine).toEqual([]);

  bobsDesk.away = false;
  await sync(bobsDesk, evesDesk);
  expect((await bobsDesk.call('account.substitutions', {})).substitutions).toMatchObject([{ id: substitutionId, pending: false }]);
  expect((await evesDesk.call('approvals.inbox', {})).mine).toMatchObject([{ id: quoteId, onBehalfOf: { id: 'bob', name: 'Bob Approver' }, waitsFor: ['Bob Approver', 'Eve Admin'], workingDaysLeft: 1 }]);
  await evesDesk.call('approvals.decide', { quoteId, version: 1, decision: 'approve', comment: '' });
  await sync(evesDesk, annsDesk);
  expect(await annsDesk.call('quotes.get', { quoteId })).toMatchObject({ state: 'approved', quote: { rounds: [{ decisions: [{ member: 'eve', onBehalfOf: 'bob' }] }] } });
  expect((await evesDesk.call('approvals.inbox', {})).decided).toMatchObject([{ decision: { decision: 'approve', onBehalfOfName: 'Bob Approver', outcome: 'approved' } }]);
});

test('what may come to an approver is said as soon as the estimate is asked for', async () => {
  const [annsDesk, bobsDesk] = [await deskOf(ann), await deskOf(bob)];
  const { draftId } = await annsDesk.call('drafts.create', { name: 'Spring pots', costCentre: 'ops' });
  await annsDesk.call('drafts.putLine', { draftId, line: { sku: 'POT-1', unit: 'C62', quantity: '60' } });
  const { quoteId } = await annsDesk.call('quotes.request', { draftId });
  await sync(annsDesk, bobsDesk);
  expect(await bobsDesk.call('approvals.inbox', {})).toMatchObject({ mine: [], others: [], decided: [], mayCome: [{ id: quoteId, state: 'issued', authorName: 'Ann Buyer', rules: ['Above 100'], onBehalfOf: null }] });
  expect((await annsDesk.call('approvals.inbox', {})).mayCome).toEqual([]);
});

test('a step past its deadline is late on every desk, and its escalation is told to the one who may now decide too', async () => {
  const [annsDesk, bobsDesk, evesDesk] = [await deskOf(ann), await deskOf(bob), await deskOf(eve)];
  const quoteId = await sentToBob(annsDesk, bobsDesk);
  expect((await bobsDesk.call('approvals.inbox', {})).mine).toMatchObject([{ isLate: false, workingDaysLeft: 1, reminder: null }]);
  moveTo('2026-11-24T10:30:00.000Z');
  const ports = { now: () => '2026-11-24T10:30:00.000Z', newId: () => 'unused', log: pino({ level: 'silent' }) };
  const { epoch } = await loadBackendIdentity(backend.database, ports.newId);
  await noteOverdueSteps(createApprovalDesk({ ports, database: backend.database, commit: createCommit(backend.database, epoch, () => undefined), epoch }), ports);
  await sync(bobsDesk, evesDesk);
  for (const desk of [bobsDesk, evesDesk]) {
    expect((await desk.call('approvals.inbox', {})).mine).toMatchObject([{ id: quoteId, isLate: true, workingDaysLeft: 0, waitsFor: ['Bob Approver', 'Eve Admin'], reminder: { kind: 'escalate', toNames: ['Eve Admin'] } }]);
  }
});
