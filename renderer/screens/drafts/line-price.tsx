import type { ReactNode } from 'react';
import { comparePrices } from '#shared/domain/drafts/compare-prices.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import type { DraftRow } from './draft-document.ts';

/** Today's price; below it the one that was seen where it moved, otherwise the last one paid with the difference. */
export function LinePrice({ row }: { readonly row: DraftRow }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { price, moved } = row.priced;
  const { seen } = row.line;
  const today = price.unitPrice === null ? messages('catalog.onRequest') : format.unitPrice(price.unitPrice);
  if (moved === 'same' || moved === 'new') return <BesideLastPaid row={row} today={today} />;
  const tone = moved === 'cheaper' ? 'tone-ok' : 'tone-danger';
  return (
    <span className="two-lines at-end">
      <span className={`strong ${tone}`}>
        {moved !== 'gone' && <Icon name={moved === 'dearer' ? 'up' : 'down'} size={11} />}
        <span className="for-screen-readers">{messages(`moved.${moved}`)} </span>
        {today}
      </span>
      {seen?.unitPrice && <span className="small muted" title={format.day(seen.day)}>{messages('drafts.seen', { price: format.unitPrice(seen.unitPrice) })}</span>}
    </span>
  );
}

function BesideLastPaid({ row, today }: { readonly row: DraftRow; readonly today: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { lastPaid, price } = row.priced;
  const shown = <span className={price.unitPrice === null ? 'muted' : ''}>{today}</span>;
  if (!lastPaid) return shown;
  const paid = format.unitPrice(lastPaid.unitPrice);
  const { moved, percent } = comparePrices(lastPaid.unitPrice, price.unitPrice);
  const differs = percent !== null && moved !== 'same';
  return (
    <span className="two-lines at-end" title={messages('prices.lastPaidLong', { price: paid, day: format.day(lastPaid.day), order: lastPaid.number ?? lastPaid.order, channel: messages(`channel.${lastPaid.channel}`) })}>
      <span>
        {differs && <span className={`small ${moved === 'dearer' ? 'tone-danger' : 'tone-ok'}`}>{format.signedPercent(percent)} </span>}
        {shown}
      </span>
      <span className="small muted">{messages('prices.lastPaid', { price: paid })}</span>
    </span>
  );
}
