import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { lineQuantities } from '#shared/domain/orders/order-quantities.ts';
import type { Order, OrderLine } from '#shared/domain/orders/order.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ProductCodes } from '#renderer/parts/product-codes.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { LineAnswer } from './line-answer.tsx';

/** Each line with what was ordered, confirmed and shipped, what still comes and what never will. */
export function OrderLines({ order, ownNumbers }: { readonly order: Pick<Order, 'state' | 'lines' | 'currency'>; readonly ownNumbers: Readonly<Record<string, string>> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { lines, currency } = order;
  const quantities = (line: OrderLine) => lineQuantities(line, order.state);
  const outcomes = { accepted: 'ok', changed: 'warn', rejected: 'danger' } as const;
  const differs = (line: OrderLine) => line.confirmed !== null && line.confirmed !== line.quantity;
  const columns: Column<OrderLine>[] = [
    {
      id: 'product',
      head: messages('catalog.name'),
      wide: true,
      cell: (line) => (
        <>
          <Link href={paths.product(line.sku)}>{line.name}</Link> <ProductCodes sku={line.sku} own={ownNumbers[line.sku]} />
          {line.outcome && <Badge tone={outcomes[line.outcome]}>{messages(`sellerAnswer.outcome.${line.outcome}`)}</Badge>}
          <LineAnswer line={line} currency={currency} />
        </>
      ),
    },
    { id: 'ordered', head: messages('orders.ordered'), align: 'end', cell: (line) => format.quantityOf(line.quantity, line.unit) },
    { id: 'confirmed', head: messages('orders.confirmed'), align: 'end', cell: (line) => (line.confirmed === null ? <span className="muted">–</span> : <span className={differs(line) ? 'strong tone-warn' : ''}>{format.quantity(line.confirmed)}</span>) },
    { id: 'shipped', head: messages('orders.shipped'), align: 'end', cell: (line) => format.quantity(line.shipped) },
    { id: 'left', head: messages('orders.stillToCome'), align: 'end', cell: (line) => <Figure value={quantities(line).toCome} tone="strong" /> },
    { id: 'never', head: messages('came.never'), align: 'end', cell: (line) => <Figure value={quantities(line).never} tone="strong tone-warn" /> },
    { id: 'price', head: messages('catalog.unitPrice'), align: 'end', optional: true, cell: (line) => format.unitPrice(line.unitPrice, currency) },
    { id: 'net', head: messages('common.net'), align: 'end', cell: (line) => <span className="strong">{format.money(line.net, currency)}</span> },
  ];
  return <Table label={messages('common.linesHead')} columns={columns} rows={lines} rowKey={(line) => line.id} />;
}

function Figure({ value, tone }: { readonly value: string; readonly tone: string }): ReactNode {
  const format = useFormat();
  return <span className={value === '0' ? 'muted' : tone}>{format.quantity(value)}</span>;
}
