import { expect, test } from 'vitest';
import { directOrderRefusal, type DirectOrder } from '#shared/domain/orders/may-order-directly.ts';

const policy = { directOrder: { maxAmount: '250' } };
const order = (changes: Partial<DirectOrder> = {}): DirectOrder => ({ lines: [{ list: 'catalog', unitPrice: '10.0000' }], net: '250.00', approvalSteps: 0, ...changes });

test('an order without an estimate: listed prices, up to the amount, nobody to approve', () => {
  expect(directOrderRefusal(order(), policy)).toBeNull();
});

test('no policy, no direct order', () => expect(directOrderRefusal(order(), { directOrder: null })).toMatchObject({ kind: 'directOrderNotAllowed', detail: { reason: 'policy' } }));

test('above the amount by a cent', () => expect(directOrderRefusal(order({ net: '250.01' }), policy)).toMatchObject({ kind: 'directOrderNotAllowed', detail: { reason: 'amount' } }));

test('with somebody to approve', () => expect(directOrderRefusal(order({ approvalSteps: 1 }), policy)).toMatchObject({ detail: { reason: 'approval' } }));

test('price on request, or nothing at all', () => {
  expect(directOrderRefusal(order({ lines: [{ list: null, unitPrice: '1.0000' }] }), policy)?.kind).toBe('noPrice');
  expect(directOrderRefusal(order({ lines: [{ list: 'catalog', unitPrice: null }] }), policy)?.kind).toBe('noPrice');
  expect(directOrderRefusal(order({ lines: [] }), policy)?.kind).toBe('noLines');
});
