import type { ReactNode } from 'react';
import type { ProductChange } from '#shared/domain/catalog/product-change.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { useFormat } from './use-format.ts';

const tones: Readonly<Record<ProductChange['kind'], BadgeTone>> = { dearer: 'danger', cheaper: 'ok', noPrice: 'danger', gone: 'danger', replaced: 'warn', back: 'ok', packaging: 'warn', promotion: 'info' };

interface Props {
  readonly change: ProductChange;
  /** Of the promotion or the successor. */
  readonly name: string | null;
  readonly unit: string;
  readonly currency: string;
}

/** One thing that changed about a product, in one line. */
export function ProductChangeBadge({ change, name, unit, currency }: Props): ReactNode {
  const messages = useMessages();
  const text = useChangeText();
  return (
    <span className="row">
      <Badge tone={tones[change.kind]}>{messages(`news.kind.${change.kind}`)}</Badge>
      <span className="small">{text({ change, name, unit, currency })}</span>
    </span>
  );
}

/** What changed in words, such as the price before and now. */
export function useChangeText(): (props: Props) => string {
  const messages = useMessages();
  const format = useFormat();
  return ({ change, name, unit, currency }) => {
    switch (change.kind) {
      case 'dearer':
      case 'cheaper':
        return messages('news.price', { before: format.unitPrice(change.before, currency), after: format.unitPrice(change.after, currency), percent: format.signedPercent(change.kind === 'dearer' ? change.percent : `-${change.percent}`), unit: format.unitName(unit) });
      case 'noPrice':
        return messages('news.priceWas', { before: format.unitPrice(change.before, currency) });
      case 'replaced':
        return messages('news.by', { name: name === null ? change.by : `${name} (${change.by})` });
      case 'packaging':
        return messages(change.before === null ? 'news.packagingNew' : change.after === null ? 'news.packagingGone' : 'news.packagingMoved', {
          unit: format.unitName(change.unit), before: change.before === null ? '' : format.quantity(change.before), after: change.after === null ? '' : format.quantity(change.after),
        });
      case 'promotion':
        return name ?? change.id;
      case 'gone':
      case 'back':
        return '';
    }
  };
}
