import type { OutputOf } from '#shared/contract/contract.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { fakeId, fakeOwnNumbers, fakeTotals } from './fake-documents.ts';
import type { FakeHandlers } from './fake-handlers.ts';
import { fakeMemberNames } from './fake-people.ts';

/** Orders that show every case: an answer with changes, a request that waits, a fair order that may be an estimate ordered already. */
export function fakeOrderAnswer(order: Order, orders: readonly Order[]): OutputOf<'orders.get'> {
  const other = orders.find(({ id, channel }) => id !== order.id && channel !== order.channel);
  const isConfirmed = order.state === 'confirmed';
  const changed: Order = isConfirmed
    ? { ...order, answered: 'acceptedWithChanges', lines: order.lines.map((line, index) => (index === 0 ? { ...line, outcome: 'accepted', promisedFor: '2026-12-01' } : index === 1 ? { ...line, outcome: 'changed' } : index === 2 ? { ...line, outcome: 'changed', substituteFor: { sku: 'OLD-1', name: 'Former article' }, orderedPrice: '9.9000' } : line)) }
    : order.state === 'partlyShipped'
      ? { ...order, requests: [{ id: 'r1', kind: 'change', askedBy: 'm1', askedAt: order.placedAt, note: 'We need less.', lines: [{ line: order.lines[3]?.id ?? '', quantity: '6' }], outcome: 'pending', answeredAt: null, reason: '' }] }
      : order;
  return {
    order: changed,
    pending: false,
    attention: null,
    allowed: isConfirmed ? ['requestChange', 'requestCancellation', 'answerChange'] : order.state === 'onHold' ? ['requestChange', 'requestCancellation', 'matchToQuote'] : [],
    duplicates: other && order.state === 'onHold' ? [{ order: other.id, number: other.number, channel: other.channel, placedAt: other.placedAt, gross: other.totals.gross, reason: 'sameLines', shared: 4 }] : [],
    estimates: order.state === 'onHold' ? [{ quote: fakeId(201), number: 'ES-2026-0141', title: 'Spa restock', gross: '1200.00', shared: 5 }] : [],
    memberNames: fakeMemberNames,
    ownNumbers: fakeOwnNumbers(order.lines),
  };
}

export function fakeOrderActs(quotes: readonly Quote[]): Pick<FakeHandlers, 'orders.ofQuote' | 'orders.foreseePart' | 'orders.foreseeDirect' | 'orders.placeDirect' | 'orders.requestChange' | 'orders.requestCancellation' | 'orders.answerChange' | 'orders.matchToQuote'> {
  return {
    'orders.ofQuote': () => ({ notTaken: [], elsewhere: [], duplicates: [], kept: null }),
    'orders.foreseePart': ({ quoteId, lines }) => {
      const offered = quotes.find(({ id }) => id === quoteId)?.current.lines ?? [];
      const part = lines.map(({ line, quantity }) => ({ line, quantity, free: '0', net: (Number(quantity) * Number(offered.find(({ id }) => id === line)?.unitPrice ?? '0')).toFixed(2) }));
      return { totals: fakeTotals(part.map(({ net }) => net)), lines: part, refusal: null };
    },
    'orders.foreseeDirect': () => ({ gross: '0.00', currency: 'EUR', refusal: { kind: 'directOrderNotAllowed', detail: { reason: 'amount', maxAmount: '250.00', net: '480.00' } } }),
    'orders.placeDirect': () => ({ orderId: fakeId(600) }),
    'orders.requestChange': () => ({}),
    'orders.requestCancellation': () => ({}),
    'orders.answerChange': () => ({}),
    'orders.matchToQuote': () => ({}),
  };
}
