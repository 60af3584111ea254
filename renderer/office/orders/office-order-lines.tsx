import type { ReactNode } from 'react';
import { lineQuantities } from '#shared/domain/orders/order-quantities.ts';
import type { Order, OrderLine } from '#shared/domain/orders/order.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

const toneOf = { accepted: 'ok', changed: 'warn', rejected: 'danger' } as const;

/** What a line asks for and what was answered to it. */
export function OrderLineName({ line, currency }: { readonly line: OrderLine; readonly currency: string }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const told = [
    line.sku,
    ...(line.substituteFor ? [office('orders.substituteFor', { name: line.substituteFor.name })] : []),
    ...(line.orderedPrice ? [office('orders.orderedPrice', { price: format.unitPrice(line.orderedPrice, currency) })] : []),
    ...(line.promisedFor ? [`${office('orders.promised')} ${format.day(line.promisedFor)}`] : []),
    ...(line.answer === '' ? [] : [line.answer]),
  ];
  return (
    <span className="two-lines">
      <span>
        {line.name} {line.outcome && line.outcome !== 'accepted' && <Badge tone={toneOf[line.outcome]}>{office(`orders.outcome.${line.outcome}`)}</Badge>}
      </span>
      <span className="muted small">{told.join(' · ')}</span>
    </span>
  );
}

/** The lines to read: ordered, shipped, still to come, never. */
export function OfficeOrderLines({ order }: { readonly order: Order }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const counts = (line: OrderLine) => lineQuantities(line, order.state);
  const columns: Column<OrderLine>[] = [
    { id: 'product', head: office('common.product'), wide: true, cell: (line) => <OrderLineName line={line} currency={order.currency} /> },
    { id: 'quantity', head: office('common.quantity'), align: 'end', cell: (line) => format.quantityOf(line.quantity, line.unit) },
    { id: 'shipped', head: office('orders.shipped'), align: 'end', cell: (line) => format.quantity(counts(line).shipped) },
    { id: 'toCome', head: office('orders.toCome'), align: 'end', cell: (line) => format.quantity(counts(line).toCome) },
    { id: 'never', head: office('orders.never'), align: 'end', optional: true, cell: (line) => format.quantity(counts(line).never) },
    { id: 'price', head: office('common.price'), align: 'end', cell: (line) => format.unitPrice(line.unitPrice, order.currency) },
    { id: 'net', head: office('common.net'), align: 'end', cell: (line) => format.money(line.net, order.currency) },
  ];
  return (
    <Panel title={office('orders.lines')} count={order.lines.length} flush>
      <Table label={office('orders.lines')} columns={columns} rows={order.lines} rowKey={(line) => line.id} />
    </Panel>
  );
}
