import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import type { DraftRow } from './draft-document.ts';

/** Today's price; where it moved, the one that was seen stands below it. */
export function LinePrice({ row }: { readonly row: DraftRow }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { price, moved } = row.priced;
  const { seen } = row.line;
  const today = price.unitPrice === null ? messages('catalog.onRequest') : format.unitPrice(price.unitPrice);
  if (moved === 'same' || moved === 'new') return <span className={price.unitPrice === null ? 'muted' : ''}>{today}</span>;
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
