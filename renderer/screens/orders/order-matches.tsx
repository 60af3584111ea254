import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** Orders that may be the same purchase, and the estimates that this one may belong to. */
export function OrderMatches({ answer }: { readonly answer: OutputOf<'orders.get'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { order, allowed, duplicates, estimates } = answer;
  const match = useAct('orders.matchToQuote');
  const matchNow = async (quoteId: string) => {
    if (await match.run({ orderId: order.id, quoteId })) useToastStore.getState().show({ tone: 'ok', text: messages('elsewhere.matched') });
  };
  return (
    <>
      {duplicates.length > 0 && (
        <Banner tone="warn" title={messages('elsewhere.maybe')}>
          <ul>
            {duplicates.map((found) => (
              <li key={found.order}>
                <Link href={paths.order(found.order)}>
                  {messages('elsewhere.duplicate', { number: found.number ?? '–', channel: messages(`channel.${found.channel}`), day: format.dayOf(found.placedAt), gross: format.money(found.gross, order.currency) })}
                </Link>
                {': '}
                {found.reason === 'sameEstimate' ? messages('elsewhere.sameEstimate') : messages('elsewhere.sameLines', { count: found.shared })}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {allowed.includes('matchToQuote') && estimates.length > 0 && (
        <Banner tone="info" title={messages('elsewhere.belongs')}>
          <ul className="stack-tight">
            {estimates.slice(0, 3).map((found) => (
              <li key={found.quote} className="row">
                <Link href={paths.estimate(found.quote)}>{messages('elsewhere.estimate', { number: found.number ?? '–', title: found.title, gross: format.money(found.gross, order.currency) })}</Link>
                <span className="muted">{messages('elsewhere.sameLines', { count: found.shared })}</span>
                <Button size="small" icon="check" isDisabled={match.busy} onPress={() => void matchNow(found.quote)}>{messages('elsewhere.match')}</Button>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}
