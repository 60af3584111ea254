import { z } from 'zod';
import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { isBarcode } from '#shared/domain/restocking/parse-count.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { parseQuantity, type DecimalStyle, type QuantityFault } from './parse-quantity.ts';

/** What a column of a pasted table or a file holds; everything else in it is left alone. */
export const orderColumns = ['code', 'quantity', 'unit', 'targetPrice', 'note'] as const;
export type OrderColumn = (typeof orderColumns)[number];

/** Place of each column, from 0; null = the table has none. */
export const columnPlaces = z.strictObject({ code: z.number().int().min(0), quantity: z.number().int().min(0), unit: z.number().int().min(0).nullable(), targetPrice: z.number().int().min(0).nullable(), note: z.number().int().min(0).nullable() });
export type ColumnPlaces = z.infer<typeof columnPlaces>;

/** Words above columns in the three languages of the desk, and what spreadsheets of shops call them. */
const headings: Readonly<Record<OrderColumn, RegExp>> = {
  code: /^(code|sku|gtin|ean|barcode|(article|item|product)( ?(no|number|code))?\.?|artikel(nummer|nr)?\.?|art\.?[- ]?nr\.?|bestell(nummer|nr)\.?|strichcode|codice( articolo)?|articolo)$/i,
  quantity: /^(quantity|qty|order(ed)? ?(qty|quantity)|menge|bestellmenge|anzahl|st(ü|ue)ck|quantit(à|a)|q\.?t(à|a)|qta|pezzi)$/i,
  unit: /^(unit|uom|packaging|pack|einheit|gebinde|me|unit(à|a)( di misura)?|um|confezione)$/i,
  targetPrice: /^(target( price)?|wunschpreis|zielpreis|prezzo (obiettivo|richiesto))$/i,
  note: /^(note|notes|comment|remark|bemerkung|notiz|nota|note?)$/i,
};

export interface TableHead {
  readonly places: ColumnPlaces;
  /** The first row says what the columns are, and is no order. */
  readonly hasHead: boolean;
  /** Columns that more than one heading claims: the first is taken, and the person is asked to look. */
  readonly doubled: readonly OrderColumn[];
}

/**
 * Which column is what: by the words above them; without such words the first is the code and the second the quantity, the third the unit. A first row
 * without any digit is words of another language and is left out as well.
 */
export function columnsOfTable(first: readonly string[]): TableHead {
  const find = (column: OrderColumn): number | null => {
    const at = first.findIndex((cell) => headings[column].test(cell.trim()));
    return at === -1 ? null : at;
  };
  const [code, quantity] = [find('code'), find('quantity')];
  const doubled = orderColumns.filter((column) => first.filter((cell) => headings[column].test(cell.trim())).length > 1);
  if (code !== null && quantity !== null) return { doubled, places: { code, quantity, unit: find('unit'), targetPrice: find('targetPrice'), note: find('note') }, hasHead: true };
  const hasHead = first.length > 0 && !first.some((cell) => /\d/.test(cell));
  return { places: { code: 0, quantity: 1, unit: first.length > 2 ? 2 : null, targetPrice: null, note: null }, hasHead, doubled: [] };
}

/** The word above each column that is understood in every language. */
const plainHeads: Readonly<Record<OrderColumn, string>> = { code: 'code', quantity: 'quantity', unit: 'unit', targetPrice: 'target price', note: 'note' };

/**
 * Words above the columns of rows that are given back, so that the file is read with the same columns when it comes again: those that came where they
 * say it, plain ones where there were none or where a person chose otherwise.
 */
export function headsToReadAgain(first: readonly string[], places: ColumnPlaces): string[] {
  const understood = columnsOfTable(first);
  if (understood.hasHead && orderColumns.every((column) => understood.places[column] === places[column])) return [...first];
  return first.map((_cell, at) => {
    const column = orderColumns.find((name) => places[name] === at);
    return column === undefined ? String(at + 1) : plainHeads[column];
  });
}

/** Why a row is not taken. `detail` of the reason: what would have been right. */
export const rowFaults = [
  'noCode', 'unknownCode', 'ambiguousCode', 'discontinued', 'noQuantity', 'unreadableQuantity', 'notAboveZero', 'tooLarge', 'barcodeAsQuantity', 'unknownUnit', 'belowMinimum',
  'offMultiple', 'unreadablePrice', 'noteTooLong', 'cardNumber',
] as const;
export type RowFaultKind = (typeof rowFaults)[number];

export interface RowFault<Kind extends string = RowFaultKind> {
  readonly kind: Kind;
  readonly detail: Readonly<Record<string, string>>;
}

/** A row that names a product and how much of it, in words of the catalog. */
export interface OrderRow {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  readonly targetPrice: string | null;
  readonly note: string;
}

/** Products that a code names; `unit` where it is the code of a packaging. More than one: nobody can say which is meant. */
export type FindByCode = (code: string) => readonly { readonly product: Product; readonly unit: string | null }[];

const fault = (kind: RowFaultKind, detail: Readonly<Record<string, string>> = {}): Result<never, RowFault> => err({ kind, detail });
const quantityFaults: Readonly<Record<QuantityFault, RowFaultKind>> = { empty: 'noQuantity', unreadable: 'unreadableQuantity', notAboveZero: 'notAboveZero', tooLarge: 'tooLarge' };
const longestNote = 500;

function unitOf(product: Product, named: string, ofCode: string | null): string | undefined {
  if (named === '') return ofCode ?? product.baseUnit;
  return product.packagings.find(({ unit }) => unit.toLowerCase() === named.toLowerCase())?.unit;
}

/** Reads one row for itself. What cannot be read with certainty is a fault with its reason; nothing is guessed and no quantity is rounded. */
export function readOrderRow(cells: readonly string[], places: ColumnPlaces, style: DecimalStyle, find: FindByCode): Result<OrderRow, RowFault> {
  const text = (column: OrderColumn): string => {
    const at = places[column];
    return at === null ? '' : (cells[at] ?? '').trim();
  };
  const [code, typed, note, wanted] = [text('code'), text('quantity'), text('note'), text('targetPrice')];
  // In any cell, also one that is left alone: a row that is rejected comes back whole, and is saved as a file.
  if (cells.some((cell) => recogniseCardNumber(cell))) return fault('cardNumber');
  if (code === '') return fault('noCode');
  if (isBarcode(typed)) return fault('barcodeAsQuantity');
  const quantity = parseQuantity(typed, style);
  if (!quantity.ok) return fault(quantityFaults[quantity.error], { quantity: typed });
  const [found, ...others] = find(code);
  if (found === undefined) return fault('unknownCode', { code });
  if (others.length > 0) return fault('ambiguousCode', { code, skus: [found, ...others].map(({ product }) => product.sku).join(', ') });
  const { product } = found;
  if (product.status === 'discontinued') return fault('discontinued', product.replacedBy === null ? { code } : { code, replacedBy: product.replacedBy });
  const unit = unitOf(product, text('unit'), found.unit);
  if (unit === undefined) return fault('unknownUnit', { unit: text('unit'), units: product.packagings.map((packaging) => packaging.unit).join(', ') });
  const check = checkQuantity(product, unit, quantity.value);
  if (!check.ok) {
    const nearest = { nearestBelow: check.nearestBelow ?? '', nearestAbove: check.nearestAbove ?? '' };
    return fault(check.reason === 'belowMinimum' ? 'belowMinimum' : 'offMultiple', { quantity: quantity.value, minimum: check.minimum ?? '', multiple: check.multiple ?? '', ...nearest });
  }
  const targetPrice = wanted === '' ? null : parseQuantity(wanted, style);
  if (targetPrice !== null && !targetPrice.ok) return fault('unreadablePrice', { price: wanted });
  if (note.length > longestNote) return fault('noteTooLong', { most: String(longestNote) });
  return ok({ sku: product.sku, name: product.name, unit, quantity: quantity.value, targetPrice: targetPrice === null ? null : targetPrice.value, note });
}
