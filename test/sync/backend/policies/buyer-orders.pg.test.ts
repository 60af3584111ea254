import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { entities } from '#sync/protocol/entities.ts';
import { applyCommand } from '#shared/contract/apply-command.ts';
import type { CommandPayload } from '#shared/contract/commands.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { backendUnderTest, device, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, approvedQuote, bob, byCard, ordersOf, placementOf, quoteOf } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const directCompany = smallCompany();
directCompany.set('company.json', (directCompany.get('company.json') ?? '').replace('"directOrder": null', '"directOrder": { "maxAmount": "90" }'));

const direct = (lines: readonly (readonly [string, string])[], total: string): CommandPayload<'order.placeDirect'> => ({
  orderId: randomUUID(), site: 'leeds', costCentre: 'ops', channel: 'platform', codes: [], total, instruments: byCard, note: '',
  lines: lines.map(([sku, quantity]) => ({ id: randomUUID(), sku, unit: 'C62', quantity, targetPrice: null, seenPrice: null, note: '' })),
});

const orderOf = async (backend: BackendUnderTest, id: string): Promise<Order> => {
  const found = (await ordersOf(backend, ann, 'acme')).findLast((order) => order.id === id);
  if (found === undefined) throw new Error(`no order ${id}`);
  return found;
};

async function capacityOf(backend: BackendUnderTest): Promise<string> {
  const { pages } = await backend.drain(ann, 'account:acme');
  return String(pages.flatMap(({ blocks }) => blocks).findLast(({ entity }) => entity === 'card')?.rows.at(-1)?.[2][entities.card.columns.indexOf('capacity')]);
}

onEveryDatabase('A buyer', (open) => {
  it('takes a part of an estimate: the card pays the part only, and the estimate is used up', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60'], ['BOOK', 'C62', '3']]);
    const [pots] = quote.current.lines;
    const line = pots?.id ?? '';
    const placement = { ...placementOf(quote), lines: [{ line, quantity: '12' }] };
    expect(await backend.push(ann, [device()('order.place', { ...placement, lines: [{ line, quantity: '13' }] })])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'quantityOffMultiple' } }]);
    expect(await backend.push(ann, [device()('order.place', placement)])).toMatchObject([{ outcome: 'applied' }]);
    const order = await orderOf(backend, placement.orderId);
    expect(order.lines).toMatchObject([{ sku: 'POT-1', quantity: '12', unitPrice: pots?.unitPrice }]);
    expect(await capacityOf(backend)).toBe(decimal('1500').minus(decimal(order.totals.gross)).toFixed(2));
    expect(await quoteOf(backend, quote.id)).toMatchObject({ state: 'ordered', order: placement.orderId, current: { lines: [{ quantity: '60' }, { quantity: '3' }] } });
    expect(await backend.push(ann, [device()('order.place', { ...placement, orderId: randomUUID() })])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notAllowedInState' } }]);
    await backend.backend.close();
  });

  it('cannot place one estimate twice from two desks at the same moment', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    const line = quote.current.lines[0]?.id ?? '';
    const tries = ['60', '48', '36', '24'].map((quantity) => ({ ...placementOf(quote), lines: [{ line, quantity }] }));
    const results = (await Promise.all(tries.map((placement) => backend.push(ann, [device()('order.place', placement)])))).flat();
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'rejected', 'rejected', 'rejected']);
    const orders = (await ordersOf(backend, ann, 'acme')).filter(({ author }) => author === 'ann');
    expect(orders).toHaveLength(1);
    expect(await capacityOf(backend)).toBe(decimal('1500').minus(decimal(orders[0]?.totals.gross ?? '0')).toFixed(2));
    await backend.backend.close();
  });

  it('orders without an estimate only where the seller allows it, below its amount, at prices that stand, when nobody has to approve', async () => {
    const closed = await backendUnderTest(await open());
    expect(await closed.push(ann, [device()('order.placeDirect', direct([['BOOK', '2']], '15.20'))])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'directOrderNotAllowed', detail: { reason: 'policy' } } }]);
    await closed.backend.close();
    const backend = await backendUnderTest(await open(), { company: directCompany });
    const small = direct([['BOOK', '2']], '15.20');
    const results = await backend.push(ann, [
      device()('order.placeDirect', direct([['BOOK', '12']], '82.08')),
      device()('order.placeDirect', direct([['BOOK', '11']], '1.00')),
      device()('order.placeDirect', direct([['BOOK', '20']], '136.80')),
      device()('order.placeDirect', direct([['NONE', '1']], '1.00')),
      device()('order.placeDirect', small),
    ]);
    expect(results.map(({ outcome, refusal }) => refusal?.kind ?? outcome)).toEqual(['applied', 'totalMoved', 'directOrderNotAllowed', 'unknownProduct', 'applied']);
    expect(results[1]?.outcome).toBe('conflict');
    expect(await orderOf(backend, small.orderId)).toMatchObject({ quote: null, state: 'placed', number: 'O-2026-00002', totals: { gross: '15.20' } });
    expect(await capacityOf(backend)).toBe('1402.72');
    expect(await backend.push(bob, [device()('order.placeDirect', direct([['BOOK', '2']], '15.20'))])).toMatchObject([{ refusal: { kind: 'notYourRole' } }]);
    await backend.backend.close();
  });

  it('cannot spend the same card twice with direct orders at the same moment', async () => {
    const company = new Map(directCompany);
    company.set('accounts.json', (company.get('accounts.json') ?? '').replace('"capacity": "1500"', '"capacity": "40"'));
    const backend = await backendUnderTest(await open(), { company });
    const results = (await Promise.all(Array.from({ length: 5 }, () => backend.push(ann, [device()('order.placeDirect', direct([['BOOK', '2']], '15.20'))])))).flat();
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'applied', 'rejected', 'rejected', 'rejected']);
    expect(results.flatMap(({ refusal }) => refusal ?? []).map(({ kind }) => kind)).toEqual(['paymentBlocked', 'paymentBlocked', 'paymentBlocked']);
    expect(await capacityOf(backend)).toBe('9.60');
    await backend.backend.close();
  });

  it('whatever interleaves on one card: what is left and what stands make what there was', async () => {
    const company = new Map(directCompany);
    company.set('accounts.json', (company.get('accounts.json') ?? '').replace('"capacity": "1500"', '"capacity": "300"'));
    const backend = await backendUnderTest(await open(), { company });
    const [first, second] = [await approvedQuote(backend, [['POT-1', 'C62', '60']]), await approvedQuote(backend, [['POT-1', 'C62', '48']])];
    const part = { ...placementOf(second), lines: [{ line: second.current.lines[0]?.id ?? '', quantity: '24' }] };
    const cancelled = direct([['BOOK', '2']], '15.20');
    expect(await backend.push(ann, [device()('order.placeDirect', cancelled)])).toMatchObject([{ outcome: 'applied' }]);
    const office = (id: string) => backend.ask('sales', 'POST', `/office/orders/${id}/cancel`, { reason: 'out of print' });
    const results = await Promise.all([
      backend.push(ann, [device()('order.place', placementOf(first))]),
      office(cancelled.orderId).then(() => []),
      backend.push(ann, [device()('order.place', part)]),
      backend.push(ann, [device()('order.placeDirect', direct([['BOOK', '11']], '75.24'))]),
      backend.push(ann, [device()('order.place', placementOf(second))]),
      backend.push(ann, [device()('order.placeDirect', direct([['BOOK', '12']], '82.08'))]),
    ]);
    const refusals = results.flat().flatMap(({ refusal }) => refusal ?? []);
    expect(refusals.every(({ kind }) => kind === 'paymentBlocked' || kind === 'notAllowedInState')).toBe(true);
    const orders = new Map((await ordersOf(backend, ann, 'acme')).filter(({ author }) => author === 'ann').map((order) => [order.id, order]));
    const standing = [...orders.values()].filter(({ state }) => state !== 'cancelled');
    expect(standing.filter((order) => order.quote?.id === second.id).length).toBeLessThanOrEqual(1);
    const spent = standing.reduce((total, order) => total.plus(decimal(order.totals.gross)), decimal('0'));
    const left = decimal(await capacityOf(backend));
    expect(left.gte(decimal('0'))).toBe(true);
    expect(left.plus(spent).toFixed(2)).toBe('300.00');
    await backend.backend.close();
  });

  it('asks for less; the sales office grants it, and the card gets that part back', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    const placement = placementOf(quote);
    const line = quote.current.lines[0]?.id ?? '';
    const asAnn = device();
    const wish = { orderId: placement.orderId, requestId: randomUUID(), lines: [{ line, quantity: '30', wantedFor: '2026-12-10' }], note: 'half is enough' };
    expect(await backend.push(ann, [asAnn('order.place', placement), asAnn('order.requestChange', wish)])).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
    const taken = decimal(quote.current.totals.gross);
    expect(await capacityOf(backend)).toBe(decimal('1500').minus(taken).toFixed(2));
    expect(await backend.push(ann, [asAnn('order.requestCancellation', { orderId: placement.orderId, requestId: randomUUID(), note: 'or none' })])).toMatchObject([{ refusal: { kind: 'notAllowedInState' } }]);
    expect(await backend.ask('sales', 'POST', `/office/orders/${placement.orderId}/answer-request`, { outcome: 'granted', reason: '' })).toMatchObject({ status: 200 });
    expect(await orderOf(backend, placement.orderId)).toMatchObject({ lines: [{ cancelled: '30', promisedFor: '2026-12-10' }], requests: [{ outcome: 'granted' }] });
    expect(await capacityOf(backend)).toBe(decimal('1500').minus(taken.div(decimal('2'))).toFixed(2));
    await backend.backend.close();
  });

  it('rejects an answer with changes: the rest is cancelled and the whole card is free again, once', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    const placement = placementOf(quote);
    await backend.push(ann, [device()('order.place', placement)]);
    const line = quote.current.lines[0]?.id ?? '';
    const answer = { lines: [{ line, quantity: '48', promisedFor: '2026-12-04', note: 'the last ones' }] };
    expect(await backend.ask('sales', 'POST', `/office/orders/${placement.orderId}/answer`, answer)).toMatchObject({ status: 200, body: { answered: 'acceptedWithChanges' } });
    const word = { orderId: placement.orderId, decision: 'reject' as const, note: 'all or nothing' };
    const results = (await Promise.all([1, 2, 3].map(() => backend.push(ann, [device()('order.answerChange', word)])))).flat();
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'rejected', 'rejected']);
    expect(await orderOf(backend, placement.orderId)).toMatchObject({ state: 'cancelled', buyerAnswer: { decision: 'reject', by: 'ann' } });
    expect(await capacityOf(backend)).toBe('1500.00');
    await backend.backend.close();
  });

  it('matches a fair order with an estimate: it is used up, and the order keeps its number and prices', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['BOOK', 'C62', '3'], ['POT-1', 'C62', '48']]);
    expect(await backend.push(ann, [device()('order.matchToQuote', { orderId: '1002', quoteId: quote.id })])).toMatchObject([{ outcome: 'applied' }]);
    expect(await orderOf(backend, '1002')).toMatchObject({ number: '1002', channel: 'fair', quote: { id: quote.id, number: quote.number, version: 1 } });
    expect(await quoteOf(backend, quote.id)).toMatchObject({ state: 'ordered', order: null });
    expect(await backend.push(ann, [device()('order.place', placementOf(quote))])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notAllowedInState' } }]);
    expect(await backend.push(ann, [device()('order.matchToQuote', { orderId: '2001', quoteId: quote.id })])).toMatchObject([{ refusal: { kind: 'notFound' } }]);
    await backend.backend.close();
  });

  it('and the desk say the same of the same acts on the same documents', async () => {
    const backend = await backendUnderTest(await open());
    const quote = await approvedQuote(backend, [['POT-1', 'C62', '60']]);
    const placement = placementOf(quote);
    const line = quote.current.lines[0]?.id ?? '';
    await backend.push(ann, [device()('order.place', placement)]);
    const { pages } = await backend.drain(ann, 'account:acme');
    expect(pages.length).toBeGreaterThan(0);
    const payloads = [
      ['order.requestChange', { orderId: placement.orderId, requestId: randomUUID(), lines: [{ line, quantity: '61' }], note: '' }],
      ['order.requestChange', { orderId: placement.orderId, requestId: randomUUID(), lines: [{ line: 'none', quantity: '1' }], note: '' }],
      ['order.answerChange', { orderId: placement.orderId, decision: 'accept', note: '' }],
      ['order.matchToQuote', { orderId: placement.orderId, quoteId: quote.id }],
      ['order.requestCancellation', { orderId: placement.orderId, requestId: randomUUID(), note: 'no longer needed' }],
      ['order.requestChange', { orderId: placement.orderId, requestId: randomUUID(), lines: [{ line, quantity: '6' }], note: '' }],
    ] as const;
    for (const [kind, payload] of payloads) {
      const order = await orderOf(backend, placement.orderId);
      const standing = { quote: await quoteOf(backend, quote.id), order };
      const never = (): never => {
        throw new Error('an act on an order asks for nothing else');
      };
      const actor = { id: 'ann', name: 'Ann Buyer', email: ann, roles: ['buyer' as const], approvalLimit: null };
      const account = { id: 'acme' } as Parameters<typeof applyCommand>[2]['account'];
      const company = {} as Parameters<typeof applyCommand>[2]['company'];
      const context = { now: startOfTest, decidedAt: startOfTest, receivedAt: null, commandId: randomUUID(), company, account, actor, cards: [], credit: null, priceRequest: never, approvalFacts: never, product: never, orders: never, parLevel: never, parLevelsAt: never, quotes: never, isEmailTaken: never, ownNumber: never, holdersOf: never, productList: never, draft: never, deviceId: randomUUID() };
      const foreseen = applyCommand(standing, { kind, payload } as Parameters<typeof applyCommand>[1], context);
      const [said] = await backend.push(ann, [device()(kind, payload as never)]);
      expect(said?.refusal ?? null, kind).toEqual(foreseen.ok ? null : foreseen.error);
      if (foreseen.ok) expect(await orderOf(backend, placement.orderId)).toEqual({ ...foreseen.value.order, lines: (await orderOf(backend, placement.orderId)).lines });
    }
    await backend.backend.close();
  });
});
