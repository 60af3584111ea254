import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { pastOrder, seller } from '#test/main/support/sample-seller.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

const byCard = { kind: 'card' as const, token: 'card-1' };
const allowDirect = async (maxAmount: string): Promise<void> => {
  desk.backend.put('catalog', 'company', { ...seller, quotationPolicy: { ...seller.quotationPolicy, directOrder: { maxAmount } } });
  await desk.synchronise();
};

async function approvedQuote(quantity = '48'): Promise<Quote> {
  const { draftId } = await desk.call('drafts.create', { name: 'Towels', costCentre: 'rooms' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'TOWEL', quantity } });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '2' } });
  const { quoteId } = await desk.call('quotes.request', { draftId });
  const { quote } = await desk.call('quotes.get', { quoteId });
  const current = { ...quote.current, version: 1, issuedAt: '2026-11-23T12:00:05.000Z', issuedBy: 'policy', validUntil: '2026-12-07T22:59:59.999Z', orderBy: '2026-12-11T22:59:59.999Z', policyVersion: '1' };
  const approved: Quote = { ...quote, number: 'Q-1', state: 'approved', receivedAt: '2026-11-23T12:00:04.000Z', current };
  desk.backend.put('account:hotel', 'quote', approved);
  await desk.synchronise();
  return approved;
}

async function stored(changes: Partial<Order>): Promise<Order> {
  const order: Order = { ...pastOrder, id: 'SO-7', number: 'SO-7', state: 'confirmed', placedAt: '2026-11-23T10:00:00.000Z', confirmedAt: '2026-11-23T11:00:00.000Z', lines: pastOrder.lines.map((line) => ({ ...line, shipped: '0' })), ...changes };
  desk.backend.put('account:hotel', 'order', order);
  await desk.synchronise();
  return order;
}

describe('a part of an estimate', () => {
  test('is foreseen with its totals, or refused with what would hold; ordered offline it shows what was not taken', async () => {
    const quote = await approvedQuote();
    const [towels, pans] = quote.current.lines;
    desk.goOffline();
    const below = await desk.call('orders.foreseePart', { quoteId: quote.id, lines: [{ line: towels?.id ?? '', quantity: '24' }] });
    expect(below).toMatchObject({ totals: null, refusal: { kind: 'quantityBelowMinimum', detail: { reason: 'tier', minimum: '48' } } });
    const lines = [{ line: pans?.id ?? '', quantity: '1' }];
    expect(await desk.call('orders.foreseePart', { quoteId: quote.id, lines })).toMatchObject({ totals: { net: '30.00', gross: '36.60' }, refusal: null });
    const { orderId } = await desk.call('orders.place', { quoteId: quote.id, version: 1, instruments: [byCard], lines });
    expect(await desk.call('orders.get', { orderId })).toMatchObject({ pending: true, order: { lines: [{ sku: 'PAN', quantity: '1' }], totals: { gross: '36.60' }, allocation: [{ kind: 'card', amount: '36.60' }] } });
    expect((await desk.call('orders.ofQuote', { quoteId: quote.id })).notTaken).toMatchObject([{ sku: 'TOWEL', offered: '48', taken: '0' }, { sku: 'PAN', offered: '2', taken: '1' }]);
  });

  test('that the backend refuses needs attention, with everything that was chosen still there', async () => {
    const quote = await approvedQuote();
    desk.backend.judge = () => ({ outcome: 'rejected', refusal: refuse('paymentBlocked', { reason: 'cardExceeded', ways: '' }) });
    desk.goOffline();
    const lines = [{ line: quote.current.lines[1]?.id ?? '', quantity: '1' }];
    const { orderId } = await desk.call('orders.place', { quoteId: quote.id, version: 1, instruments: [byCard], lines, note: 'ring twice' });
    desk.goOnline();
    await desk.synchronise();
    expect(await desk.call('quotes.get', { quoteId: quote.id })).toMatchObject({ state: 'approved', pending: false, attention: { kind: 'order.place', refusal: { kind: 'paymentBlocked' } } });
    expect((await desk.call('orders.ofQuote', { quoteId: quote.id })).kept).toMatchObject({ orderId, lines, instruments: [byCard], note: 'ring twice' });
    expect((await desk.call('orders.list', {})).orders.map(({ id }) => id)).not.toContain(orderId);
    desk.backend.judge = () => ({ outcome: 'applied', refusal: null });
    await desk.call('orders.place', { quoteId: quote.id, version: 1, instruments: [byCard], lines });
    expect((await desk.call('quotes.get', { quoteId: quote.id })).attention).toBeNull();
  });
});

describe('an order without an estimate', () => {
  async function draftOfPans(quantity: string): Promise<string> {
    const { draftId } = await desk.call('drafts.create', { name: 'Pans', costCentre: 'rooms' });
    await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity } });
    return draftId;
  }

  test('is possible where the seller allows it, below its amount, when nobody has to approve; the draft says why not', async () => {
    const [small, large] = [await draftOfPans('1'), await draftOfPans('4')];
    const refusalOf = async (draftId: string) => (await desk.call('orders.foreseeDirect', { draftId })).refusal;
    expect(await refusalOf(small)).toMatchObject({ kind: 'directOrderNotAllowed', detail: { reason: 'policy' } });
    await allowDirect('100');
    expect(await refusalOf(small)).toBeNull();
    expect(await refusalOf(large)).toMatchObject({ detail: { reason: 'amount', maxAmount: '100', net: '120.00' } });
    await allowDirect('500');
    expect(await refusalOf(large)).toMatchObject({ detail: { reason: 'approval' } });
    expect(await desk.ask('orders.placeDirect', { draftId: large, instruments: [byCard] })).toMatchObject({ ok: false, error: { refusal: { kind: 'directOrderNotAllowed' } } });
  });

  test('placed offline it stands at once and the draft knows its order; refused it stays readable and becomes a draft again', async () => {
    await allowDirect('100');
    const draftId = await draftOfPans('2');
    desk.backend.judge = () => ({ outcome: 'conflict', refusal: refuse('totalMoved', { seen: '73.20', current: '75.00' }) });
    desk.goOffline();
    const { orderId } = await desk.call('orders.placeDirect', { draftId, instruments: [byCard], note: 'by noon' });
    expect(await desk.call('orders.get', { orderId })).toMatchObject({ pending: true, order: { quote: null, state: 'placed', totals: { gross: '73.20' } } });
    expect((await desk.call('drafts.get', { draftId })).draft).toMatchObject({ state: 'submitted', becameOrder: orderId });
    expect(await desk.ask('orders.placeDirect', { draftId, instruments: [byCard] })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
    desk.goOnline();
    await desk.synchronise();
    const shown = await desk.call('orders.get', { orderId });
    expect(shown).toMatchObject({ pending: false, attention: { kind: 'order.placeDirect', refusal: { kind: 'totalMoved' } }, order: { note: 'by noon', instruments: [byCard], lines: [{ sku: 'PAN', quantity: '2' }] } });
    expect((await desk.call('orders.list', {})).orders[0]).toMatchObject({ id: orderId, attention: { kind: 'totalMoved' } });
    const again = await desk.call('outbox.correct', { id: shown.attention?.commandId ?? '' });
    expect((await desk.call('drafts.get', { draftId: again.draftId })).draft).toMatchObject({ name: 'Pans', state: 'open', note: 'by noon', lines: [{ sku: 'PAN', quantity: '2' }] });
    expect(await desk.ask('orders.get', { orderId })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
  });
});

describe('an order that stands', () => {
  test('a change asked for offline is shown as waiting; a second one waits for the answer', async () => {
    const { id } = await stored({});
    desk.goOffline();
    expect((await desk.call('orders.get', { orderId: id })).allowed).toEqual(expect.arrayContaining(['requestChange', 'requestCancellation']));
    await desk.call('orders.requestChange', { orderId: id, lines: [{ line: '1', quantity: '6', wantedFor: '2026-12-01' }], note: 'half' });
    const shown = await desk.call('orders.get', { orderId: id });
    expect(shown).toMatchObject({ pending: true, order: { requests: [{ kind: 'change', outcome: 'pending', lines: [{ line: '1', quantity: '6', wantedFor: '2026-12-01' }] }] } });
    expect(shown.allowed).not.toContain('requestChange');
    expect(await desk.ask('orders.requestCancellation', { orderId: id, note: '' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
    expect((await desk.call('orders.list', {})).orders.find((order) => order.id === id)).toMatchObject({ pending: true });
    expect((await desk.call('outbox.list', {})).items[0]).toMatchObject({ kind: 'order.requestChange', documentTitle: 'SO-7' });
    expect(await desk.ask('orders.requestCancellation', { orderId: id, note: '4111 1111 1111 1111' })).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
  });

  test("the buyer rejects the seller's changes: what is to come is cancelled, also before the backend has heard of it", async () => {
    const { id } = await stored({ answered: 'acceptedWithChanges', lines: pastOrder.lines.map((line) => ({ ...line, shipped: '0', outcome: 'changed', confirmed: '1', answer: 'the last one' })) });
    desk.goOffline();
    expect((await desk.call('orders.get', { orderId: id })).allowed).toContain('answerChange');
    expect(await desk.ask('orders.answerChange', { orderId: id, decision: 'reject', note: '' })).toMatchObject({ ok: false, error: { refusal: { kind: 'reasonMissing' } } });
    await desk.call('orders.answerChange', { orderId: id, decision: 'reject', note: 'all or nothing' });
    expect(await desk.call('orders.get', { orderId: id })).toMatchObject({ pending: true, order: { state: 'cancelled', buyerAnswer: { decision: 'reject', by: 'anna' } } });
  });

  test('a phone order like an estimate is offered for matching; matched, the estimate is used up on both documents at once', async () => {
    const quote = await approvedQuote();
    const lines = quote.current.lines.map((line, at) => ({ ...pastOrder.lines[0]!, id: String(at), sku: line.sku, quantity: line.quantity }));
    const { id } = await stored({ lines, placedAt: '2026-11-24T10:00:00.000Z' });
    expect(await desk.call('orders.ofQuote', { quoteId: quote.id })).toMatchObject({ elsewhere: [], duplicates: [{ order: id, reason: 'sameLines', shared: 2, channel: 'phone' }] });
    expect(await desk.call('orders.get', { orderId: id })).toMatchObject({ estimates: [{ quote: quote.id, number: 'Q-1', shared: 2 }] });
    desk.goOffline();
    await desk.call('orders.matchToQuote', { orderId: id, quoteId: quote.id });
    expect(await desk.call('orders.get', { orderId: id })).toMatchObject({ pending: true, order: { quote: { id: quote.id, number: 'Q-1' } }, estimates: [] });
    expect(await desk.call('quotes.get', { quoteId: quote.id })).toMatchObject({ state: 'ordered', pending: true });
    expect(await desk.ask('orders.place', { quoteId: quote.id, version: 1, instruments: [byCard] })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
  });

  test('an estimate that an order of another channel belongs to is not ordered again without a warning', async () => {
    const quote = await approvedQuote();
    const { id } = await stored({ quote: { id: quote.id, number: 'Q-1', version: 1 } });
    expect((await desk.call('orders.ofQuote', { quoteId: quote.id })).elsewhere).toMatchObject([{ order: id, channel: 'phone' }]);
    const placement = { quoteId: quote.id, version: 1, instruments: [{ kind: 'account' as const }] };
    expect(await desk.ask('orders.place', placement)).toMatchObject({ ok: false, error: { refusal: { kind: 'alreadyExists', detail: { orders: 'SO-7' } } } });
    const { orderId } = await desk.call('orders.place', { ...placement, orderedElsewhereSeen: true });
    expect((await desk.call('orders.get', { orderId })).duplicates).toMatchObject([{ order: id, reason: 'sameEstimate' }]);
  });
});
