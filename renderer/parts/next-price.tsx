import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from './use-format.ts';

type Next = NonNullable<OutputOf<'pricing.nextPrices'>['lines'][number]>;

interface Props {
  readonly next: Next;
  readonly unit: string;
  /** The product, for those who hear the button only. */
  readonly name: string;
  readonly onTake: (quantity: string) => void;
}

/** "12 more: 2.90 each", with the quantity one press away. */
export function NextPrice({ next, unit, name, onTake }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const more = format.quantityOf(next.more, unit);
  const take = messages('prices.takeQuantity', { quantity: format.quantity(next.quantity) });
  const text = next.by === 'freeGoods'
    ? messages('prices.nextFree', { more, free: format.quantityOf(next.free, unit), name: next.name })
    : messages('prices.nextPrice', { more, price: format.unitPrice(next.unitPrice), name: next.name });
  return (
    <p className="row">
      <span className="grow small">{text}</span>
      <Button size="small" aria-label={messages('prices.actionOn', { action: take, name })} onPress={() => onTake(next.quantity)}>{take}</Button>
    </p>
  );
}
