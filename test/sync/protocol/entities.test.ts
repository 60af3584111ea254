import { expect, test } from 'vitest';
import { faultInPage } from '#sync/client/feed-page-check.ts';
import { entities, fromWireValues, toWireValues } from '#sync/protocol/entities.ts';
import { rowDigest } from '#sync/protocol/row-digest.ts';

const card = { token: 't', brand: 'Visa', last4: '4402', expiry: '2029-09', holder: 'H', costCentres: null, transactionLimit: '2500', capacity: '7350.00' };

test('a row published before a column came keeps its digest, so that no desk and no backend has to fetch or count anything anew', () => {
  const before = ['t', 'Visa', '4402', '2029-09', 'H', null, '2500', '7350.00'];
  expect(toWireValues('card', card)).toEqual(before);
  expect(rowDigest('card', 't', toWireValues('card', { ...card, capacityAsOf: null }))).toBe(rowDigest('card', 't', before));
  expect(entities.card.schema.parse(fromWireValues('card', before))).toEqual(card);
});

test('a row that uses a later column carries it, and comes back whole', () => {
  const told = { ...card, capacityAsOf: '2026-11-23T12:00:00.000Z' };
  expect(entities.card.schema.parse(fromWireValues('card', toWireValues('card', told)))).toEqual(told);
});

test('a desk takes rows with and without the later column, and none with a column too few or too many', () => {
  const page = (values: unknown[]) => faultInPage({ scope: 'account:a', epoch: 'e', blocks: [{ entity: 'card', rows: [[1, 't', values]] }], tombstones: [], next: 'n', hasMore: true, remaining: 1, drained: null });
  const values = toWireValues('card', card);
  expect(page(values)).toBeNull();
  expect(page([...values, '2026-11-23T12:00:00.000Z'])).toBeNull();
  expect(page(values.slice(0, -1))).toContain('7 values instead of 8 to 9');
  expect(page([...values, null, null])).toContain('10 values instead of 8 to 9');
});
