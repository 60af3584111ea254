import { administrationHandlers } from './administration-operations.ts';
import { approvalHandlers } from './approval-operations.ts';
import { budgetHandlers } from './budget-operations.ts';
import { catalogHandlers } from './catalog-operations.ts';
import { documentHandlers } from './document-operations.ts';
import { draftHandlers } from './draft-operations.ts';
import type { Handlers } from './handler.ts';
import { ledgerHandlers } from './ledger-operations.ts';
import { orderHandlers } from './order-operations.ts';
import { listHandlers } from './list-operations.ts';
import { ownNumberHandlers } from './own-number-operations.ts';
import { paymentHandlers } from './payment-operations.ts';
import { pricingHandlers } from './pricing-operations.ts';
import { purchaseHandlers } from './purchase-operations.ts';
import { quoteHandlers } from './quote-operations.ts';
import { restockingHandlers } from './restocking-operations.ts';
import { searchHandlers } from './search-operations.ts';
import { sessionHandlers } from './session-operations.ts';
import { substitutionHandlers } from './substitution-operations.ts';
import { syncHandlers } from './sync-operations.ts';
import { tableHandlers } from './table-operations.ts';
import { tourHandlers } from './tour-operations.ts';
import { viewHandlers } from './view-operations.ts';

/** One handler for every operation of the contract; one left out does not compile. */
export const handlers: Handlers = {
  ...sessionHandlers,
  ...syncHandlers,
  ...catalogHandlers,
  ...pricingHandlers,
  ...documentHandlers,
  ...draftHandlers,
  ...quoteHandlers,
  ...purchaseHandlers,
  ...paymentHandlers,
  ...approvalHandlers,
  ...substitutionHandlers,
  ...administrationHandlers,
  ...orderHandlers,
  ...restockingHandlers,
  ...budgetHandlers,
  ...ledgerHandlers,
  ...tableHandlers,
  ...viewHandlers,
  ...tourHandlers,
  ...ownNumberHandlers,
  ...searchHandlers,
  ...listHandlers,
};
