import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { lineQuantities } from '#shared/domain/orders/order-quantities.ts';
import type { OrderLine } from '#shared/domain/orders/order.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { written } from '#renderer/ui/column.ts';

/** The lines of an order with what became of them, as a file. */
export function SaveOrderLines({ answer }: { readonly answer: OutputOf<'orders.get'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { order, ownNumbers } = answer;
  const quantities = (line: OrderLine) => lineQuantities(line, order.state);
  const columns = [
    written<OrderLine>('text', messages('tables.code'), ({ sku }) => sku),
    written<OrderLine>('text', messages('ownNumbers.one'), ({ sku }) => ownNumbers[sku] ?? null),
    written<OrderLine>('text', messages('catalog.name'), ({ name }) => name),
    written<OrderLine>('quantity', messages('orders.ordered'), ({ quantity }) => quantity),
    written<OrderLine>('text', messages('catalog.packaging'), ({ unit }) => format.unitName(unit)),
    written<OrderLine>('quantity', messages('orders.confirmed'), ({ confirmed }) => confirmed),
    written<OrderLine>('quantity', messages('orders.shipped'), ({ shipped }) => shipped),
    written<OrderLine>('quantity', messages('orders.stillToCome'), (line) => quantities(line).toCome),
    written<OrderLine>('quantity', messages('came.never'), (line) => quantities(line).never),
    written<OrderLine>('price', messages('catalog.unitPrice'), ({ unitPrice }) => unitPrice),
    written<OrderLine>('money', messages('common.net'), ({ net }) => net),
    written<OrderLine>('text', messages('tables.currency'), () => order.currency),
    written<OrderLine>('day', messages('tables.promisedFor'), ({ promisedFor }) => promisedFor ?? null),
    written<OrderLine>('text', messages('tables.answer'), ({ answer: said }) => (said === '' ? null : said)),
  ];
  return <SaveTable lists={[savedList(order.number ?? messages('orders.noNumber'), [{ written: columns }], order.lines)]} />;
}
