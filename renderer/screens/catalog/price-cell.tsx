import type { ReactNode } from 'react';
import type { Messages } from '#renderer/i18n/use-messages.ts';
import type { Format } from '#renderer/parts/use-format.ts';
import { useSinglePrice } from '#renderer/state/single-prices.ts';

interface Props {
  readonly sku: string;
  readonly unit: string;
  /** Handed in: a screenful of cells would look both up again at every scrolling. */
  readonly messages: Messages;
  readonly format: Format;
}

/**
 * My price for one base unit, as if it were the whole document: a promotion on the document's amount must not come true because of what else happens to be
 * on the screen.
 */
export function PriceCell({ sku, unit, messages, format }: Props): ReactNode {
  const line = useSinglePrice(sku, unit);
  if (line === null) return <span className="muted">–</span>;
  if (line === undefined) return <span className="muted">…</span>;
  if (line.unitPrice === null) return <span className="muted">{messages('catalog.onRequest')}</span>;
  const reduced = line.listPrice !== null && line.listPrice !== line.unitPrice;
  return <span className={reduced ? 'strong tone-ok' : 'strong'}>{format.unitPrice(line.unitPrice)}</span>;
}
