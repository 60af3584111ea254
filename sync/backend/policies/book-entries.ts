import { ledgerEntry as entryShape, type LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { openItems } from '#shared/domain/ledger/open-items.ts';
import { zero } from '#shared/domain/money/decimal.ts';
import { advanceStanding } from '#shared/domain/orders/advance-paid.ts';
import { releaseHold } from '#shared/domain/orders/release-hold.ts';
import { computeCredit } from '#sync/backend/store/credit-store.ts';
import { recordsOf } from '#sync/backend/store/record-store.ts';
import type { AccountAct } from './change-account.ts';
import { putOrder } from './seller-acts.ts';

/** Publishes movements and the credit standing that follows from them. */
export async function putEntries({ writing, changes, account, scope, company, now }: AccountAct, entries: readonly LedgerEntry[]): Promise<void> {
  for (const entry of entries) changes.put(scope, 'ledgerEntry', entryShape.parse(entry));
  changes.put(scope, 'creditStanding', await computeCredit(writing, changes, account, company, now));
}

/** What money does to orders: an advance that is whole starts its order, an invoice settled in full closes its own. `entries`: all of the account. */
export async function followMoney({ writing, changes, scope }: AccountAct, entries: readonly LedgerEntry[]): Promise<void> {
  const { items } = openItems(entries, '9999-12-31');
  const open = new Set(items.filter((item) => item.open.gt(zero)).map(({ invoice }) => invoice.order));
  const settled = new Set(items.map(({ invoice }) => invoice.order).filter((order) => order !== null && !open.has(order)));
  for (const order of await recordsOf(writing, scope, 'order')) {
    if (order.state === 'invoiced' && settled.has(order.number ?? order.id)) putOrder(changes, { ...order, state: 'closed' });
    if (order.state !== 'onHold' || order.hold?.releasedBy !== 'payment' || !advanceStanding(order, entries).isPaid) continue;
    const released = releaseHold(order, 'paymentReceived');
    if (released.ok) putOrder(changes, released.value);
  }
}
