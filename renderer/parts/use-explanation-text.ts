import { useMemo } from 'react';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from './use-format.ts';

const moneyFigures = new Set(['unitPrice', 'price', 'listPrice', 'net', 'documentNet', 'minDocumentNet', 'amountOff', 'fixedUnitPrice', 'otherPrice', 'amount', 'parentPrice', 'winnerNet', 'before', 'after', 'fixedPrice']);
const quantityFigures = new Set(['quantity', 'minQuantity', 'minimum', 'multiple', 'content', 'free', 'left', 'quota', 'more', 'baseQuantity', 'buy', 'ordered', 'pieces']);
const dayFigures = new Set(['validFrom', 'validTo', 'day', 'from', 'to']);

/** The sentence of an explanation step, its figures in the language's form. */
export function useExplanationText(): (step: ExplanationStep) => string {
  const messages = useMessages();
  const format = useFormat();
  return useMemo(() => {
    const figure = (name: string, value: string): string => {
      if (value === '') return '–';
      if (moneyFigures.has(name)) return format.unitPrice(value);
      if (quantityFigures.has(name)) return format.quantity(value);
      if (dayFigures.has(name) && /^\d{4}-\d\d-\d\d$/.test(value)) return format.day(value);
      return name === 'unit' || name === 'baseUnit' ? format.unitName(value) : value;
    };
    return (step) => {
      const shown = Object.fromEntries(Object.entries(step.detail).map(([name, value]) => [name, figure(name, value)]));
      return messages(`reason.${step.reason}` as 'reason.other', { ...shown, id: step.id, defaultValue: `${step.id}: ${step.reason}` });
    };
  }, [messages, format]);
}
