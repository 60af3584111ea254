import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import type { DraftRow } from './draft-document.ts';

/** The price that was seen when the line was entered. */
export function SeenPrice({ row }: { readonly row: DraftRow }): ReactNode {
  const format = useFormat();
  const { seen } = row.line;
  return <span className="muted" title={seen ? format.day(seen.day) : ''}>{seen?.unitPrice ? format.unitPrice(seen.unitPrice) : '–'}</span>;
}

/** Today's price, with its direction against the one seen. */
export function TodayPrice({ row }: { readonly row: DraftRow }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { price, moved } = row.priced;
  if (price.unitPrice === null) return <span className="tone-warn">{messages('catalog.onRequest')}</span>;
  const tone = moved === 'dearer' ? 'tone-danger strong' : moved === 'cheaper' ? 'tone-ok strong' : '';
  return (
    <span className={`row ${tone}`}>
      {(moved === 'dearer' || moved === 'cheaper') && (
        <>
          <Icon name={moved === 'dearer' ? 'up' : 'down'} size={13} />
          <span className="for-screen-readers">{messages(`moved.${moved}`)}</span>
        </>
      )}
      {format.unitPrice(price.unitPrice)}
    </span>
  );
}
