import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { officeOrders } from '#shared/contract/office-desk.ts';
import { shippedTotals } from '#shared/domain/ledger/book-invoice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { Screen } from '#renderer/parts/screen.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { HoldActs } from '../orders/hold-acts.tsx';
import { OfficeList } from '../office-list.tsx';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Shipped orders that nobody has invoiced. */
export function InvoicesScreen(): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const answer = useOfficeAnswer('/office/orders?state=shipped', officeOrders);
  const columns: Column<Order>[] = [
    { id: 'number', head: office('orders.number'), cell: (order) => <Link className="figure" href={`/orders/${order.id}`}>{order.number ?? order.id.slice(0, 8)}</Link> },
    { id: 'account', head: office('common.account'), wide: true, cell: (order) => <Link href={`/accounts/${order.account}`}>{format.accountName(order.account)}</Link> },
    { id: 'placed', head: office('orders.placed'), cell: (order) => <span className="figure">{format.instant(order.placedAt)}</span> },
    { id: 'total', head: office('orders.shipped'), align: 'end', cell: (order) => format.money(shippedTotals(order).gross, order.currency) },
    { id: 'acts', head: office('common.acts'), cell: (order) => <HoldActs order={order} /> },
  ];
  const rows = answer.value?.orders ?? null;
  return (
    <Screen title={office('place.invoices')} lead={office('invoices.lead')}>
      <OfficeList title={office('place.invoices')} label={office('place.invoices')} rows={rows} failure={answer.failure} columns={columns} rowKey={(order) => order.id} />
    </Screen>
  );
}
