import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { orderColumn } from '#shared/contract/order-operations.ts';
import { orderState } from '#shared/domain/orders/order.ts';
import { channel } from '#shared/domain/pricing/price-list.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { BulkBar } from '#renderer/parts/bulk-bar.tsx';
import { useChosenRows } from '#renderer/parts/use-chosen-rows.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { DeliveryBadge, OrderStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { ViewMenu } from '#renderer/parts/view-menu.tsx';
import { useTerms } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { shownColumns } from '#renderer/ui/sort-rows.ts';
import type { Choosable } from '#renderer/ui/row-check.tsx';
import { type Arranged, Table } from '#renderer/ui/table.tsx';
import { type Summary, useOrderListActs, useOrderName } from './use-order-list-acts.ts';

const all = 'all';
const noRows: readonly Summary[] = [];
const keyOf = ({ id }: Summary): string => id;
const amountOf = ({ gross, currency }: Summary) => ({ amount: gross, currency });
const pageRows = 100;
const fetchedRows = 500;

/** Orders of every channel in one list. */
export function OrdersScreen(): ReactNode {
  const messages = useMessages();
  const looked = useListLook('orders', { text: '', channel: all, state: all });
  const { text, channel: via, state } = looked.look.filter;
  const limit = looked.rows ?? pageRows;
  const sortedBy = orderColumn.safeParse(looked.look.sort?.column);
  const chosenChannel = channel.safeParse(via);
  const chosenState = orderState.safeParse(state);
  const wanted = {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(chosenChannel.success ? { channel: chosenChannel.data } : {}),
    ...(chosenState.success ? { states: [chosenState.data] } : {}),
    ...(sortedBy.success ? { sort: { by: sortedBy.data, descending: looked.look.sort?.descending === true } } : {}),
  };
  const query = useQuery('orders.list', looked.isReady ? { limit, ...wanted } : null);
  const chosen = useChosenRows(query.answer?.orders ?? noRows, keyOf, useOrderName());
  const acts = useOrderListActs();
  const columns = useOrderColumns();
  const page = useAct('orders.list');
  const allOrders = async () => {
    const rows: Summary[] = [];
    for (;;) {
      const answer = await page.run({ ...wanted, offset: rows.length, limit: fetchedRows });
      if (!answer) return undefined;
      rows.push(...answer.orders);
      if (answer.orders.length === 0 || rows.length >= answer.total) return { rows, isWhole: true };
    }
  };
  return (
    <Screen title={messages('shell.place.orders')} lead={messages('orders.lead')} actions={<><ViewMenu state={looked} /><SaveTable lists={[savedList(messages('shell.place.orders'), shownColumns(columns, looked.look), allOrders, query.answer === undefined || query.answer.total === 0)]} /></>}>
      <div className="stack">
        <div className="row">
          <div className="grow">
            <SearchField label={messages('orders.search')} clearLabel={messages('common.clear')} value={text} onChange={(typed) => looked.setFilter({ text: typed })} />
          </div>
          <Choice label={messages('orders.channel')} hideLabel width="normal" value={via} onChange={(id) => looked.setFilter({ channel: id })} options={[{ id: all, text: messages('orders.allChannels') }, ...channel.options.map((id) => ({ id, text: messages(`channel.${id}`) }))]} />
          <Choice label={messages('common.state')} hideLabel width="normal" value={state} onChange={(id) => looked.setFilter({ state: id })} options={[{ id: all, text: messages('orders.allStates') }, ...orderState.options.map((id) => ({ id, text: messages(`orderState.${id}`) }))]} />
        </div>
        <Panel title={messages('shell.place.orders')} {...(query.answer ? { count: query.answer.total } : {})} flush>
          <QueryView query={query} rows={10}>
            {({ orders, total }) =>
              orders.length === 0 ? (
                <Empty icon="order" title={messages('orders.none')} action={<NextAct path={paths.estimates()} keys="g e" icon="estimate">{messages('empty.estimates')}</NextAct>}>{messages('orders.noneLead')}</Empty>
              ) : (
                <>
                  <OrderTable orders={orders} arranged={looked.arranged(orderColumn.options)} choosable={chosen.choosable} />
                  {orders.length < total && limit < 500 && <p className="panel-body"><Button onPress={() => looked.setRows(Math.min(500, limit + pageRows))}>{messages('common.more')}</Button></p>}
                </>
              )
            }
          </QueryView>
        </Panel>
        <BulkBar rows={chosen} acts={acts} amountOf={amountOf} />
      </div>
    </Screen>
  );
}


function OrderTable({ orders, arranged, choosable }: { readonly orders: readonly Summary[]; readonly arranged: Arranged; readonly choosable: Choosable<Summary> }): ReactNode {
  const messages = useMessages();
  const columns = useOrderColumns();
  return <Table label={messages('shell.place.orders')} columns={columns} rows={orders} rowKey={(order) => order.id} rowTone={(order) => (order.attention ? 'danger' : order.state === 'onHold' ? 'warn' : undefined)} arranged={arranged} choosable={choosable} />;
}

function useOrderColumns(): Column<Summary>[] {
  const messages = useMessages();
  const format = useFormat();
  const sites = useTerms()?.account.sites ?? [];
  const siteName = ({ site }: Summary): string | null => sites.find(({ id }) => id === site)?.name ?? site;
  return [
    { id: 'number', head: messages('orders.number'), cell: (order) => <Link href={paths.order(order.id)} className="strong">{order.number ?? messages('orders.noNumber')}</Link>, written: [written('text', messages('orders.number'), (order) => order.number)] },
    { id: 'state', head: messages('common.state'), cell: (order) => <span className="row"><OrderStateBadge state={order.state} /><DeliveryBadge pending={order.pending} attention={order.attention !== null} /></span>, written: [written('text', messages('common.state'), (order) => messages(`orderState.${order.state}`))] },
    { id: 'channel', head: messages('orders.channel'), cell: (order) => <Badge>{messages(`channel.${order.channel}`)}</Badge>, written: [written('text', messages('orders.channel'), (order) => messages(`channel.${order.channel}`))] },
    { id: 'placed', head: messages('orders.placedAt'), cell: (order) => format.dayOf(order.placedAt), written: [written('day', messages('orders.placedAt'), (order) => format.writtenDay(order.placedAt))] },
    { id: 'site', head: messages('drafts.site'), optional: true, cell: (order) => siteName(order) ?? '–', written: [written('text', messages('drafts.site'), siteName)] },
    { id: 'quote', head: messages('estimates.estimate'), optional: true, cell: (order) => order.quoteNumber ?? '–', written: [written('text', messages('estimates.estimate'), (order) => order.quoteNumber)] },
    { id: 'lines', head: messages('common.linesHead'), align: 'end', optional: true, cell: (order) => format.count(order.lines), written: [written('count', messages('common.linesHead'), (order) => String(order.lines))] },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (order) => format.money(order.gross, order.currency), written: [written('money', messages('common.gross'), (order) => order.gross), written('text', messages('tables.currency'), (order) => order.currency)] },
  ];
}
