import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { orderState } from '#shared/domain/orders/order.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { DeliveryBadge, OrderStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/ui/screen.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { type Column, Table } from '#renderer/ui/table.tsx';

const all = 'all';
const pageRows = 100;

/** Orders of every channel in one list. */
export function OrdersScreen(): ReactNode {
  const messages = useMessages();
  const [text, setText] = useState('');
  const [via, setVia] = useState(all);
  const [state, setState] = useState(all);
  const [limit, setLimit] = useState(pageRows);
  const chosenChannel = channel.safeParse(via);
  const chosenState = orderState.safeParse(state);
  const query = useQuery('orders.list', {
    limit,
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(chosenChannel.success ? { channel: chosenChannel.data } : {}),
    ...(chosenState.success ? { states: [chosenState.data] } : {}),
  });
  return (
    <Screen title={messages('shell.place.orders')} lead={messages('orders.lead')}>
      <div className="stack">
        <div className="row">
          <div className="grow">
            <SearchField label={messages('orders.search')} clearLabel={messages('common.clear')} value={text} onChange={setText} />
          </div>
          <Choice label={messages('orders.channel')} hideLabel width="normal" value={via} onChange={setVia} options={[{ id: all, text: messages('orders.allChannels') }, ...channel.options.map((id) => ({ id, text: messages(`channel.${id}`) }))]} />
          <Choice label={messages('common.state')} hideLabel width="normal" value={state} onChange={setState} options={[{ id: all, text: messages('orders.allStates') }, ...orderState.options.map((id) => ({ id, text: messages(`orderState.${id}`) }))]} />
        </div>
        <Panel title={messages('shell.place.orders')} {...(query.answer ? { count: query.answer.total } : {})} flush>
          <QueryView query={query} rows={10}>
            {({ orders, total }) =>
              orders.length === 0 ? (
                <Empty icon="order" title={messages('orders.none')}>{messages('orders.noneLead')}</Empty>
              ) : (
                <>
                  <OrderTable orders={orders} />
                  {orders.length < total && limit < 500 && <p className="panel-body"><Button onPress={() => setLimit(Math.min(500, limit + pageRows))}>{messages('common.more')}</Button></p>}
                </>
              )
            }
          </QueryView>
        </Panel>
      </div>
    </Screen>
  );
}

type Summary = OutputOf<'orders.list'>['orders'][number];

function OrderTable({ orders }: { readonly orders: readonly Summary[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const sites = useTerms()?.account.sites ?? [];
  const columns: Column<Summary>[] = [
    { id: 'number', head: messages('orders.number'), cell: (order) => <Link href={paths.order(order.id)} className="strong">{order.number ?? messages('orders.noNumber')}</Link> },
    { id: 'state', head: messages('common.state'), cell: (order) => <span className="row"><OrderStateBadge state={order.state} /><DeliveryBadge pending={order.pending} attention={order.attention !== null} /></span> },
    { id: 'channel', head: messages('orders.channel'), cell: (order) => <Badge>{messages(`channel.${order.channel}`)}</Badge> },
    { id: 'placed', head: messages('orders.placedAt'), cell: (order) => format.dayOf(order.placedAt) },
    { id: 'site', head: messages('drafts.site'), optional: true, cell: (order) => sites.find(({ id }) => id === order.site)?.name ?? order.site ?? '–' },
    { id: 'quote', head: messages('estimates.estimate'), optional: true, cell: (order) => order.quoteNumber ?? '–' },
    { id: 'lines', head: messages('common.linesHead'), align: 'end', optional: true, cell: (order) => format.count(order.lines) },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (order) => format.money(order.gross, order.currency) },
  ];
  return <Table label={messages('shell.place.orders')} columns={columns} rows={orders} rowKey={(order) => order.id} rowTone={(order) => (order.attention ? 'danger' : order.state === 'onHold' ? 'warn' : undefined)} />;
}
