import { useEffect, useState } from 'react';
import { entryForecast, type EntryForecast, type EntryQuestion } from '#shared/contract/office-desk.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { askBackend } from '../ask-backend.ts';
import { useOfficeRevision } from '../office-revision-store.ts';
import type { OfficeAnswer } from '../use-office-answer.ts';

/** A line as it is being typed. */
export interface TypedLine {
  readonly id: string;
  readonly product: Product;
  readonly unit: string;
  readonly typed: string;
}

const askAfterMs = 250;

/** Asks what the entry would cost, a moment after the last keystroke and again after each act. Without value while nothing can be asked. */
export function useEntryForecast(question: EntryQuestion | null): OfficeAnswer<EntryForecast> {
  const revision = useOfficeRevision((store) => store.revision);
  const [forecast, setForecast] = useState<OfficeAnswer<EntryForecast> & { readonly asked: string | null }>({ asked: null, value: null, failure: null });
  const asked = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (asked === null) return;
    let left = false;
    const timer = setTimeout(() => {
      void askBackend('POST', '/office/entries/forecast', entryForecast, JSON.parse(asked)).then((answer) => {
        if (!left) setForecast(answer.ok ? { asked, value: answer.value, failure: null } : { asked, value: null, failure: answer.error });
      });
    }, askAfterMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [asked, revision]);
  return forecast.asked === asked ? forecast : { value: null, failure: null };
}
