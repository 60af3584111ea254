import { decimal, toPlainText, type Decimal } from '#shared/domain/money/decimal.ts';
import type { Product } from './product.ts';
import type { QuantityAnswer } from './quantity-answer.ts';

/**
 * Whether `quantity` (decimal text, counts `unit`) may be ordered. The interval counts from the minimum: minimum 5, multiple 3
 * allows 5, 8, 11. The nearest valid quantities are offered, the quantity itself is never changed (process.md, price resolution 6).
 */
export function checkQuantity(product: Product | undefined, unit: string, quantity: string): QuantityAnswer {
  if (!product) return withoutPackaging('unknownProduct');
  const packaging = product.packagings.find((candidate) => candidate.unit === unit);
  if (!packaging) return withoutPackaging('unknownPackaging');
  const { minimum, multiple } = packaging;
  if (minimum === '1' && multiple === '1' && isWhole(quantity)) return { ok: true, reason: 'fits', minimum, multiple, nearestBelow: quantity, nearestAbove: quantity };
  const asked = decimal(quantity);
  const least = decimal(minimum);
  if (asked.lt(least)) return { ok: false, reason: 'belowMinimum', minimum, multiple, nearestBelow: null, nearestAbove: toPlainText(least) };
  const interval = decimal(multiple);
  const beyond = asked.minus(least);
  const over = beyond.mod(interval);
  if (over.c[0] === 0) {
    const same = toPlainText(asked);
    return { ok: true, reason: 'fits', minimum, multiple, nearestBelow: same, nearestAbove: same };
  }
  const below: Decimal = asked.minus(over);
  return { ok: false, reason: 'offMultiple', minimum, multiple, nearestBelow: toPlainText(below), nearestAbove: toPlainText(below.plus(interval)) };
}

// Most packagings may be ordered one by one, and a document has thousands of lines.
function isWhole(quantity: string): boolean {
  return /^[1-9]\d*$/.test(quantity);
}

function withoutPackaging(reason: 'unknownProduct' | 'unknownPackaging'): QuantityAnswer {
  return { ok: false, reason, minimum: null, multiple: null, nearestBelow: null, nearestAbove: null };
}
