import { useMemo } from 'react';
import { contract, type InputOf, type OutputOf } from '#shared/contract/contract.ts';
import { perBridge, RowQuestions, useRowAnswer } from './row-questions.ts';

export type SinglePrice = OutputOf<'pricing.single'>['lines'][number];
export type SingleNext = NonNullable<OutputOf<'pricing.singleNext'>['lines'][number]>;
export type LastPurchase = NonNullable<OutputOf<'orders.lastBought'>['purchases'][number]>;
type Line = InputOf<'pricing.single'>['lines'][number];

const prices = perBridge(
  (bridge) =>
    new RowQuestions<Line, SinglePrice>(async (lines) => {
      const answer = await bridge.call('pricing.single', { lines: [...lines] });
      return answer.ok ? answer.value.lines : [];
    }),
);

const nextPrices = perBridge(
  (bridge) =>
    new RowQuestions<Line, SingleNext>(async (lines) => {
      const answer = await bridge.call('pricing.singleNext', { lines: [...lines] });
      return answer.ok ? answer.value.lines : [];
    }),
);

const purchases = perBridge(
  (bridge) =>
    new RowQuestions<string, LastPurchase>(async (skus) => {
      const answer = await bridge.call('orders.lastBought', { skus: [...skus] });
      return answer.ok ? answer.value.purchases : [];
    }),
);

/** One of a product; the same object until another one is meant. */
const useOneOf = (sku: string, unit: string | null): Line | null => useMemo(() => (unit === null ? null : { sku, unit, quantity: '1' }), [sku, unit]);

/** My price for one of a product, on its own; undefined until it is known, null when it could not be asked. Without a unit nothing is asked. */
export const useSinglePrice = (sku: string, unit: string | null): SinglePrice | null | undefined => useRowAnswer({ questions: prices, row: useOneOf(sku, unit), topics: contract['pricing.single'].reads });

/** From one of a product on, what reaches the next lower price; null where nothing does. */
export const useSingleNext = (sku: string, unit: string): SingleNext | null | undefined => useRowAnswer({ questions: nextPrices, row: useOneOf(sku, unit), topics: contract['pricing.singleNext'].reads });

/** When the account last bought a product, and what it paid; null = never. */
export const useLastPurchase = (sku: string): LastPurchase | null | undefined => useRowAnswer({ questions: purchases, row: sku, topics: contract['orders.lastBought'].reads });
