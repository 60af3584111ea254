import type { ReactNode } from 'react';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { QuoteLine } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';

interface Props {
  readonly line: QuoteLine;
  readonly currency: string;
  /** False while the sales office has not answered: then the price beside it is only today's. */
  readonly isOffered: boolean;
}

/** What the buyer hoped to pay, and how far the offer is from it. */
export function TargetAnswer({ line, currency, isOffered }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { targetPrice, unitPrice } = line;
  if (targetPrice === null) return <span className="muted">–</span>;
  const above = unitPrice === null ? null : decimal(unitPrice).minus(decimal(targetPrice));
  return (
    <>
      {format.unitPrice(targetPrice, currency)}
      <p className={`small ${!isOffered || above === null ? 'muted' : above.gt('0') ? 'tone-warn' : 'tone-ok'}`}>
        {!isOffered || above === null ? messages('target.open') : above.gt('0') ? messages('target.missed', { amount: format.unitPrice(above.toFixed(), currency) }) : messages('target.met')}
      </p>
    </>
  );
}
