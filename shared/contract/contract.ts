import type { z } from 'zod';
import { administrationOperations } from './administration-operations.ts';
import { approvalOperations } from './approval-operations.ts';
import { budgetOperations } from './budget-operations.ts';
import { catalogOperations } from './catalog-operations.ts';
import { documentOperations } from './document-operations.ts';
import { draftOperations } from './draft-operations.ts';
import { ledgerOperations } from './ledger-operations.ts';
import { listOperations } from './list-operations.ts';
import { orderOperations } from './order-operations.ts';
import { pricingOperations } from './pricing-operations.ts';
import { ownNumberOperations } from './own-number-operations.ts';
import { paymentOperations } from './payment-operations.ts';
import { purchaseOperations } from './purchase-operations.ts';
import { quoteOperations } from './quote-operations.ts';
import { restockingOperations } from './restocking-operations.ts';
import { searchOperations } from './search-operations.ts';
import { sessionOperations } from './session-operations.ts';
import { substitutionOperations } from './substitution-operations.ts';
import { syncOperations } from './sync-operations.ts';
import { tableOperations } from './table-operations.ts';
import { tourOperations } from './tour-operations.ts';
import { viewOperations } from './view-operations.ts';

/** Everything that a screen or script may ask: the one table of contents. */
export const contract = {
  ...sessionOperations,
  ...syncOperations,
  ...catalogOperations,
  ...pricingOperations,
  ...draftOperations,
  ...quoteOperations,
  ...purchaseOperations,
  ...paymentOperations,
  ...approvalOperations,
  ...substitutionOperations,
  ...administrationOperations,
  ...orderOperations,
  ...restockingOperations,
  ...budgetOperations,
  ...ledgerOperations,
  ...searchOperations,
  ...documentOperations,
  ...tableOperations,
  ...viewOperations,
  ...tourOperations,
  ...ownNumberOperations,
  ...listOperations,
};

export type OperationName = keyof typeof contract;
export type InputOf<Name extends OperationName> = z.input<(typeof contract)[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<(typeof contract)[Name]['output']>;
