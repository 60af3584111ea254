import { expect, test } from 'vitest';
import { orderReader, type OrderQuestion } from '#main/database/order-store.ts';
import { toWireValues } from '#sync/protocol/entities.ts';
import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { openFiles } from './open-files.ts';
import { sampleOrder } from './sample-records.ts';

function ordersOf(...orders: readonly Order[]) {
  const files = openFiles();
  files.store.gainScope('account:a1', 'e');
  const rows = orders.map((order): [number, string, unknown[]] => [1, order.id, toWireValues('order', order)]);
  const checksum = rows.reduce((total, [, key, values]) => addDigest(total, rowDigest('order', key, values)), 0);
  const page = { scope: 'account:a1', epoch: 'e', blocks: [{ entity: 'order' as const, rows }], tombstones: [], next: 'n', hasMore: false, remaining: 0, drained: { rows: rows.length, checksum } };
  expect(files.store.receivePage('account:a1', null, page, '2026-11-23T12:00:00.000Z')).toBe('drained');
  return { ...files, reader: orderReader(files.deskRead) };
}

const may = sampleOrder('1', { placedAt: '2026-05-01T10:00:00.000Z', state: 'closed' });
const june = sampleOrder('2', { placedAt: '2026-06-01T10:00:00.000Z', channel: 'fair', note: 'Stand 7' });
const july = sampleOrder('3', { placedAt: '2026-07-01T10:00:00.000Z', quote: { id: 'q', number: 'Q-77', version: 1 } });

test('orders of every channel stand in one list, newest first, and are found by what a person may type', () => {
  const { reader } = ordersOf(may, june, july);
  const numbers = (question: OrderQuestion) => reader.list(question).orders.map(({ number }) => number);
  expect(numbers({})).toEqual(['3', '2', '1']);
  expect(numbers({ channel: 'fair' })).toEqual(['2']);
  expect(numbers({ states: ['closed', 'shipped'] })).toEqual(['1']);
  expect(numbers({ text: 'stand' })).toEqual(['2']);
  expect(numbers({ text: 'q-77' })).toEqual(['3']);
  expect(numbers({ text: 'cafe creme' })).toEqual(['3', '2', '1']);
  expect(reader.list({ offset: 1, limit: 1 })).toMatchObject({ total: 3, orders: [{ number: '2', gross: '11.90', lines: 1, pending: false }] });
  expect(reader.get('2')).toMatchObject(june);
});

test('an order that changes or goes takes its line of the list along', () => {
  const { reader, store } = ordersOf(may, june);
  const changed = { ...june, state: 'shipped' as const };
  const sum = addDigest(0, rowDigest('order', '2', toWireValues('order', changed)));
  const page = {
    scope: 'account:a1', epoch: 'e', blocks: [{ entity: 'order' as const, rows: [[2, '2', toWireValues('order', changed)] as [number, string, unknown[]]] }],
    tombstones: [[2, 'order', '1'] as [number, 'order', string]], next: 'm', hasMore: false, remaining: 0, drained: { rows: 1, checksum: sum },
  };
  expect(store.receivePage('account:a1', 'n', page, '2026-11-23T12:00:00.000Z')).toBe('drained');
  expect(reader.list({}).orders.map(({ number, state }) => [number, state])).toEqual([['2', 'shipped']]);
  expect(store.receivePage('account:a1', 'n', page, '2026-11-23T12:00:00.000Z')).toBe('stale');
});
