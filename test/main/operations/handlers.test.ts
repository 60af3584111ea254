import { expect, test } from 'vitest';
import { approvalHandlers } from '#main/operations/approval-operations.ts';
import { catalogHandlers } from '#main/operations/catalog-operations.ts';
import { draftHandlers } from '#main/operations/draft-operations.ts';
import { handlers } from '#main/operations/handlers.ts';
import { orderHandlers } from '#main/operations/order-operations.ts';
import { paymentHandlers } from '#main/operations/payment-operations.ts';
import { pricingHandlers } from '#main/operations/pricing-operations.ts';
import { quoteHandlers } from '#main/operations/quote-operations.ts';
import { sessionHandlers } from '#main/operations/session-operations.ts';
import { syncHandlers } from '#main/operations/sync-operations.ts';
import { contract } from '#shared/contract/contract.ts';

test('every operation of the contract has its handler', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(contract).sort());
});

test('no operation is handled twice', () => {
  const files = [approvalHandlers, catalogHandlers, draftHandlers, orderHandlers, paymentHandlers, pricingHandlers, quoteHandlers, sessionHandlers, syncHandlers];
  const names = files.flatMap((file) => Object.keys(file));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
