import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OrderLine } from '#shared/domain/orders/order.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { type Column, Table } from '#renderer/ui/table.tsx';
import { stillToCome } from './still-to-come.ts';

/** Each line with what was ordered, confirmed, shipped and what still comes. */
export function OrderLines({ lines, currency }: { readonly lines: readonly OrderLine[]; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const differs = (line: OrderLine) => line.confirmed !== null && line.confirmed !== line.quantity;
  const columns: Column<OrderLine>[] = [
    {
      id: 'product',
      head: messages('catalog.name'),
      wide: true,
      cell: (line) => (
        <>
          <Link href={paths.product(line.sku)}>{line.name}</Link> <span className="code muted">{line.sku}</span>
          {line.answer !== '' && <p className="small tone-warn">{line.answer}</p>}
        </>
      ),
    },
    { id: 'ordered', head: messages('orders.ordered'), align: 'end', cell: (line) => format.quantityOf(line.quantity, line.unit) },
    { id: 'confirmed', head: messages('orders.confirmed'), align: 'end', cell: (line) => (line.confirmed === null ? <span className="muted">–</span> : <span className={differs(line) ? 'strong tone-warn' : ''}>{format.quantity(line.confirmed)}</span>) },
    { id: 'shipped', head: messages('orders.shipped'), align: 'end', cell: (line) => format.quantity(line.shipped) },
    { id: 'left', head: messages('orders.stillToCome'), align: 'end', cell: (line) => <span className={stillToCome(line) === '0' ? 'muted' : 'strong'}>{format.quantity(stillToCome(line))}</span> },
    { id: 'price', head: messages('catalog.unitPrice'), align: 'end', optional: true, cell: (line) => format.unitPrice(line.unitPrice, currency) },
    { id: 'net', head: messages('common.net'), align: 'end', cell: (line) => <span className="strong">{format.money(line.net, currency)}</span> },
  ];
  return <Table label={messages('common.linesHead')} columns={columns} rows={lines} rowKey={(line) => line.id} />;
}
