import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { order, type Order } from '#shared/domain/orders/order.ts';
import { quote, type Quote } from '#shared/domain/quotes/quote.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';

async function quoteOf(backend: BackendUnderTest, id: string): Promise<Quote> {
  const { body } = await backend.call('sales', 'GET', '/office/quotes');
  return quote.parse((body as { quotes: Quote[] }).quotes.find((one) => one.id === id));
}

async function ordersOf(backend: BackendUnderTest, who: string, account: string): Promise<Order[]> {
  const { pages } = await backend.drain(who, `account:${account}`);
  const rows = pages.flatMap(({ blocks }) => blocks).filter(({ entity }) => entity === 'order').flatMap(({ rows: own }) => own);
  return rows.map(([, , values]) => order.parse(fromWireValues('order', values)));
}

const line = (sku: string, unit: string, quantity: string) => ({ id: randomUUID(), sku, unit, quantity, targetPrice: null, seenPrice: null, note: '' });

const request = (quoteId: string, lines: ReturnType<typeof line>[]) => ({
  quoteId,
  title: 'Spring pots',
  site: 'leeds',
  costCentre: 'ops',
  channel: 'platform' as const,
  codes: [],
  note: '',
  lines,
});

onEveryDatabase('A purchase', (open) => {
  it('goes from request over issue and approval to a confirmed order', async () => {
    const backend = await backendUnderTest(await open());
    const ann = device();
    const bob = device();
    const quoteId = randomUUID();
    const orderId = randomUUID();

    const [requested] = await backend.push('ann@acme.example', [ann('quote.request', request(quoteId, [line('POT-1', 'C62', '60'), line('BOOK', 'C62', '2')]))]);
    expect(requested).toMatchObject({ outcome: 'applied', repeated: false });
    const issued = await quoteOf(backend, quoteId);
    expect(issued).toMatchObject({ state: 'issued', number: 'Q-2026-00001', current: { version: 1, issuedBy: 'policy' } });
    expect(issued.current.validUntil).toBe('2026-12-03T23:59:59.999Z');

    const payment = [{ kind: 'card' as const, token: 'card-1' }];
    const { version, totals } = issued.current;
    await backend.push('ann@acme.example', [ann('quote.submitForApproval', { quoteId, version, total: totals.gross, payment })]);
    expect((await quoteOf(backend, quoteId)).state).toBe('inApproval');
    await backend.push('bob@acme.example', [bob('approval.decide', { quoteId, version, total: totals.gross, decision: 'approve', comment: 'fine' })]);
    expect((await quoteOf(backend, quoteId)).state).toBe('approved');

    const [placed] = await backend.push('ann@acme.example', [ann('order.place', { orderId, quoteId, version, total: totals.gross, instruments: payment, note: '' })]);
    expect(placed).toMatchObject({ outcome: 'applied' });
    expect(await backend.call('sales', 'POST', `/office/orders/${orderId}/confirm`, {})).toMatchObject({ status: 200, body: { state: 'confirmed', number: 'O-2026-00001' } });
    const orders = await ordersOf(backend, 'ann@acme.example', 'acme');
    expect(orders.find(({ id }) => id === orderId)).toMatchObject({ state: 'confirmed', author: 'ann' });
    await backend.backend.close();
  });
});
