import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { answerOrder, type OrderLineAnswer } from '#shared/domain/orders/answer-order.ts';
import { givenBack } from '#shared/domain/orders/held-parts.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { monday, sampleOrder } from '../sample-purchase.ts';

const totals = { net: '100.00', vat: '22.00', gross: '122.00', vatByCategory: [{ category: 'S', ratePercent: '22', base: '100.00', amount: '22.00' }] };
const placed = sampleOrder({ number: null, totals });
const two = sampleOrder({ totals: { net: '150.00', vat: '33.00', gross: '183.00', vatByCategory: [{ category: 'S', ratePercent: '22', base: '150.00', amount: '33.00' }] }, allocation: [{ kind: 'card', token: 'c', amount: '100.00' }, { kind: 'account', amount: '83.00' }], lines: [...placed.lines, { ...placed.lines[0]!, id: 'l2', sku: 'B2', quantity: '5', net: '50.00' }] });
const answer = (order: Order, lines: readonly OrderLineAnswer[]) => answerOrder(order, { number: 'O-7', now: monday, day: '2026-11-23', lines, rates: { S: '22', R: '10', H: '40' } });
const value = (order: Order, lines: readonly OrderLineAnswer[]): Order => {
  const result = answer(order, lines);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

describe('the answer in the words of Peppol', () => {
  test('accepted: every line as ordered, and the number that the seller gives', () => {
    expect(value(placed, [])).toMatchObject({ state: 'confirmed', number: 'O-7', answered: 'accepted', confirmedAt: monday, totals, lines: [{ confirmed: '10', outcome: 'accepted' }] });
  });

  test('accepted with changes: another quantity, a day, a substitute, a lower price, each said on its line', () => {
    const changed = value(placed, [{ line: 'l1', quantity: '8', promisedFor: '2026-12-01', substitute: { sku: 'A9', name: 'A new', vatCategory: 'S' }, unitPrice: '9', note: 'New model' }]);
    expect(changed).toMatchObject({
      answered: 'acceptedWithChanges',
      lines: [{ sku: 'A9', name: 'A new', substituteFor: { sku: 'A1', name: 'A' }, confirmed: '8', promisedFor: '2026-12-01', unitPrice: '9.0000', orderedPrice: '10.0000', net: '90.00', outcome: 'changed', answer: 'New model' }],
      totals: { net: '90.00', vat: '19.80', gross: '109.80' },
      allocation: [{ kind: 'account', amount: '109.80' }],
    });
  });

  test('rejected: nothing of it comes, and the reason stays on the lines', () => {
    expect(value(placed, [{ line: 'l1', quantity: '0', note: 'Sold out' }])).toMatchObject({ state: 'cancelled', answered: 'rejected', lines: [{ outcome: 'rejected', cancelled: '10', answer: 'Sold out' }] });
    expect(value(two, [{ line: 'l1', quantity: '0', note: 'Sold out' }])).toMatchObject({ state: 'confirmed', answered: 'acceptedWithChanges', lines: [{ outcome: 'rejected', confirmed: '0' }, { outcome: 'accepted', confirmed: '5' }] });
  });
});

test('the seller alone never makes an order dearer', () => {
  expect(answer(placed, [{ line: 'l1', unitPrice: '10.01', note: '' }])).toMatchObject({ ok: false, error: { kind: 'pricesMoved' } });
  expect(answer(placed, [{ line: 'l1', substitute: { sku: 'X', name: 'X', vatCategory: 'H' }, note: 'other' }])).toMatchObject({ ok: false, error: { kind: 'pricesMoved', detail: { total: '122.00', asked: '140.00' } } });
});

test('no more than was ordered, no day that has passed, no unknown line, no silent cut, no answer twice', () => {
  expect(answer(placed, [{ line: 'l1', quantity: '11', note: '' }])).toMatchObject({ ok: false, error: { kind: 'invalidPayload' } });
  expect(answer(placed, [{ line: 'l1', promisedFor: '2026-11-22', note: '' }])).toMatchObject({ ok: false, error: { kind: 'invalidPayload' } });
  expect(answer(placed, [{ line: 'nope', note: '' }])).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  expect(answer(placed, [{ line: 'l1', quantity: '9', note: ' ' }])).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  expect(answer(value(placed, []), [])).toMatchObject({ ok: false, error: { kind: 'notAllowedInState' } });
});

test('what became cheaper comes off the account before the card', () => {
  expect(value(two, [{ line: 'l1', unitPrice: '1', note: '' }])).toMatchObject({ totals: { gross: '73.20' }, allocation: [{ kind: 'card', amount: '73.20' }, { kind: 'account', amount: '0.00' }] });
});

test('whatever is answered: the allocation pays the total, and what is given back is never more than was held', () => {
  const figure = (most: number) => fc.integer({ min: 0, max: most }).map((cents) => decimal(String(cents)).div('100').toFixed());
  fc.assert(
    fc.property(figure(1000), figure(500), figure(1000), (first, second, price) => {
      const after = value(two, [{ line: 'l1', quantity: first, unitPrice: price, note: 'x' }, { line: 'l2', quantity: second, note: 'x' }]);
      expect(sum(after.allocation.map((part) => decimal(part.amount))).eq(decimal(after.totals.gross))).toBe(true);
      for (const [at, part] of givenBack(two, after).entries()) {
        expect(decimal(part.amount).gte('0')).toBe(true);
        expect(decimal(part.amount).lte(decimal(two.allocation[at]?.amount ?? '0'))).toBe(true);
      }
    }),
  );
});
