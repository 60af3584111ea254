import { randomUUID } from 'node:crypto';
import type { CommandPayload } from '#shared/contract/commands.ts';
import { order, type Order } from '#shared/domain/orders/order.ts';
import { quote, type Quote } from '#shared/domain/quotes/quote.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import { device, type BackendUnderTest } from './backend-under-test.ts';

/** Steps of a purchase in the small company, for tests that begin in the middle of one. */
export const ann = 'ann@acme.example';
export const bob = 'bob@acme.example';
export const byCard = [{ kind: 'card' as const, token: 'card-1' }];

export function requestOf(quoteId: string, lines: readonly (readonly [sku: string, unit: string, quantity: string])[], targetPrice: string | null = null): CommandPayload<'quote.request'> {
  return {
    quoteId,
    title: 'Spring pots',
    site: 'leeds',
    costCentre: 'ops',
    channel: 'platform',
    codes: [],
    note: '',
    lines: lines.map(([sku, unit, quantity]) => ({ id: randomUUID(), sku, unit, quantity, targetPrice, seenPrice: null, note: '' })),
  };
}

export async function quoteOf(backend: BackendUnderTest, id: string): Promise<Quote> {
  const { body } = await backend.ask('sales', 'GET', '/office/quotes');
  return quote.parse((body as { quotes: Quote[] }).quotes.find((one) => one.id === id));
}

/** The orders that the desktop of a member receives. */
export async function ordersOf(backend: BackendUnderTest, who: string, account: string): Promise<Order[]> {
  const { pages } = await backend.drain(who, `account:${account}`);
  const blocks = pages.flatMap((page) => page.blocks).filter(({ entity }) => entity === 'order');
  return blocks.flatMap(({ rows }) => rows).map(([, , values]) => order.parse(fromWireValues('order', values)));
}

/** A quote of Acme that was requested, issued by policy and approved. */
export async function approvedQuote(backend: BackendUnderTest, lines: readonly (readonly [string, string, string])[]): Promise<Quote> {
  const quoteId = randomUUID();
  const asAnn = device();
  await backend.push(ann, [asAnn('quote.request', requestOf(quoteId, lines))]);
  const { version, totals } = (await quoteOf(backend, quoteId)).current;
  await backend.push(ann, [asAnn('quote.submitForApproval', { quoteId, version, total: totals.gross, payment: byCard })]);
  await backend.push(bob, [device()('approval.decide', { quoteId, version, total: totals.gross, decision: 'approve', comment: '' })]);
  return quoteOf(backend, quoteId);
}

export const placementOf = ({ id, current }: Quote, orderId: string = randomUUID()): CommandPayload<'order.place'> => ({
  orderId,
  quoteId: id,
  version: current.version,
  total: current.totals.gross,
  instruments: byCard,
  note: '',
});
