import type { LineReading } from '#shared/domain/drafts/draft.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';

/** A reading in words, with whatever of it differs from the other one. */
export function useReadingText(): (reading: LineReading, other: LineReading) => string {
  const messages = useMessages();
  const format = useFormat();
  return ({ sku, unit, quantity, targetPrice, note }, other) =>
    [
      ...(sku === other.sku ? [] : [sku]),
      format.quantityOf(quantity, unit),
      ...(targetPrice === other.targetPrice ? [] : [`${messages('drafts.targetPrice')} ${targetPrice === null ? '–' : format.priceFigure(targetPrice)}`]),
      ...(note === other.note ? [] : [note === '' ? messages('merge.noNote') : messages('merge.noteOf', { note })]),
    ].join(', ');
}
