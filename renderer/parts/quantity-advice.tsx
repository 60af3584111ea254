import type { ReactNode } from 'react';
import type { QuantityAnswer } from '#shared/domain/catalog/quantity-answer.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from './use-format.ts';

interface Props {
  readonly check: QuantityAnswer;
  readonly onChoose: (quantity: string) => void;
  /** Only the two buttons, for a cell of a grid. */
  readonly brief?: boolean;
}

/** A quantity that cannot be ordered: why, and the nearest two that can, one press away. Never changed silently. */
export function QuantityAdvice({ check, onChoose, brief = false }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  if (check.ok) return null;
  const nearest = [...new Set([check.nearestBelow, check.nearestAbove])].filter((value) => value !== null);
  const figures = { minimum: format.quantity(check.minimum ?? '1'), multiple: format.quantity(check.multiple ?? '1') };
  return (
    <div className="row" role={brief ? undefined : 'status'}>
      {!brief && <span className="tone-warn">{messages(`quantity.${check.reason}`, figures)}</span>}
      {nearest.map((quantity) => (
        <Button key={quantity} size="small" aria-label={messages('quantity.take', { quantity: format.quantity(quantity) })} onPress={() => onChoose(quantity)}>{format.quantity(quantity)}</Button>
      ))}
    </div>
  );
}
