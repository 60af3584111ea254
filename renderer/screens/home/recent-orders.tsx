import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { OrderStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

export function RecentOrders(): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const orders = useQuery('orders.list', { limit: 5 });
  return (
    <Panel title={messages('home.recentOrders')} flush>
      <QueryView query={orders} rows={3}>
        {(answer) =>
          answer.orders.length === 0 ? (
            <Empty icon="order" title={messages('orders.none')}>{messages('empty.recentLead')}</Empty>
          ) : (
            <ul className="task-list">
              {answer.orders.map((order) => (
                <li key={order.id} className="task">
                  <span className="grow">
                    <Link href={paths.order(order.id)} className="strong">{order.number ?? messages('orders.noNumber')}</Link>
                    <br />
                    <span className="muted small">{format.dayOf(order.placedAt)} · {format.money(order.gross, order.currency)}</span>
                  </span>
                  <OrderStateBadge state={order.state} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
