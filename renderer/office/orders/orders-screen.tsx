import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { officeOrders } from '#shared/contract/office-desk.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { OrderStateBadge } from '#renderer/parts/state-badge.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { OfficeList } from '../office-list.tsx';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

const wishPending = (order: Order): boolean => (order.requests ?? []).some((request) => request.outcome === 'pending');

/** Orders of every channel: those in work first. */
export function OrdersScreen(): ReactNode {
  const office = useOfficeMessages();
  const messages = useMessages();
  const format = useOfficeFormat();
  const [view, setView] = useState('open');
  const answer = useOfficeAnswer(view === 'all' ? '/office/orders' : '/office/work/orders', officeOrders);
  const rows = answer.value?.orders.toSorted((one, other) => (one.placedAt < other.placedAt ? 1 : -1)) ?? null;
  const columns: Column<Order>[] = [
    { id: 'number', head: office('orders.number'), cell: (order) => <Link className="figure" href={`/orders/${order.id}`}>{order.number ?? order.id.slice(0, 8)}</Link> },
    { id: 'account', head: office('common.account'), wide: true, cell: (order) => format.accountName(order.account) },
    { id: 'channel', head: office('orders.channel'), cell: (order) => messages(`channel.${order.channel}`) },
    { id: 'placed', head: office('orders.placed'), optional: true, cell: (order) => <span className="figure">{format.instant(order.placedAt)}</span> },
    {
      id: 'state',
      head: office('common.state'),
      cell: (order) => (
        <span className="row">
          <OrderStateBadge state={order.state} />
          {wishPending(order) && <Badge tone="warn" icon="clock">{office('orders.request')}</Badge>}
        </span>
      ),
    },
    { id: 'total', head: office('common.total'), align: 'end', cell: (order) => format.money(order.totals.gross, order.currency) },
  ];
  return (
    <Screen
      title={office('place.orders')}
      lead={office('orders.lead')}
      actions={<Segments label={office('common.state')} hideLabel value={view} onChange={setView} options={[{ id: 'open', text: office('common.allOpen') }, { id: 'all', text: office('common.all') }]} />}
    >
      <OfficeList title={office(view === 'all' ? 'common.all' : 'common.allOpen')} label={office('place.orders')} rows={rows} failure={answer.failure} columns={columns} rowKey={(order) => order.id} />
    </Screen>
  );
}
