import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { allowedOrderCommands } from '#shared/domain/orders/order-lifecycle.ts';
import { order as orderShape, type Order } from '#shared/domain/orders/order.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { holdText } from '#renderer/parts/hold-text.ts';
import { OrderStateBadge } from '#renderer/parts/state-badge.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { OfficeDocument } from '../office-document.tsx';
import { OfficeTotals } from '../office-totals.tsx';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { HoldActs } from './hold-acts.tsx';
import { OfficeOrderLines } from './office-order-lines.tsx';
import { RequestBanner } from './request-banner.tsx';
import { ShipPanel } from './ship-panel.tsx';

const badgeOf = { accepted: 'ok', acceptedWithChanges: 'warn', rejected: 'danger' } as const;

/** One order with what the office that looks at it may do. */
export function OrderScreen({ id }: { readonly id: string }): ReactNode {
  const answer = useOfficeAnswer(`/office/orders/${encodeURIComponent(id)}`, orderShape);
  return <OfficeDocument place="orders" answer={answer}>{(order) => <OrderPaper order={order} />}</OfficeDocument>;
}

function OrderPaper({ order }: { readonly order: Order }): ReactNode {
  const office = useOfficeMessages();
  const messages = useMessages();
  const format = useOfficeFormat();
  const terms = useOfficeTerms();
  const sells = terms.office === 'sales';
  const commands = allowedOrderCommands(order, sells ? 'salesOffice' : 'administrativeOffice');
  const site = terms.accounts.find((account) => account.id === order.account)?.sites.find((one) => one.id === order.site);
  return (
    <Screen
      title={order.number ?? order.id.slice(0, 8)}
      lead={
        <span className="row">
          <Link href="/orders">{office('place.orders')}</Link>
          <OrderStateBadge state={order.state} />
          {order.answered && <Badge tone={badgeOf[order.answered]}>{office(`orders.verdict.${order.answered}`)}</Badge>}
        </span>
      }
      actions={!sells && <HoldActs order={order} />}
    >
      <div className="stack">
        {sells && commands.includes('answerRequest') && <RequestBanner order={order} />}
        <Panel title={office('orders.number')}>
          <Facts
            columns={3}
            facts={[
              { term: office('common.account'), value: format.accountName(order.account) },
              { term: office('orders.channel'), value: messages(`channel.${order.channel}`) },
              { term: office('orders.placed'), value: format.instant(order.placedAt) },
              ...(site ? [{ term: office('orders.site'), value: site.name }] : []),
              ...(order.quote ? [{ term: office('place.quotes'), value: office('orders.quote', { number: order.quote.number ?? '' }) }] : []),
              ...(order.allocation.length > 0 ? [{ term: office('orders.payment'), value: order.allocation.map((part) => `${messages(`payment.${part.kind}`)} ${format.money(part.amount, order.currency)}`).join(', ') }] : []),
              ...(order.conditions ? [{ term: messages('payment.conditions'), value: order.conditions }] : []),
            ]}
          />
          {order.note !== '' && <p className="pre-line">{office('quotes.buyerNote', { note: order.note })}</p>}
          {order.hold && <p className="tone-warn strong">{[messages(`hold.${order.hold.reason}`), holdText(messages, order.hold, (amount) => format.money(amount, order.currency))].filter((text) => text !== '').join('. ')}</p>}
        </Panel>
        {sells && commands.includes('confirm') ? <AnswerPanel order={order} /> : sells && commands.includes('ship') ? <ShipPanel key={JSON.stringify(order.lines.map((line) => [line.shipped, line.cancelled]))} order={order} /> : <OfficeOrderLines order={order} />}
        <Panel title={office('common.total')}>
          <OfficeTotals totals={order.totals} currency={order.currency} />
        </Panel>
      </div>
    </Screen>
  );
}
