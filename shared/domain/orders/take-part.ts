import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import type { DocumentTotals } from '#shared/domain/pricing/priced-line.ts';
import type { QuoteLine, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { freeFor, leastForPrice, termsOf, type LockedTerms } from './locked-terms.ts';

/** What the buyer takes of an estimate's line, in the line's unit. */
export interface TakenLine {
  readonly line: string;
  readonly quantity: string;
}

/** What taking a part is judged by. `rates` holds VAT percentages by category, for a version that does not name its own. */
export interface PartTerms {
  readonly currency: string;
  readonly rates: Readonly<Record<string, string>>;
  product(sku: string): Product | undefined;
}

export interface TakenPart {
  readonly lines: readonly QuoteLine[];
  readonly totals: DocumentTotals;
}

/**
 * Some lines of an estimate, or smaller quantities, at the version's locked prices. A smaller quantity must be one that may be ordered (minimum, multiple)
 * and must still reach the price row and the promotions that made the price; free goods are counted anew. A price that the sales office
 * agreed holds for the whole quantity only. Refuses with noLines, notFound (unknown line), invalidPayload (nothing, more than offered, named
 * twice), unknownProduct, unknownPackaging, quantityBelowMinimum (detail: `reason` minimum, tier, promotion, agreed or documentNet, and
 * `minimum`, the least that would hold), quantityOffMultiple (detail: `nearestBelow`, `nearestAbove`).
 */
export function takePart(version: Pick<QuoteVersion, 'lines' | 'totals'>, taken: readonly TakenLine[], terms: PartTerms): Result<TakenPart, Refusal> {
  if (taken.length === 0) return err(refuse('noLines'));
  const wanted = new Map(taken.map(({ line, quantity }) => [line, quantity]));
  if (wanted.size < taken.length) return err(refuse('invalidPayload', { reason: 'lineTwice' }));
  const unknown = taken.find(({ line }) => !version.lines.some(({ id }) => id === line));
  if (unknown) return err(refuse('notFound', { line: unknown.line }));
  const kept = version.lines.filter(({ id }) => wanted.has(id));
  const lines: QuoteLine[] = [];
  for (const line of kept) {
    const part = lessOf(line, wanted.get(line.id) ?? line.quantity, terms);
    if (!part.ok) return part;
    lines.push(part.value);
  }
  const short = kept.length < version.lines.length || lines.some((line, at) => line.quantity !== kept[at]?.quantity) ? documentTooSmall(lines, terms) : null;
  if (short) return err(short);
  const rates = { ...terms.rates, ...Object.fromEntries(version.totals.vatByCategory.map(({ category, ratePercent }) => [category, ratePercent])) };
  return ok({ lines, totals: documentTotals(lines, rates, terms.currency) });
}

function lessOf(line: QuoteLine, asked: string, { currency, product }: PartTerms): Result<QuoteLine, Refusal> {
  const quantity = decimal(asked);
  const offered = decimal(line.quantity);
  if (quantity.lte(zero) || quantity.gt(offered)) return err(refuse('invalidPayload', { line: line.id, offered: line.quantity, asked }));
  if (quantity.eq(offered)) return ok(line);
  const told = { line: line.id, sku: line.sku, unit: line.unit, quantity: toPlainText(quantity) };
  const known = product(line.sku);
  if (!known) return err(refuse('unknownProduct', { line: line.id, sku: line.sku }));
  const packaging = known.packagings.find(({ unit }) => unit === line.unit);
  if (!packaging) return err(refuse('unknownPackaging', { line: line.id, sku: line.sku, unit: line.unit }));
  const fits = checkQuantity(known, line.unit, asked);
  if (!fits.ok) {
    const near = Object.fromEntries([['nearestBelow', fits.nearestBelow], ['nearestAbove', fits.nearestAbove]].filter(([, value]) => value !== null));
    return err(refuse(fits.reason === 'belowMinimum' ? 'quantityBelowMinimum' : 'quantityOffMultiple', { ...told, ...near, reason: 'minimum', minimum: fits.minimum ?? '' }));
  }
  const locked = termsOf(line, packaging.content);
  const least = leastForPrice(locked, offered);
  if (quantity.lt(least.quantity)) {
    const minimum = checkQuantity(known, line.unit, toPlainText(least.quantity)).nearestAbove ?? line.quantity;
    return err(refuse('quantityBelowMinimum', { ...told, reason: least.reason, minimum }));
  }
  const free = freeGoods(locked, quantity, line);
  if (free === null) return err(refuse('quantityBelowMinimum', { ...told, reason: 'promotion', minimum: line.quantity }));
  const net = line.unitPrice === null ? null : toFixedText(quantity.times(decimal(line.unitPrice)), minorUnitPlaces(currency));
  return ok({ ...line, quantity: toPlainText(quantity), free: toPlainText(free), net });
}

function freeGoods(locked: LockedTerms, quantity: Decimal, line: QuoteLine): Decimal | null {
  return decimal(line.free).eq(zero) ? zero : freeFor(locked, quantity);
}

/** A promotion may ask for a document of some size, at list prices; the part must still be that large. */
function documentTooSmall(lines: readonly QuoteLine[], { currency }: PartTerms): Refusal | null {
  const places = minorUnitPlaces(currency);
  const net = sum(lines.map((line) => decimal(toFixedText(decimal(line.quantity).times(decimal(line.listPrice ?? '0')), places))));
  for (const line of lines) {
    const { documentNet } = termsOf(line, '1');
    if (documentNet !== null && net.lt(documentNet)) {
      return refuse('quantityBelowMinimum', { line: line.id, sku: line.sku, reason: 'documentNet', minimum: toPlainText(documentNet), net: toFixedText(net, places) });
    }
  }
  return null;
}
