import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { officeOrders } from '#shared/contract/office-desk.ts';
import { shippedTotals } from '#shared/domain/ledger/book-invoice.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { HoldActs } from '../orders/hold-acts.tsx';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Shipped orders that nobody has invoiced. */
export function InvoicesScreen(): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const answer = useOfficeAnswer('/office/orders?state=shipped', officeOrders);
  if (!answer.value) return <Skeleton rows={8} label={office('common.loading')} />;
  const columns: Column<Order>[] = [
    { id: 'number', head: office('orders.number'), cell: (order) => <Link className="figure" href={`/orders/${order.id}`}>{order.number ?? order.id.slice(0, 8)}</Link> },
    { id: 'account', head: office('common.account'), wide: true, cell: (order) => <Link href={`/accounts/${order.account}`}>{format.accountName(order.account)}</Link> },
    { id: 'placed', head: office('orders.placed'), cell: (order) => <span className="figure">{format.instant(order.placedAt)}</span> },
    { id: 'total', head: office('orders.shipped'), align: 'end', cell: (order) => format.money(shippedTotals(order).gross, order.currency) },
    { id: 'acts', head: office('common.acts'), cell: (order) => <HoldActs order={order} /> },
  ];
  const rows = answer.value.orders;
  return (
    <Screen title={office('place.invoices')} lead={office('invoices.lead')}>
      <Panel title={office('place.invoices')} count={rows.length} flush>
        {rows.length === 0 ? <Empty icon="check" title={office('common.none')}>{office('common.noneLead')}</Empty> : <Table label={office('place.invoices')} columns={columns} rows={rows} rowKey={(order) => order.id} />}
      </Panel>
    </Screen>
  );
}
