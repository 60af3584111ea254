import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { officeOrders } from '#shared/contract/office-desk.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { holdText } from '#renderer/parts/hold-text.ts';
import { Screen } from '#renderer/parts/screen.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { HoldActs } from '../orders/hold-acts.tsx';
import { OfficeList } from '../office-list.tsx';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Orders on hold: why, since when, what clears it, and the decision. */
export function HoldsScreen(): ReactNode {
  const office = useOfficeMessages();
  const messages = useMessages();
  const format = useOfficeFormat();
  const answer = useOfficeAnswer('/office/orders?state=onHold', officeOrders);
  const rows = answer.value?.orders.toSorted((one, other) => ((one.hold?.since ?? '') < (other.hold?.since ?? '') ? -1 : 1)) ?? null;
  const columns: Column<Order>[] = [
    { id: 'number', head: office('orders.number'), cell: (order) => <Link className="figure" href={`/orders/${order.id}`}>{order.number ?? order.id.slice(0, 8)}</Link> },
    { id: 'account', head: office('common.account'), cell: (order) => format.accountName(order.account) },
    {
      id: 'why',
      head: office('holds.why'),
      wide: true,
      cell: (order) => (
        <span className="two-lines">
          <span>{order.hold && messages(`hold.${order.hold.reason}`)}</span>
          <span className="muted small">{order.hold && [messages(`releasedBy.${order.hold.releasedBy}`), holdText(messages, order.hold, (amount) => format.money(amount, order.currency))].filter((text) => text !== '').join(' · ')}</span>
        </span>
      ),
    },
    { id: 'since', head: office('holds.since'), cell: (order) => <span className="figure">{order.hold && format.instant(order.hold.since)}</span> },
    { id: 'total', head: office('common.total'), align: 'end', cell: (order) => format.money(order.totals.gross, order.currency) },
    { id: 'acts', head: office('common.acts'), cell: (order) => <HoldActs order={order} /> },
  ];
  return (
    <Screen title={office('place.holds')} lead={office('holds.lead')}>
      <OfficeList title={office('place.holds')} label={office('place.holds')} rows={rows} failure={answer.failure} columns={columns} rowKey={(order) => order.id} />
    </Screen>
  );
}
