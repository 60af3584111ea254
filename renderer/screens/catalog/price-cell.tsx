import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';

/**
 * My price for one base unit. Asked for each visible row on its own: lines asked together count as one document, and a
 * promotion on the document's amount must not come true because of what else happens to be on the screen.
 */
export function PriceCell({ sku, unit }: { readonly sku: string; readonly unit: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { answer, failure } = useQuery('pricing.resolve', { lines: [{ sku, unit, quantity: '1' }] });
  const line = answer?.lines[0];
  if (failure) return <span className="muted">–</span>;
  if (!line) return <span className="muted">…</span>;
  if (line.unitPrice === null) return <span className="muted">{messages('catalog.onRequest')}</span>;
  const reduced = line.listPrice !== null && line.listPrice !== line.unitPrice;
  return <span className={reduced ? 'strong tone-ok' : 'strong'}>{format.unitPrice(line.unitPrice)}</span>;
}
