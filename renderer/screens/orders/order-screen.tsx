import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { AttentionBanner } from '#renderer/parts/attention-banner.tsx';
import { DocumentView } from '#renderer/parts/document-view.tsx';
import { DeliveryBadge, OrderStateBadge } from '#renderer/parts/state-badge.tsx';
import { Totals } from '#renderer/parts/totals.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useNewList } from '#renderer/parts/use-new-list.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { OrderActs } from './order-acts.tsx';
import { OrderAnswer } from './order-answer.tsx';
import { OrderHold } from './order-hold.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderMatches } from './order-matches.tsx';
import { SaveOrderLines } from './save-order-lines.tsx';
import { OrderRequests } from './order-requests.tsx';

export function OrderScreen({ orderId }: { readonly orderId: string }): ReactNode {
  const messages = useMessages();
  const query = useQuery('orders.get', { orderId });
  return <DocumentView query={query} place={messages('shell.place.orders')}>{(answer) => <OpenOrder answer={answer} />}</DocumentView>;
}

function OpenOrder({ answer }: { readonly answer: OutputOf<'orders.get'> }): ReactNode {
  const messages = useMessages();
  const { order, pending, attention } = answer;
  const [, navigate] = useLocation();
  const reorder = useAct('orders.reorder');
  const list = useNewList();
  const reorderNow = async () => {
    const made = await reorder.run({ orderId: order.id });
    if (made) navigate(paths.draft(made.draftId));
  };
  useShortcut('r', messages('orders.reorder'), messages('shell.thisScreen'), () => void reorderNow());
  return (
    <Screen
      title={order.number ? messages('orders.title', { number: order.number }) : messages('orders.noNumber')}
      lead={
        <span className="row">
          <OrderStateBadge state={order.state} />
          <DeliveryBadge pending={pending} attention={attention !== null} />
          {order.quote && <Link href={paths.estimate(order.quote.id)}>{messages('orders.fromEstimate', { number: order.quote.number ?? '–', version: order.quote.version })}</Link>}
        </span>
      }
      actions={<><OrderActs answer={answer} /><SaveOrderLines answer={answer} /><Button look="quiet" icon="list" isDisabled={list.busy} onPress={() => void list.create({ name: order.number ?? messages('lists.newName'), from: { orderId: order.id } }).then((listId) => listId && navigate(paths.list(listId)))}>{messages('lists.fromThis')}</Button></>}
      mainAct={<Button look="main" icon="copy" keys="r" isDisabled={reorder.busy} onPress={() => void reorderNow()}>{messages('orders.reorder')}</Button>}
    >
      <div className="stack">
        {attention && <AttentionBanner attention={attention} onCorrected={(draftId) => navigate(paths.draft(draftId))} />}
        {pending && <ForecastNote of="pending" />}
        {order.hold && <OrderHold hold={order.hold} currency={order.currency} />}
        <OrderMatches answer={answer} />
        <OrderAnswer answer={answer} />
        <OrderRequests answer={answer} />
        <OrderPaper order={order} ownNumbers={answer.ownNumbers} />
      </div>
    </Screen>
  );
}

function OrderPaper({ order, ownNumbers }: Pick<OutputOf<'orders.get'>, 'order' | 'ownNumbers'>): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const terms = useTerms();
  const site = terms?.account.sites.find(({ id }) => id === order.site);
  const author = terms?.account.members.find(({ id }) => id === order.author);
  const paidBy = order.allocation.map((share) => {
    const card = terms?.cards.find(({ token }) => token === share.token);
    return `${share.kind === 'card' ? `${card?.brand ?? ''} •••• ${card?.last4 ?? ''}` : messages(`payment.${share.kind}`)}: ${format.money(share.amount, order.currency)}`;
  });
  return (
    <article className="paper" aria-label={messages('orders.document')}>
      <div className="paper-facts">
        <Facts
          columns={3}
          facts={[
            { term: messages('orders.placedAt'), value: format.instant(order.placedAt) },
            { term: messages('orders.confirmedAt'), value: order.confirmedAt ? format.instant(order.confirmedAt) : messages('orders.notYet') },
            { term: messages('orders.channel'), value: messages(`channel.${order.channel}`) },
            { term: messages('drafts.site'), value: site?.name ?? order.site ?? '–' },
            { term: messages('orders.author'), value: author?.name ?? order.author ?? '–' },
            { term: messages('payment.payWith'), value: paidBy.length > 0 ? paidBy.join(', ') : '–' },
            ...(order.conditions ? [{ term: messages('payment.conditions'), value: order.conditions }] : []),
          ]}
        />
      </div>
      <OrderLines order={order} ownNumbers={ownNumbers} />
      <footer className="paper-foot">
        <p className="grow pre-line">{order.note}</p>
        <Totals totals={order.totals} currency={order.currency} />
      </footer>
    </article>
  );
}
