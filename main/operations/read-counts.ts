import type { RowFault } from '#shared/domain/drafts/order-table.ts';
import type { DecimalStyle } from '#shared/domain/drafts/parse-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { parseCount, type CountFault, type CountRowFault } from '#shared/domain/restocking/parse-count.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { TableRow } from '#main/tables/read-table.ts';
import { headsByPlace, type RejectedRow } from './rejected-file.ts';

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

const countFaults: Readonly<Record<CountFault, CountRowFault>> = { empty: 'noQuantity', unreadable: 'unreadableQuantity', negative: 'negative', tooLarge: 'tooLarge', barcode: 'barcodeAsQuantity' };

interface ReadCounts {
  readonly counted: readonly CountedRow[];
  readonly rejected: readonly RejectedRow<CountRowFault>[];
  /** Words above the columns of what is given back. */
  readonly heads: readonly string[];
}

/** Reads every row for itself: what cannot be read with certainty is rejected with its reason, and nothing is guessed. */
export function readCounts(rows: readonly TableRow[], decimals: DecimalStyle, byCode: (code: string) => { readonly product: Product; readonly unit: string | null } | undefined): ReadCounts {
  const { at, hasHead } = columnsOf(rows[0]);
  const counted: CountedRow[] = [];
  const rejected: RejectedRow<CountRowFault>[] = [];
  for (const { row, cells } of hasHead ? rows.slice(1) : rows) {
    const read = readRow(cells, at, decimals, byCode);
    if (read.ok) counted.push(read.value);
    else rejected.push({ row, cells, fault: read.error });
  }
  return { counted, rejected, heads: headsByPlace(Object.fromEntries(Object.entries(at).filter(([, place]) => place >= 0)), rows[0]?.cells.length ?? 0) };
}

function readRow(cells: readonly string[], at: Readonly<Record<Column, number>>, decimals: DecimalStyle, byCode: Parameters<typeof readCounts>[2]): Result<CountedRow, RowFault<CountRowFault>> {
  const fault = (kind: CountRowFault, detail: Readonly<Record<string, string>> = {}) => err({ kind, detail });
  const text = (column: Column): string => (cells[at[column]] ?? '').slice(0, 100).trim();
  const [code, typed, unit] = [text('code'), text('quantity'), text('unit')];
  // In any cell, also one that is left alone: a row that is rejected comes back whole.
  if (cells.some((cell) => recogniseCardNumber(cell)) || recogniseCardNumber(`${code} \n ${typed}`)) return fault('cardNumber');
  if (code === '') return fault('noCode');
  const quantity = parseCount(typed, decimals);
  if (!quantity.ok) return fault(countFaults[quantity.error], { quantity: typed });
  const found = byCode(code);
  if (!found) return fault('unknownCode', { code });
  const { baseUnit, packagings } = found.product;
  const named = unit === '' ? (found.unit ?? baseUnit) : packagings.find((packaging) => packaging.unit.toLowerCase() === unit.toLowerCase())?.unit;
  return named === undefined ? fault('unknownUnit', { unit, units: packagings.map((packaging) => packaging.unit).join(', ') }) : ok({ code, product: found.product, unit: named, quantity: quantity.value });
}
