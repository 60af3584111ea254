import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntityBody } from '#sync/protocol/entities.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { versionChecksum } from '#main/documents/checksum.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { tom } from '#test/main/support/sample-seller.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

async function requestedOffline(quantity = '48'): Promise<{ draftId: string; quoteId: string }> {
  desk.goOffline();
  const { draftId } = await desk.call('drafts.create', { name: 'Towels for spring', costCentre: 'rooms' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'TOWEL', quantity, targetPrice: '4.00', note: 'white' } });
  await desk.call('drafts.update', { draftId, note: 'before Easter' });
  const { quoteId } = await desk.call('quotes.request', { draftId });
  return { draftId, quoteId };
}

/** The backend's answer to a request: issued, as a new version of what was asked. */
function issued(quote: Quote): Quote {
  const current = { ...quote.current, version: 1, issuedAt: '2026-11-23T12:00:05.000Z', issuedBy: 'policy', validUntil: '2026-12-07T22:59:59.999Z', orderBy: '2026-12-11T22:59:59.999Z', policyVersion: '1' };
  return { ...quote, number: 'Q-1', state: 'issued', receivedAt: '2026-11-23T12:00:04.000Z', current };
}

async function issuedQuote(): Promise<string> {
  const { quoteId } = await requestedOffline();
  const { quote } = await desk.call('quotes.get', { quoteId });
  desk.backend.put('account:hotel', 'quote', issued(quote));
  desk.goOnline();
  await desk.synchronise();
  return quoteId;
}

test('a request made offline stands at once, priced as a forecast, with its timeline and in the outbox', async () => {
  const { draftId, quoteId } = await requestedOffline();
  const shown = await desk.call('quotes.get', { quoteId });
  expect(shown).toMatchObject({ state: 'requested', pending: true, forecast: true, attention: null, quote: { title: 'Towels for spring', note: 'before Easter', current: { totals: { gross: '263.52' } } } });
  expect(shown.quote.current.lines[0]).toMatchObject({ sku: 'TOWEL', targetPrice: '4.00', seenPrice: '4.5000', note: 'white' });
  expect(shown.timeline.find(({ state }) => state === 'next')).toMatchObject({ step: 'issued', who: 'seller' });
  expect(shown.allowed).toEqual(expect.arrayContaining(['withdraw', 'copyToDraft']));
  expect((await desk.call('quotes.list', { text: 'spring' })).quotes).toMatchObject([{ id: quoteId, pending: true }]);
  expect((await desk.call('outbox.list', {})).items).toMatchObject([{ kind: 'quote.request', documentTitle: 'Towels for spring' }]);
  expect((await desk.call('drafts.get', { draftId })).draft).toMatchObject({ state: 'submitted', becameQuote: quoteId });
});

test('before connecting, the desk says what would come of each waiting act, by the rule that the backend runs as well', async () => {
  const { quoteId } = await requestedOffline();
  expect((await desk.call('outbox.list', {})).items).toMatchObject([{ foreseen: { refusal: null } }]);
  // The seller's catalog moves, and is heard of before the request has been judged.
  const towel = desk.backend.records('catalog').find(({ entity, body }) => entity === 'product' && body?.['sku'] === 'TOWEL')?.body as EntityBody<'product'>;
  desk.backend.put('catalog', 'product', { ...towel, status: 'discontinued' });
  desk.backend.judge = () => ({ outcome: 'later', refusal: null });
  desk.goOnline();
  // A run that was under way while the backend was away ends without it.
  await vi.waitFor(async () => {
    await desk.call('sync.run', {});
    expect((await desk.call('outbox.list', {})).items).toMatchObject([{ foreseen: { refusal: { kind: 'discontinuedProduct' } } }]);
  }, { timeout: 15_000 });
  desk.goOffline();
  await desk.call('quotes.withdraw', { quoteId });
  const items = (await desk.call('outbox.list', {})).items;
  expect(items.map(({ kind, foreseen }) => [kind, foreseen?.refusal?.kind])).toEqual([['quote.withdraw', 'dependsOnRefused'], ['quote.request', 'discontinuedProduct']]);
});

test('an estimate becomes a PDF offline, and its checksum tells whether the paper is still the one that counts', async () => {
  const quoteId = await issuedQuote();
  desk.goOffline();
  const file = await desk.call('documents.estimate', { quoteId, language: 'it' });
  expect(file).toMatchObject({ name: expect.stringMatching(/^Preventivo .*\.pdf$/), mediaType: 'application/pdf' });
  expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  const { quote } = await desk.call('quotes.get', { quoteId });
  const checksum = versionChecksum(quote, quote.current);
  expect((await desk.call('documents.identify', { checksum: checksum.toLowerCase() })).found).toMatchObject({ quoteId, version: 1, isCurrent: true });
  desk.backend.put('account:hotel', 'quote', { ...quote, current: { ...quote.current, version: 2 }, earlier: [quote.current] });
  desk.goOnline();
  await desk.synchronise();
  expect((await desk.call('documents.identify', { checksum })).found).toMatchObject({ quoteId, version: 1, currentVersion: 2, isCurrent: false });
  expect(await desk.call('documents.identify', { checksum: '0000-0000-0000-0000' })).toEqual({ found: null });
  expect(await desk.ask('documents.estimate', { quoteId, version: 9, language: 'en' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});

test('a submitted draft is not changed and not sent twice', async () => {
  const { draftId } = await requestedOffline();
  for (const answer of [await desk.ask('quotes.request', { draftId }), await desk.ask('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '1' } }), await desk.ask('drafts.discard', { draftId })]) {
    expect(answer).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
  }
});

test('what stands in the way is refused before anything is stored', async () => {
  const { draftId } = await desk.call('drafts.create', {});
  expect(await desk.ask('quotes.request', { draftId })).toMatchObject({ ok: false, error: { refusal: { kind: 'noLines' } } });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'TOWEL', quantity: '5' } });
  expect(await desk.ask('quotes.request', { draftId })).toMatchObject({ ok: false, error: { refusal: { kind: 'quantityBelowMinimum', detail: { sku: 'TOWEL' } } } });
  expect((await desk.call('outbox.list', {})).items).toEqual([]);
  expect((await desk.call('drafts.get', { draftId })).draft.state).toBe('open');
});

test('a refused request opens again as a draft with all that was typed', async () => {
  desk.backend.judge = () => ({ outcome: 'rejected', refusal: refuse('discontinuedProduct', { sku: 'TOWEL' }) });
  const { quoteId } = await requestedOffline();
  desk.goOnline();
  await desk.synchronise();
  const refusedQuote = await desk.call('quotes.get', { quoteId });
  expect(refusedQuote.attention).toMatchObject({ kind: 'quote.request', refusal: { kind: 'discontinuedProduct' } });
  const { draftId } = await desk.call('outbox.correct', { id: refusedQuote.attention?.commandId ?? '' });
  expect((await desk.call('drafts.get', { draftId })).draft).toMatchObject({
    name: 'Towels for spring',
    state: 'open',
    costCentre: 'rooms',
    note: 'before Easter',
    lines: [{ sku: 'TOWEL', quantity: '48', targetPrice: '4.00', note: 'white', seen: { unitPrice: '4.5000', list: 'base' } }],
  });
  expect(await desk.call('sync.status', {})).toMatchObject({ needsAttention: 0 });
  expect(await desk.ask('outbox.correct', { id: refusedQuote.attention?.commandId ?? '' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
});

test('only what was refused is set aside, and on purpose', async () => {
  await requestedOffline();
  const [waiting] = (await desk.call('outbox.list', {})).items;
  expect(await desk.ask('outbox.discard', { id: waiting?.id ?? '' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
  expect(await desk.ask('outbox.discard', { id: '00000000-0000-4000-8000-000000000000' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});

test('an issued estimate goes into approval offline, shows its approver, and cannot be approved by its author', async () => {
  const quoteId = await issuedQuote();
  expect((await desk.call('quotes.get', { quoteId })).state).toBe('issued');
  desk.goOffline();
  await desk.call('quotes.submitForApproval', { quoteId, payment: [{ kind: 'account' }] });
  const shown = await desk.call('quotes.get', { quoteId });
  expect(shown).toMatchObject({ state: 'inApproval', pending: true });
  expect(shown.timeline.find(({ state }) => state === 'next')).toMatchObject({ step: 'approveBy', who: 'Tom' });
  expect(await desk.call('approvals.inbox', {})).toMatchObject({ mine: [], others: [{ id: quoteId, authorName: 'Anna' }] });
  expect(await desk.ask('approvals.decide', { quoteId, version: 1, decision: 'approve', comment: '' })).toMatchObject({ ok: false, error: { refusal: { kind: 'ownDocument' } } });
});

test('an approver decides offline; a rejection needs a reason and a version that moved is not decided on', async () => {
  const quoteId = await issuedQuote();
  await desk.call('quotes.submitForApproval', { quoteId });
  const { quote } = await desk.call('quotes.get', { quoteId });
  desk.backend.put('account:hotel', 'quote', quote);
  await desk.synchronise();
  await desk.call('session.signIn', { email: tom.email });
  await desk.synchronise();
  desk.goOffline();
  expect((await desk.call('approvals.inbox', {})).mine).toMatchObject([{ id: quoteId, authorName: 'Anna', deadline: expect.any(String) }]);
  expect(await desk.ask('approvals.decide', { quoteId, version: 1, decision: 'reject', comment: '' })).toMatchObject({ ok: false, error: { refusal: { kind: 'reasonMissing' } } });
  expect(await desk.ask('approvals.decide', { quoteId, version: 0, decision: 'approve', comment: '' })).toMatchObject({ ok: false, error: { refusal: { kind: 'staleVersion' } } });
  await desk.call('approvals.decide', { quoteId, version: 1, decision: 'approve', comment: 'fine' });
  expect(await desk.call('quotes.get', { quoteId })).toMatchObject({ state: 'approved', pending: true });
  expect((await desk.call('approvals.inbox', {})).decided).toMatchObject([{ id: quoteId, state: 'approved' }]);
});

test('an approved estimate becomes an order at its locked prices; a blocked payment is refused with the ways out', async () => {
  const quoteId = await issuedQuote();
  const { quote } = await desk.call('quotes.get', { quoteId });
  desk.backend.put('account:hotel', 'quote', { ...quote, state: 'approved' });
  await desk.synchronise();
  desk.goOffline();
  expect(await desk.ask('orders.place', { quoteId, version: 1, instruments: [{ kind: 'card', token: 'no-such' }] })).toMatchObject({ ok: false, error: { refusal: { kind: 'unknownInstrument' } } });
  const { orderId } = await desk.call('orders.place', { quoteId, version: 1, instruments: [{ kind: 'card', token: 'card-1' }], note: 'to the back door' });
  expect(await desk.call('orders.get', { orderId })).toMatchObject({
    pending: true,
    order: { state: 'placed', totals: { gross: '263.52' }, allocation: [{ kind: 'card', amount: '100.00' }, { kind: 'account', amount: '163.52' }] },
  });
  expect((await desk.call('orders.list', {})).orders).toMatchObject([{ id: orderId, pending: true }, { number: 'SO-1' }]);
  expect(await desk.ask('orders.place', { quoteId, version: 1, instruments: [{ kind: 'account' }] })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
});

test('a withdrawn estimate can be copied to a draft with the prices that it promised', async () => {
  const quoteId = await issuedQuote();
  await desk.call('quotes.withdraw', { quoteId });
  expect((await desk.call('quotes.get', { quoteId })).state).toBe('withdrawn');
  const { draftId } = await desk.call('quotes.copyToDraft', { quoteId });
  expect((await desk.call('drafts.get', { draftId })).draft).toMatchObject({ name: 'Towels for spring', state: 'open', lines: [{ sku: 'TOWEL', quantity: '48', seen: { unitPrice: '4.5000', day: '2026-11-23' } }] });
});

test('an extension is asked for once while one is pending', async () => {
  const quoteId = await issuedQuote();
  desk.goOffline();
  await desk.call('quotes.askExtension', { quoteId, note: 'board meets later' });
  expect((await desk.call('quotes.get', { quoteId })).quote.extensions).toMatchObject([{ outcome: 'pending', note: 'board meets later' }]);
  expect(await desk.ask('quotes.askExtension', { quoteId, note: 'again' })).toMatchObject({ ok: false, error: { refusal: { kind: 'extensionPending' } } });
  expect(await desk.ask('quotes.askExtension', { quoteId, note: '4111 1111 1111 1111' })).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
});

test('forecasts answer for a stored draft and for lines given inline alike', async () => {
  const { draftId } = await desk.call('drafts.create', {});
  await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '10' } });
  const inline = { lines: [{ sku: 'PAN', unit: 'C62', quantity: '10' }] };
  const validity = await desk.call('quotes.foresee', { draft: draftId });
  expect(validity).toEqual(await desk.call('quotes.foresee', { draft: inline }));
  expect(validity.validUntil).toBe('2026-11-30T22:59:59.999Z');
  const approval = await desk.call('approvals.foresee', { draft: inline });
  expect(approval).toMatchObject({ deadEnd: null, steps: [{ rule: 'Above 100', approverNames: ['Tom'], need: 'any' }] });
  expect(await desk.call('approvals.foresee', { draft: { lines: [{ sku: 'PAN', unit: 'C62', quantity: '1' }] } })).toEqual({ steps: [], deadEnd: null });
  const unaffordable = await desk.call('approvals.foresee', { draft: { lines: [{ sku: 'PAN', unit: 'C62', quantity: '1000' }] } });
  expect(unaffordable.deadEnd).toMatchObject({ reason: 'aboveEveryLimit', rule: 'over-100' });
  expect(await desk.call('payment.plan', { total: '150.00', instruments: [{ kind: 'card', token: 'card-1' }] })).toEqual({
    allocation: [{ kind: 'card', token: 'card-1', amount: '100.00' }, { kind: 'account', amount: '50.00' }],
    blocked: null,
  });
});

test('an old order of any channel is reordered with everything that changed said beside it', async () => {
  const { draftId, lines: compared } = await desk.call('orders.reorder', { orderId: 'SO-1' });
  expect(compared).toMatchObject([
    { ordered: { sku: 'TOWEL', unitPrice: '4.00' }, finding: 'dearer', action: 'take', difference: '1.0000', percent: '25.0' },
    { ordered: { sku: 'OLD-PAN' }, finding: 'discontinued', action: 'takeReplacement', proposed: { sku: 'PAN', name: 'Frying pan', quantity: '2', unitPrice: '30.0000' }, replacement: 'cheaper' },
  ]);
  const { draft, lines, obstacles } = await desk.call('drafts.get', { draftId });
  expect(draft).toMatchObject({ name: 'SO-1', site: 'lake' });
  expect(lines.map(({ moved, status, replacedBy }) => [moved, status, replacedBy])).toEqual([['dearer', 'active', null], ['gone', 'discontinued', 'PAN']]);
  expect(lines.map(({ change }) => change)).toMatchObject([{ finding: 'dearer', action: 'take', percent: '25.0' }, { finding: 'discontinued', action: 'takeReplacement', proposed: { sku: 'PAN' }, replacement: 'cheaper' }]);
  expect(obstacles).toMatchObject([{ kind: 'discontinuedProduct', detail: { sku: 'OLD-PAN', replacedBy: 'PAN' } }]);
  expect((await desk.call('catalog.product', { sku: 'OLD-PAN' })).replacements.map(({ sku }) => sku)).toEqual(['PAN']);
});

test('a reordered draft is settled line by line: the replacement takes the place, today’s price is accepted, and nothing is left to say', async () => {
  const { draftId } = await desk.call('orders.reorder', { orderId: 'SO-1' });
  const { lines } = await desk.call('drafts.get', { draftId });
  const [towel, pan] = lines;
  const proposed = pan?.change?.proposed;
  await desk.call('drafts.putLine', { draftId, lineId: pan?.id, line: { sku: proposed?.sku ?? '', unit: proposed?.unit, quantity: proposed?.quantity ?? '' } });
  await desk.call('drafts.acceptPrices', { draftId, lineIds: [towel?.id ?? ''] });
  const settled = await desk.call('drafts.get', { draftId });
  expect(settled.draft.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([['TOWEL', '12'], ['PAN', '2']]);
  expect(settled.lines.map(({ change }) => change)).toEqual([null, null]);
  expect(settled.obstacles).toEqual([]);
});

test('acts laid over one another as they happen show what the whole outbox shows when it is replayed anew', async () => {
  const first = await issuedQuote();
  desk.goOffline();
  await desk.call('quotes.list', {});
  await desk.call('quotes.submitForApproval', { quoteId: first, payment: [{ kind: 'account' }] });
  const second = await requestedOffline('96');
  const third = await requestedOffline('144');
  await desk.call('quotes.withdraw', { quoteId: third.quoteId });
  const shown = async () => Promise.all([first, second.quoteId, third.quoteId].map((quoteId) => desk.call('quotes.get', { quoteId })));
  const asTheyHappened = await shown();
  // Longer than a forecast holds: everything is replayed from the disk.
  desk.backend.serverTime = new Date(Date.parse(desk.backend.serverTime) + 31_000).toISOString();
  const anew = await shown();
  expect(anew.map(({ quote: { state, current, rounds } }) => ({ state, totals: current.totals, rounds: rounds.length }))).toEqual(
    asTheyHappened.map(({ quote: { state, current, rounds } }) => ({ state, totals: current.totals, rounds: rounds.length })),
  );
  expect(anew.map(({ state, pending }) => ({ state, pending }))).toEqual(asTheyHappened.map(({ state, pending }) => ({ state, pending })));
  expect(asTheyHappened.map(({ quote: { state } }) => state).slice(1)).toEqual(['requested', 'withdrawn']);
});

test('an estimate that was asked for offline stands among the purchases of the weeks at once, with its dates when they come', async () => {
  const { quoteId } = await requestedOffline();
  expect(await desk.call('purchases.weeks', {})).toMatchObject({ today: '2026-11-23', total: 1, late: 0, purchases: [{ kind: 'estimate', id: quoteId, title: 'Towels for spring', state: 'requested', pending: true, next: null, who: 'seller' }] });
  const { quote } = await desk.call('quotes.get', { quoteId });
  desk.backend.put('account:hotel', 'quote', issued(quote));
  desk.goOnline();
  await desk.synchronise();
  const { days, purchases } = await desk.call('purchases.weeks', {});
  expect(purchases).toMatchObject([{ number: 'Q-1', pending: false, next: { kind: 'validUntil', day: '2026-12-07' }, workingDaysLeft: 10, who: 'me' }]);
  expect(days.map(({ day }) => day).at(0)).toBe('2026-11-23');
});

test('a request that takes long on a busy machine stands, though what was foreseen has grown too old meanwhile', async () => {
  desk.goOffline();
  await desk.call('quotes.list', {});
  let at = Date.parse(desk.backend.serverTime);
  // So slow that half a minute passes between any two looks at the clock.
  Object.defineProperty(desk.backend, 'serverTime', { get: () => new Date((at += 31_000)).toISOString() });
  const { quoteId } = await requestedOffline();
  expect(await desk.call('quotes.get', { quoteId })).toMatchObject({ state: 'requested', pending: true });
});
