import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Orders of other channels that belong to an estimate or may do so, and what its own order left of it. */
export function OrderedElsewhere({ quoteId, currency }: { readonly quoteId: string; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { answer } = useQuery('orders.ofQuote', { quoteId });
  if (!answer) return null;
  return (
    <>
      <Elsewhere found={answer.elsewhere} />
      {answer.duplicates.length > 0 && <MaybeOrdered quoteId={quoteId} currency={currency} found={answer.duplicates} />}
      {answer.notTaken.length > 0 && (
        <Banner tone="info" title={messages('part.notTaken')}>
          <ul>
            {answer.notTaken.map((line) => (
              <li key={line.line}>{messages('part.left', { name: line.name, taken: format.quantity(line.taken), offered: format.quantityOf(line.offered, line.unit) })}</li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

/** The warning that an order of another channel belongs to the estimate. */
export function Elsewhere({ found, actions }: { readonly found: OutputOf<'orders.ofQuote'>['elsewhere']; readonly actions?: ReactNode }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  if (found.length === 0) return null;
  return (
    <Banner tone="warn" title={messages('elsewhere.title')} actions={actions}>
      <ul>
        {found.map(({ order, number, channel, placedAt }) => (
          <li key={order}><Link href={paths.order(order)}>{messages('elsewhere.by', { number: number ?? '–', channel: messages(`channel.${channel}`), day: format.dayOf(placedAt) })}</Link></li>
        ))}
      </ul>
    </Banner>
  );
}

function MaybeOrdered({ quoteId, currency, found }: { readonly quoteId: string; readonly currency: string; readonly found: OutputOf<'orders.ofQuote'>['duplicates'] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const match = useAct('orders.matchToQuote');
  const matchNow = async (orderId: string) => {
    if (await match.run({ orderId, quoteId })) useToastStore.getState().show({ tone: 'ok', text: messages('elsewhere.matched') });
  };
  return (
    <Banner tone="warn" title={messages('elsewhere.maybe')}>
      <ul className="stack-tight">
        {found.map((one) => (
          <li key={one.order} className="row">
            <Link href={paths.order(one.order)}>{messages('elsewhere.duplicate', { number: one.number ?? '–', channel: messages(`channel.${one.channel}`), day: format.dayOf(one.placedAt), gross: format.money(one.gross, currency) })}</Link>
            <span className="muted">{messages('elsewhere.sameLines', { count: one.shared })}</span>
            <Button size="small" icon="check" isDisabled={match.busy} onPress={() => void matchNow(one.order)}>{messages('elsewhere.match')}</Button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
