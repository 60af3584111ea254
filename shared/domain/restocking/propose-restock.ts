import type { ParLevel } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { choosePackaging, type PriceOf } from './choose-packaging.ts';
import type { CountedProduct } from './counted-stock.ts';
import { standingsByProduct, type ProductStanding } from './pass-to-successor.ts';
import { reorderRhythm, type Purchase } from './reorder-rhythm.ts';
import type { KeptReason, RestockLine, RestockReason, UnmetNeed } from './restock-line.ts';

/** All that a proposal for one site is made of. Quantities are base units. */
export interface RestockFacts {
  readonly counted: readonly CountedProduct[];
  /** Of this site. */
  readonly parLevels: readonly ParLevel[];
  readonly onOrder: ReadonlyMap<string, Decimal>;
  readonly purchases: ReadonlyMap<string, readonly Purchase[]>;
  readonly today: CalendarDay;
  product(sku: string): Product | undefined;
  readonly priceOf: PriceOf;
}

/** What to order, what needs nothing, what cannot be ordered, and what has a par level but was not counted: nothing is guessed for that. */
export interface RestockProposal {
  readonly lines: readonly RestockLine[];
  readonly kept: readonly { readonly sku: string; readonly reason: KeptReason }[];
  readonly unmet: readonly UnmetNeed[];
  readonly uncounted: readonly string[];
}

interface Need {
  readonly base: Decimal;
  readonly reason: WithoutRounding<RestockReason>;
}
type WithoutRounding<Reason> = Reason extends unknown ? Omit<Reason, 'need' | 'unit' | 'content' | 'rounded'> : never;

/**
 * The restocking proposal of one site (process.md "Restocking session"). A counted product with a par level: when counted and on order
 * together are below the minimum, up to the maximum. Otherwise a product that is due by the site's own rhythm: the usual quantity less what
 * is counted and on order. Each need is rounded up in the best packaging; what is known of a discontinued product counts for its successor.
 * Lines come in the order: below par, then due; each by sku.
 */
export function proposeRestock(facts: RestockFacts): RestockProposal {
  const lines: RestockLine[] = [];
  const kept: { sku: string; reason: KeptReason }[] = [];
  const unmet: UnmetNeed[] = [];
  const uncounted: string[] = [];
  const standings = [...standingsByProduct(facts).values()].sort((one, other) => (one.sku < other.sku ? -1 : 1));
  for (const standing of standings) {
    if (standing.par && standing.counted === null) uncounted.push(standing.sku);
    const need = needOf(standing, facts.today);
    if (need === null) {
      const reason = keptReasonOf(standing);
      if (reason) kept.push({ sku: standing.sku, reason });
      continue;
    }
    const covered = coverNeed(standing, need, facts);
    if ('quantity' in covered) lines.push(covered);
    else unmet.push(covered);
  }
  const byKind = (line: RestockLine): number => (line.reason.kind === 'belowPar' ? 0 : 1);
  return { lines: lines.sort((one, other) => byKind(one) - byKind(other)), kept, unmet, uncounted };
}

function needOf({ counted, onOrder, par, purchases }: ProductStanding, today: CalendarDay): Need | null {
  const there = (counted ?? zero).plus(onOrder);
  if (counted !== null && par) {
    const base = decimal(par.maximum).minus(there);
    if (there.gte(decimal(par.minimum)) || base.lte(zero)) return null;
    return { base, reason: { kind: 'belowPar', counted: toPlainText(counted), onOrder: toPlainText(onOrder), minimum: par.minimum, maximum: par.maximum } };
  }
  const rhythm = reorderRhythm(purchases, today);
  if (!rhythm?.isDue) return null;
  const usual = decimal(String(rhythm.usual));
  const base = usual.minus(there);
  const { everyDays, lastDaysAgo } = rhythm;
  return base.lte(zero) ? null : { base, reason: { kind: 'dueByRhythm', everyDays, lastDaysAgo, usual: toPlainText(usual), counted: counted && toPlainText(counted), onOrder: toPlainText(onOrder) } };
}

function keptReasonOf({ counted, onOrder, par }: ProductStanding): KeptReason | null {
  if (counted === null) return null;
  const figures = { counted: toPlainText(counted), onOrder: toPlainText(onOrder) };
  return par ? { kind: 'enough', ...figures, minimum: par.minimum } : { kind: 'noPar', ...figures };
}

function coverNeed({ sku, replaces }: ProductStanding, { base, reason }: Need, { product, priceOf }: RestockFacts): RestockLine | UnmetNeed {
  const ordered = product(sku);
  const need = toPlainText(base);
  if (!ordered) return { sku, kind: 'notInCatalog', need };
  const packed = ordered.status === 'active' ? choosePackaging(ordered, base, priceOf) : null;
  if (!packed) return { sku, kind: 'discontinued', need };
  const { unit, content, quantity, baseQuantity } = packed;
  return { sku, replaces, unit, quantity, baseQuantity, reason: { ...reason, need, unit, content, rounded: baseQuantity !== need } };
}
