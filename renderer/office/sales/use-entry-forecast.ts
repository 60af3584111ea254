import { useEffect, useState } from 'react';
import { entryForecast, type EntryForecast, type EntryQuestion } from '#shared/contract/office-desk.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { askBackend } from '../ask-backend.ts';

/** A line as it is being typed. */
export interface TypedLine {
  readonly id: string;
  readonly product: Product;
  readonly unit: string;
  readonly typed: string;
}

const askAfterMs = 250;

/** Asks what the entry would cost, a moment after the last keystroke. Null while nothing can be asked. */
export function useEntryForecast(question: EntryQuestion | null): EntryForecast | null {
  const [forecast, setForecast] = useState<{ readonly asked: string; readonly answer: EntryForecast } | null>(null);
  const asked = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (asked === null) return;
    let left = false;
    const timer = setTimeout(() => {
      void askBackend('POST', '/office/entries/forecast', entryForecast, JSON.parse(asked)).then((answer) => {
        if (!left && answer.ok) setForecast({ asked, answer: answer.value });
      });
    }, askAfterMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return forecast?.asked === asked ? forecast.answer : null;
}
