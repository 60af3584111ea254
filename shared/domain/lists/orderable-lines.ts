import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { longestList, type ListLine } from './product-list.ts';

/** Why a line of a list cannot be ordered any more. */
export type LeftOutReason = 'unknownProduct' | 'discontinued' | 'unknownPackaging';

export interface LeftOutLine {
  readonly line: ListLine;
  readonly reason: LeftOutReason;
  readonly product: Product | null;
}

/** A list outlives the catalog that it was made of: which of its lines can be ordered, and why the others cannot. Nothing is replaced unasked. */
export function orderableLines(lines: readonly ListLine[], product: (sku: string) => Product | undefined): { readonly taken: readonly ListLine[]; readonly leftOut: readonly LeftOutLine[] } {
  const taken: ListLine[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const line of lines) {
    const found = product(line.sku) ?? null;
    const reason = found === null ? 'unknownProduct' : found.status === 'discontinued' ? 'discontinued' : found.packagings.some(({ unit }) => unit === line.unit) ? null : 'unknownPackaging';
    if (reason === null) taken.push(line);
    else leftOut.push({ line, reason, product: found });
  }
  return { taken, leftOut };
}

/** Lines of a draft or order as lines of a list: a product in a packaging once, its quantities added up, as many as a list holds. */
export function listLinesOf(lines: readonly { readonly sku: string; readonly unit: string; readonly quantity: string; readonly note?: string }[]): ListLine[] {
  const merged = new Map<string, ListLine>();
  for (const { sku, unit, quantity, note = '' } of lines) {
    const key = JSON.stringify([sku, unit]);
    const before = merged.get(key);
    merged.set(key, before ? { ...before, quantity: toPlainText(decimal(before.quantity).plus(quantity)) } : { sku, unit, quantity, note });
  }
  return [...merged.values()].slice(0, longestList);
}
