import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCompanyFiles } from '#build/demo-company/demo-company-files.ts';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { backendUnderTest, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { embeddedInMemory } from '#test/sync/backend/databases.ts';
import { deskOnLine, type DeskOnLine } from '#test/sync/desk-on-line.ts';

/** The forecasts that scripts rely on by name and shape, over the demo company, on Monday 23 November 2026 at 10:00 UTC. Every figure is worked by hand. */
let backend: BackendUnderTest;
let profileDirectory: string;
let anna: DeskOnLine;
let karin: DeskOnLine;

beforeAll(async () => {
  const database = await embeddedInMemory();
  await migrate(database);
  backend = await backendUnderTest(database, { company: demoCompanyFiles() });
  const url = await backend.backend.server.listen({ host: '127.0.0.1', port: 0 });
  profileDirectory = mkdtempSync(join(tmpdir(), 'proforma-fixed-'));
  const place = { backend, url, profileDirectory, nowMs: () => Date.parse(startOfTest) };
  anna = await deskOnLine('anna.keller@alpenhof.example', place);
  karin = await deskOnLine('karin.egger@alpenhof.example', place);
  for (const { desk } of [anna, karin]) await desk.engine.runNow();
}, 180_000);

afterAll(async () => {
  for (const { desk } of [anna, karin]) await desk.close();
  await backend.backend.close();
  await backend.database.destroy();
  rmSync(profileDirectory, { recursive: true, force: true });
});

/** A flip chart: 93.10 in the catalog, 22 % VAT, never ordered before, on no offer but the bonus of 2 % from 1,500 net. */
const flipCharts = (quantity: string, more: Record<string, unknown> = {}) => ({ lines: [{ sku: 'FLP-101', unit: 'C62', quantity }], costCentre: 'housekeeping', ...more });

describe('payment.plan', () => {
  const plan = (total: string, ...instruments: ({ kind: 'card'; token: string } | { kind: 'account' } | { kind: 'transfer' })[]) => anna.call('payment.plan', { total, instruments });
  const main = { kind: 'card', token: 'tok_alpenhof_main' } as const;

  test('answers the allocation and no block, and nothing else where nothing holds the order', async () => {
    expect(await plan('900.00', main)).toEqual({ allocation: [{ kind: 'card', token: 'tok_alpenhof_main', amount: '900.00' }], blocked: null });
    expect(await plan('900.00', { kind: 'account' })).toEqual({ allocation: [{ kind: 'account', amount: '900.00' }], blocked: null });
  });

  test('up to 500 above the card goes on account: the card pays its 2,500 per payment', async () => {
    expect(await plan('3000.00', main)).toEqual({ allocation: [{ kind: 'card', token: 'tok_alpenhof_main', amount: '2500.00' }, { kind: 'account', amount: '500.00' }], blocked: null });
  });

  test('above that a second card is wanted, and the block names that way out', async () => {
    expect(await plan('3000.01', main)).toEqual({ allocation: [], blocked: { reason: 'cardExceeded', ways: ['secondCard'] } });
  });

  test('1,500.01 above the card asks for a deposit of 30 %: 1,200.00 of 4,000.01 by card, the rest on account', async () => {
    expect(await plan('4000.01', main)).toEqual({ allocation: [{ kind: 'card', token: 'tok_alpenhof_main', amount: '1200.00' }, { kind: 'account', amount: '2800.01' }], blocked: null });
  });

  test('an advance transfer holds the order until it is paid, and says so', async () => {
    expect(await plan('100.00', { kind: 'transfer' })).toEqual({ allocation: [{ kind: 'transfer', amount: '100.00' }], blocked: null, hold: { reason: 'advance', detail: '100.00' } });
  });

  test('an expired card pays nothing today, and paid on the last day of its month', async () => {
    const old = { kind: 'card', token: 'tok_alpenhof_old' } as const;
    expect(await plan('300.00', old)).toMatchObject({ allocation: [{ kind: 'account', amount: '300.00' }] });
    expect(await anna.call('payment.plan', { total: '300.00', instruments: [old], day: '2026-08-31' })).toMatchObject({ allocation: [{ kind: 'card', amount: '300.00' }] });
  });

  test('a card kept for the kitchen pays nothing for the housekeeping', async () => {
    const kitchen = { kind: 'card', token: 'tok_alpenhof_kitchen' } as const;
    expect(await anna.call('payment.plan', { total: '100.00', instruments: [kitchen], costCentre: 'kitchen' })).toMatchObject({ allocation: [{ kind: 'card', amount: '100.00' }] });
    const elsewhere = await anna.call('payment.plan', { total: '100.00', instruments: [kitchen], costCentre: 'housekeeping' });
    expect(elsewhere.allocation.filter(({ kind }) => kind === 'card')).toEqual([]);
  });

  test('no instrument, an unknown card, a total that is no amount', async () => {
    expect(await plan('10.00')).toEqual({ allocation: [], blocked: { reason: 'noInstrument', ways: [] } });
    expect(await plan('10.00', { kind: 'card', token: 'nobodys' })).toEqual({ allocation: [], blocked: { reason: 'unknownCard', ways: [] } });
    expect(await anna.ask('payment.plan', { total: 'ten', instruments: [] })).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
  });
});

describe('approvals.foresee', () => {
  const foresee = (draft: object, desk = anna) => desk.call('approvals.foresee', { draft: draft as never });

  test('113.58 gross asks nobody', async () => {
    expect(await foresee(flipCharts('1'))).toEqual({ steps: [], deadEnd: null });
  });

  test('1,135.82 gross asks Thomas or Giulia within 48 hours, because of the rule from 250', async () => {
    expect(await foresee(flipCharts('10'))).toEqual({
      steps: [
        {
          id: 'step-1', rule: 'Any purchase from 250 gross', rules: [{ id: 'from-250', name: 'Any purchase from 250 gross' }], approvers: ['thomas', 'giulia'], approverNames: ['Thomas Gruber', 'Giulia Moretti'],
          need: 'any', deadline: '2026-11-25T10:00:00.000Z', onDeadline: { escalateTo: 'karin' }, routedToAdmin: false,
        },
      ],
      deadEnd: null,
    });
  });

  test('3,339.30 gross is above Thomas\'s limit: Giulia, then the management, each deadline counted from the one before; a card adds the admin', async () => {
    // 30 x 91.238 (93.10 less 2 %) = 2,737.14 net, 602.17 VAT.
    const { steps } = await foresee(flipCharts('30', { payment: [{ kind: 'card', token: 'tok_alpenhof_main' }] }));
    expect(steps.map(({ rule, approvers, need, deadline }) => [rule, approvers, need, deadline])).toEqual([
      ['Any purchase from 250 gross', ['giulia'], 'any', '2026-11-25T10:00:00.000Z'],
      ['Purchases from 2,500 gross go to the management', ['giulia', 'karin'], 'any', '2026-11-28T10:00:00.000Z'],
      ['Card payments from 600', ['karin'], 'any', '2026-11-29T10:00:00.000Z'],
    ]);
  });

  test('the technical service needs a first look at what it never bought', async () => {
    const { steps } = await foresee(flipCharts('2', { costCentre: 'technical' }));
    expect(steps.flatMap(({ rules }) => rules.map(({ id }) => id))).toContain('first-time');
  });

  test('above Giulia\'s 15,000 the admin decides; where the admin wrote it herself, nobody is left: a dead end, said at once', async () => {
    const asAnna = await foresee(flipCharts('200'));
    expect(asAnna.deadEnd).toBeNull();
    expect(asAnna.steps[0]).toMatchObject({ approvers: ['karin'], routedToAdmin: true });
    expect((await foresee(flipCharts('200'), karin)).deadEnd).toEqual({ reason: 'aboveEveryLimit', rule: 'from-250' });
  });

  test('a stored draft answers as the same lines given inline', async () => {
    const { draftId } = await anna.call('drafts.create', { name: 'Seminar room', costCentre: 'housekeeping' });
    await anna.call('drafts.putLine', { draftId, line: { sku: 'FLP-101', unit: 'C62', quantity: '10' } });
    expect(await anna.call('approvals.foresee', { draft: draftId })).toEqual(await foresee(flipCharts('10')));
    expect(await anna.call('quotes.foresee', { draft: draftId })).toEqual(await anna.call('quotes.foresee', { draft: flipCharts('10') }));
    expect(await anna.ask('quotes.foresee', { draft: '00000000-0000-4000-8000-000000000000' })).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'notFound' } } });
  });
});

describe('quotes.foresee', () => {
  const foresee = (quantity: string, day?: string) => anna.call('quotes.foresee', { draft: flipCharts(quantity), ...(day === undefined ? {} : { day }) });

  test('catalog prices hold 21 days: to Monday 14 December, to be ordered by Friday 18 December, since the 19th is a Saturday', async () => {
    expect(await foresee('1')).toEqual({
      validUntil: '2026-12-14T22:59:59.999Z',
      orderBy: '2026-12-18T22:59:59.999Z',
      because: ['validity.rule?days=21&rule=1&listKinds=catalog', 'orderBy.withinDays?days=5&day=2026-12-18'],
    });
  });

  test('on another day: 21 days after 4 December are Christmas, so the day before; ordered by 29 December', async () => {
    expect(await foresee('1', '2026-12-04')).toMatchObject({ validUntil: '2026-12-24T22:59:59.999Z', orderBy: '2026-12-29T22:59:59.999Z' });
  });

  test('from 10,000 net only 12 days: 5 December is a Saturday, so Friday the 4th', async () => {
    // 110 x 91.238 = 10,036.18 net.
    expect(await foresee('110')).toMatchObject({ validUntil: '2026-12-04T22:59:59.999Z', orderBy: '2026-12-09T22:59:59.999Z' });
  });
});
