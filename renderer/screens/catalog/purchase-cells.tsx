import type { ReactNode } from 'react';
import { comparePrices } from '#shared/domain/drafts/compare-prices.ts';
import type { Messages } from '#renderer/i18n/use-messages.ts';
import type { Format } from '#renderer/parts/use-format.ts';
import { useLastPurchase, useSingleNext, useSinglePrice } from '#renderer/state/single-prices.ts';

interface Props {
  readonly sku: string;
  readonly unit: string;
  /** Handed in: a screenful of cells would look both up again at every scrolling. */
  readonly messages: Messages;
  readonly format: Format;
}

const waiting = <span className="muted">…</span>;
const none = <span className="muted">–</span>;

/** "from 48: 4.50". */
export function NextPriceCell({ sku, unit, messages, format }: Props): ReactNode {
  const next = useSingleNext(sku, unit);
  if (!next) return next === undefined ? waiting : none;
  if (next.by === 'freeGoods') return <span title={next.name}>{messages('catalogColumns.freeFrom', { quantity: format.quantity(next.quantity), free: format.quantity(next.free) })}</span>;
  return <span title={next.name}>{messages('catalogColumns.priceFrom', { quantity: format.quantity(next.quantity), price: format.unitPrice(next.unitPrice) })}</span>;
}

export function LastBoughtCell({ sku, format }: Props): ReactNode {
  const bought = useLastPurchase(sku);
  return bought ? format.day(bought.day) : bought === undefined ? waiting : none;
}

/** For one of what was bought: its packaging is named where it is not the one that the catalog prices. */
export function LastPaidCell({ sku, unit, format }: Props): ReactNode {
  const bought = useLastPurchase(sku);
  if (!bought) return bought === undefined ? waiting : none;
  return (
    <>
      {format.unitPrice(bought.unitPrice)}
      {bought.unit !== unit && <span className="muted"> / {format.unitName(bought.unit)}</span>}
    </>
  );
}

/** Today's price of one of what was bought, against what was paid for it. */
export function DifferenceCell({ sku, messages, format }: Props): ReactNode {
  const bought = useLastPurchase(sku);
  const today = useSinglePrice(sku, bought?.unit ?? null);
  if (bought === null || today === null) return none;
  if (bought === undefined || today === undefined) return waiting;
  const { moved, percent } = comparePrices(bought.unitPrice, today.unitPrice);
  if (moved === 'gone') return <span className="muted">{messages('catalog.onRequest')}</span>;
  if (moved === 'same') return <span className="muted">{messages('catalogColumns.same')}</span>;
  return <span className={moved === 'dearer' ? 'tone-danger' : 'tone-ok'}>{percent === null ? none : format.signedPercent(percent)}</span>;
}
