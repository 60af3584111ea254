import { administrationMessages } from './administration-messages.ts';
import { approvalMessages } from './approval-messages.ts';
import { documentMessages } from './document-messages.ts';
import { findingMessages } from './finding-messages.ts';
import { moneyMessages } from './money-messages.ts';
import { newsMessages } from './news-messages.ts';
import { orderMessages } from './order-messages.ts';
import { orderTableMessages } from './order-table-messages.ts';
import { ownNumberMessages } from './own-number-messages.ts';
import { priceMessages } from './price-messages.ts';
import { processMessages } from './process-messages.ts';
import { restockMessages } from './restock-messages.ts';
import { ruleMessages } from './rule-messages.ts';
import { shellMessages } from './shell-messages.ts';
import { spendMessages } from './spend-messages.ts';
import { tableMessages } from './table-messages.ts';
import { unitMessages } from './unit-messages.ts';

export const messages = { ...shellMessages, ...processMessages, ...orderMessages, ...newsMessages, ...findingMessages, ...ownNumberMessages, ...spendMessages, ...documentMessages, ...orderTableMessages, ...priceMessages, ...restockMessages, ...approvalMessages, ...administrationMessages, ...ruleMessages, ...moneyMessages, ...tableMessages, ...unitMessages };
