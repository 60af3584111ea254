import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { replacementOf } from '#shared/domain/catalog/replacement.ts';
import { decimal, toPlainText, type Decimal } from '#shared/domain/money/decimal.ts';
import { comparePrices } from './compare-prices.ts';

/** A line of an earlier order; `unitPrice` is what was paid per `unit`. */
export interface OrderedLine {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string;
}

/** Today's catalog and prices. `unitPrice` is today's for that quantity, or null. */
export interface Today {
  product(sku: string): Product | undefined;
  unitPrice(line: { readonly sku: string; readonly unit: string; readonly quantity: string }): string | null;
}

/** What may go into the new draft. */
export interface ProposedLine {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
  readonly unitPrice: string | null;
}

export type ReorderFinding = 'same' | 'dearer' | 'cheaper' | 'noPrice' | 'discontinued' | 'packagingGone' | 'notInAssortment';

/** `take` puts the line in the draft, `askForQuote` too but it cannot be ordered as it is, `choosePackaging` and `leaveOut` wait for the person. */
export type ReorderAction = 'take' | 'askForQuote' | 'takeReplacement' | 'choosePackaging' | 'leaveOut';

/** One line beside today. `replacement` says how the new product's price per base unit stands to what was paid. */
export interface ReorderedLine {
  readonly ordered: OrderedLine;
  readonly finding: ReorderFinding;
  readonly action: ReorderAction;
  readonly proposed: ProposedLine | null;
  readonly replacement: 'dearer' | 'equal' | 'cheaper' | 'noPrice' | null;
  readonly difference: string | null;
  readonly percent: string | null;
}

/**
 * Compares an order's lines with today, line by line, each with its action (process.md, choices that others leave open).
 * Lines of one sku and unit are summed and take the last one's price.
 */
export function reorderLines(lines: readonly OrderedLine[], today: Today): readonly ReorderedLine[] {
  return sumAlike(lines).map((ordered) => besideToday(ordered, today));
}

function besideToday(ordered: OrderedLine, today: Today): ReorderedLine {
  const product = today.product(ordered.sku);
  if (!product) return finding(ordered, 'notInAssortment', 'leaveOut');
  if (product.status === 'discontinued') return replaced(ordered, product, today);
  if (!packagingOf(product, ordered.unit)) return finding(ordered, 'packagingGone', 'choosePackaging');
  const proposed = propose(ordered.sku, ordered.unit, ordered.quantity, today);
  if (proposed.unitPrice === null) return { ...finding(ordered, 'noPrice', 'askForQuote'), proposed };
  const { moved, difference, percent } = comparePrices(ordered.unitPrice, proposed.unitPrice);
  return { ...finding(ordered, moved === 'dearer' || moved === 'cheaper' ? moved : 'same', 'take'), proposed, difference, percent };
}

function sumAlike(lines: readonly OrderedLine[]): OrderedLine[] {
  const summed = new Map<string, OrderedLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.sku, line.unit]);
    const earlier = summed.get(key);
    summed.set(key, earlier ? { ...line, quantity: toPlainText(decimal(earlier.quantity).plus(line.quantity)) } : line);
  }
  return [...summed.values()];
}

function replaced(ordered: OrderedLine, product: Product, today: Today): ReorderedLine {
  const successor = replacementOf(product, (sku) => today.product(sku));
  if (!successor) return finding(ordered, 'discontinued', 'leaveOut');
  const packaging = packagingOf(successor, ordered.unit);
  if (!packaging) return finding(ordered, 'discontinued', 'choosePackaging');
  const contentBefore = decimal(packagingOf(product, ordered.unit)?.content ?? packaging.content);
  const content = decimal(packaging.content);
  const quantity = content.eq(contentBefore) ? ordered.quantity : atLeast(successor, ordered.unit, decimal(ordered.quantity).times(contentBefore), content);
  const proposed = propose(successor.sku, ordered.unit, quantity, today);
  if (proposed.unitPrice === null) return { ...finding(ordered, 'discontinued', 'askForQuote'), proposed, replacement: 'noPrice' };
  // Per base unit, cross-multiplied: the new packaging may hold more or less than the old one.
  const side = decimal(proposed.unitPrice).times(contentBefore).cmp(decimal(ordered.unitPrice).times(content));
  return { ...finding(ordered, 'discontinued', 'takeReplacement'), proposed, replacement: side > 0 ? 'dearer' : side < 0 ? 'cheaper' : 'equal' };
}

/** The least valid quantity of a packaging that holds at least as many base units. Reaching for a multiple rounds up. */
function atLeast(product: Product, unit: string, baseQuantity: Decimal, content: Decimal): string {
  const whole = baseQuantity.div(content).round(0, 3);
  const answer = checkQuantity(product, unit, toPlainText(whole));
  return answer.nearestAbove ?? toPlainText(whole);
}

function packagingOf(product: Product, unit: string): Product['packagings'][number] | undefined {
  return product.packagings.find((packaging) => packaging.unit === unit);
}

function propose(sku: string, unit: string, quantity: string, today: Today): ProposedLine {
  return { sku, unit, quantity, unitPrice: today.unitPrice({ sku, unit, quantity }) };
}

function finding(ordered: OrderedLine, kind: ReorderFinding, action: ReorderAction): ReorderedLine {
  return { ordered, finding: kind, action, proposed: null, replacement: null, difference: null, percent: null };
}
