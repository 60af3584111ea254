import type { z } from 'zod';
import type { rejectedRow } from '#shared/contract/restocking-operations.ts';
import type { DecimalStyle } from '#shared/domain/drafts/parse-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { parseCount } from '#shared/domain/restocking/parse-count.ts';
import type { TableRow } from '#main/tables/read-table.ts';
import { rejectedFileOf, type RejectedFile } from './rejected-file.ts';

export type RejectedRow = z.infer<typeof rejectedRow>;

/** A row that names a product and a count of one of its packagings. */
export interface CountedRow {
  readonly code: string;
  readonly product: Product;
  readonly unit: string;
  readonly quantity: string;
}

type Column = 'code' | 'quantity' | 'unit';
const headings: Readonly<Record<Column, RegExp>> = {
  code: /^(code|sku|gtin|ean|barcode|article|item|artikel(nummer|nr)?|art\.?-?nr\.?|strichcode|codice|articolo)$/i,
  quantity: /^(quantity|qty|count(ed)?|stock|menge|bestand|anzahl|gez(ä|ae)hlt|quantit(à|a)|giacenza|conteggio)$/i,
  unit: /^(unit|uom|einheit|unit(à|a))$/i,
};
const inOrder: Readonly<Record<Column, number>> = { code: 0, quantity: 1, unit: 2 };

/** Columns by their headings where the first row has some, else code, quantity, unit in that order. */
function columnsOf(first: TableRow | undefined): { readonly at: Readonly<Record<Column, number>>; readonly hasHead: boolean } {
  const find = (column: Column): number => first?.cells.findIndex((cell) => headings[column].test(cell.trim())) ?? -1;
  const at = { code: find('code'), quantity: find('quantity'), unit: find('unit') };
  if (at.code !== -1 && at.quantity !== -1) return { at, hasHead: true };
  // A row of words above the figures is a heading in another language.
  return { at: inOrder, hasHead: first !== undefined && !first.cells.some((cell) => /\d/.test(cell)) };
}

/** Reads every row for itself: what cannot be read with certainty is rejected with its reason, and nothing is guessed. */
export function readCounts(
  rows: readonly TableRow[],
  decimals: DecimalStyle,
  byCode: (code: string) => { readonly product: Product; readonly unit: string | null } | undefined,
): { readonly counted: CountedRow[]; readonly rejected: RejectedRow[] } {
  const { at, hasHead } = columnsOf(rows[0]);
  const counted: CountedRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const { row, cells } of hasHead ? rows.slice(1) : rows) {
    const text = (column: Column): string => (cells[at[column]] ?? '').slice(0, 100).trim();
    const read = readRow(text('code'), text('quantity'), text('unit'), decimals, byCode);
    if (typeof read === 'string') rejected.push({ row, code: read === 'cardNumber' ? '' : text('code'), quantity: read === 'cardNumber' ? '' : text('quantity'), reason: read });
    else counted.push(read);
  }
  return { counted, rejected };
}

function readRow(code: string, typed: string, unit: string, decimals: DecimalStyle, byCode: Parameters<typeof readCounts>[2]): CountedRow | RejectedRow['reason'] {
  if (recogniseCardNumber(`${code} \n ${typed}`)) return 'cardNumber';
  if (code === '') return 'noCode';
  const quantity = parseCount(typed, decimals);
  if (!quantity.ok) return quantity.error;
  const found = byCode(code);
  if (!found) return 'unknownCode';
  const named = unit === '' ? (found.unit ?? found.product.baseUnit) : found.product.packagings.find((packaging) => packaging.unit.toLowerCase() === unit.toLowerCase())?.unit;
  return named === undefined ? 'unknownUnit' : { code, product: found.product, unit: named, quantity: quantity.value };
}

/** The rejected rows as a file to be mended and read again. */
export const rejectedFile = (name: string, rejected: readonly RejectedRow[]): RejectedFile | null =>
  rejectedFileOf(name, ['code', 'quantity', 'unit', 'row', 'reason'], rejected.map(({ row, code, quantity, reason }) => [code, quantity, '', String(row), reason]));
