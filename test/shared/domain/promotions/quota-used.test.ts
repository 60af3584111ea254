import { expect, test } from 'vitest';
import { quotaUsed, type QuotaDocuments } from '#shared/domain/promotions/quota-used.ts';

const now = '2026-06-15T10:00:00.000Z';
const content = (_sku: string, unit: string): string | undefined => ({ C62: '1', XBX: '12' })[unit];
const orderLine = (unit: string, quantity: string, promotions: string[], cancelled = '0', confirmed: string | null = null) => ({ sku: 'P1', unit, quantity, confirmed, cancelled, promotions });
const order = (id: string, more: Partial<QuotaDocuments['orders'][number]> = {}) => ({ id, state: 'placed' as const, quote: null, lines: [orderLine('C62', '5', ['Q'])], ...more });
const quote = (id: string, more: Partial<QuotaDocuments['quotes'][number]> = {}) => ({
  id,
  state: 'issued' as const,
  current: { validUntil: '2026-06-30T21:59:59.999Z', orderBy: '2026-07-05T21:59:59.999Z', lines: [{ sku: 'P1', unit: 'C62', quantity: '7', promotions: ['Q'] }] },
  ...more,
});
const used = (documents: Partial<QuotaDocuments>, except: string | null = null) => {
  const found = quotaUsed({ orders: [], quotes: [], ...documents }, content, now, except);
  return Object.fromEntries([...found].map(([id, quantity]) => [id, quantity.toFixed()]));
};

test('orders and open quotes together use a quota, in base units, for each promotion of a line', () => {
  const lines = [orderLine('XBX', '2', ['Q', 'R']), orderLine('C62', '3', []), orderLine('C62', '1', ['R'])];
  expect(used({ orders: [order('O1', { lines })], quotes: [quote('A')] })).toEqual({ Q: '31', R: '25' });
});

test('what was cancelled is given back', () => {
  expect(used({ orders: [order('O1', { state: 'cancelled' }), order('O2', { lines: [orderLine('C62', '5', ['Q'], '2')] })] })).toEqual({ Q: '3' });
});

test('what the seller did not confirm is given back', () => {
  expect(used({ orders: [order('O1', { state: 'confirmed', lines: [orderLine('C62', '10', ['Q'], '0', '4')] })] })).toEqual({ Q: '4' });
});

test('an approved quote holds its quota as long as it can be ordered, also past its validity', () => {
  const current = { validUntil: '2026-06-10T21:59:59.999Z', orderBy: '2026-06-20T21:59:59.999Z', lines: [{ sku: 'P1', unit: 'C62', quantity: '7', promotions: ['Q'] }] };
  expect(used({ quotes: [quote('A', { state: 'approved', current })] })).toEqual({ Q: '7' });
  expect(used({ quotes: [quote('A', { state: 'approved', current: { ...current, orderBy: '2026-06-14T21:59:59.999Z' } })] })).toEqual({});
});

test.each(['requested', 'issued', 'inApproval', 'approved'] as const)('a quote that is %s is open', (state) => {
  expect(used({ quotes: [quote('A', { state })] })).toEqual({ Q: '7' });
});

test.each(['declined', 'withdrawn', 'rejected', 'ordered'] as const)('a quote that is %s uses nothing', (state) => {
  expect(used({ quotes: [quote('A', { state })] })).toEqual({});
});

test('a quote uses its quota through its last instant and not after it', () => {
  const until = (validUntil: string) => used({ quotes: [quote('A', { current: { validUntil, orderBy: '2026-07-05T21:59:59.999Z', lines: [{ sku: 'P1', unit: 'C62', quantity: '7', promotions: ['Q'] }] } })] });
  expect(until(now)).toEqual({ Q: '7' });
  expect(until('2026-06-15T09:59:59.999Z')).toEqual({});
});

test('an order that came from a quote is not counted twice, even before the quote says so', () => {
  expect(used({ orders: [order('O1', { quote: { id: 'A' } })], quotes: [quote('A', { state: 'approved' })] })).toEqual({ Q: '5' });
});

test('the document that is being priced again is left out', () => {
  expect(used({ orders: [order('O1')], quotes: [quote('A')] }, 'A')).toEqual({ Q: '5' });
  expect(used({ orders: [order('O1')], quotes: [quote('A')] }, 'O1')).toEqual({ Q: '7' });
});
