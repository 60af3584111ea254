import { decimal, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import type { QuoteLine } from '#shared/domain/quotes/quote.ts';

/** What a version's locked price depends on, read from its explanation. Quantities count the line's unit. */
export interface LockedTerms {
  /** Least quantity of the price row; null = not known. */
  readonly tier: Decimal | null;
  /** The sales office's own price. */
  readonly agreed: boolean;
  /** Least quantity of the promotions that were applied; zero = they ask for none. */
  readonly promotion: Decimal;
  readonly freeGoods: readonly { readonly buy: Decimal | null; readonly each: Decimal | null }[];
  /** Least net at list prices of the document; null = none. */
  readonly documentNet: Decimal | null;
}

const thresholdPlaces = 6;
const roundUp = 3;

/** `content` = base units in the line's packaging. */
export function termsOf(line: Pick<QuoteLine, 'list' | 'explanation'>, content: string): LockedTerms {
  const steps = line.explanation;
  const applied = steps.filter(({ subject, outcome }) => subject === 'promotion' && outcome === 'applied');
  return {
    tier: tierOf(line.list, steps, content),
    agreed: steps.some(({ reason }) => reason === 'agreedPrice'),
    promotion: greatest(applied.map(({ detail }) => perPackaging(detail['minQuantity'], content))) ?? zero,
    freeGoods: applied.filter(({ detail }) => detail['free'] !== undefined).map(({ detail }) => ({ buy: figure(detail['buy']), each: figure(detail['each']) })),
    documentNet: greatest(applied.map(({ detail }) => figure(detail['minDocumentNet']))),
  };
}

/** The least quantity at which the price stands, and what asks for it. A price whose row is not known stands for the whole quantity only. */
export function leastForPrice(terms: LockedTerms, offered: Decimal): { readonly quantity: Decimal; readonly reason: 'agreed' | 'tier' | 'promotion' } {
  if (terms.agreed) return { quantity: offered, reason: 'agreed' };
  const tier = terms.tier ?? offered;
  return terms.promotion.gt(tier) ? { quantity: terms.promotion, reason: 'promotion' } : { quantity: tier, reason: 'tier' };
}

/** Free goods for a smaller quantity; null where the version does not say how they are counted. */
export function freeFor({ freeGoods }: LockedTerms, quantity: Decimal): Decimal | null {
  let free = zero;
  for (const { buy, each } of freeGoods) {
    if (buy === null || each === null || buy.lte(zero)) return null;
    free = free.plus(quantity.minus(quantity.mod(buy)).div(buy).times(each));
  }
  return freeGoods.length === 0 ? null : free;
}

/** The row that won in the line's list, or in the list that it derives from. */
function tierOf(list: string | null, steps: readonly ExplanationStep[], content: string): Decimal | null {
  const asked = new Set<string>();
  let at: string | null = list;
  while (at !== null && !asked.has(at)) {
    const within: string = at;
    asked.add(within);
    const row = steps.find(({ subject, outcome, detail }) => subject === 'row' && outcome === 'won' && detail['list'] === within);
    if (row) return row.reason === 'baseUnitRow' ? perPackaging(row.detail['minQuantity'], content) : figure(row.detail['minQuantity']);
    at = steps.find(({ subject, detail }) => subject === 'parent' && detail['list'] === within)?.id ?? null;
  }
  return null;
}

const figure = (text: string | undefined): Decimal | null => (text === undefined ? null : decimal(text));

function perPackaging(baseUnits: string | undefined, content: string): Decimal | null {
  return baseUnits === undefined ? null : decimal(baseUnits).div(decimal(content)).round(thresholdPlaces, roundUp);
}

function greatest(values: readonly (Decimal | null)[]): Decimal | null {
  return values.reduce((most, value) => (value !== null && (most === null || value.gt(most)) ? value : most), null);
}
