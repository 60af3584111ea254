import type { Product } from '#shared/domain/catalog/product.ts';
import type { FindByCode } from '#shared/domain/drafts/order-table.ts';
import type { DecimalStyle } from '#shared/domain/drafts/parse-quantity.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { parseCount } from '#shared/domain/restocking/parse-count.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { StockRange } from './account-change.ts';

/** Why a row of par levels is not taken. */
export const parRowFaults = ['noCode', 'unknownCode', 'ambiguousCode', 'discontinued', 'unreadableQuantity', 'barcodeAsQuantity', 'maximumBelowMinimum', 'repeated', 'cardNumber'] as const;
export type ParRowFault = (typeof parRowFaults)[number];

/** Place of each column, from 0. */
export interface ParColumns {
  readonly code: number;
  readonly minimum: number;
  readonly maximum: number;
}

const headings: Readonly<Record<keyof ParColumns, RegExp>> = {
  code: /^(code|sku|gtin|ean|barcode|(article|item|product)( ?(no|number|code))?\.?|artikel(nummer|nr)?\.?|art\.?[- ]?nr\.?|codice( articolo)?|articolo)$/i,
  minimum: /^(min(imum|\.)?|mindestbestand|minimo|scorta minima)$/i,
  maximum: /^(max(imum|\.)?|h(ö|oe)chstbestand|massimo|scorta massima)$/i,
};

/** By the words above the columns; without them code, minimum, maximum. */
export function parColumnsOf(first: readonly string[]): { readonly columns: ParColumns; readonly hasHead: boolean } {
  const at = (column: keyof ParColumns): number => first.findIndex((cell) => headings[column].test(cell.trim()));
  const columns = { code: at('code'), minimum: at('minimum'), maximum: at('maximum') };
  if (Object.values(columns).every((place) => place >= 0)) return { columns, hasHead: true };
  return { columns: { code: 0, minimum: 1, maximum: 2 }, hasHead: first.length > 0 && !first.some((cell) => /\d/.test(cell)) };
}

/** Reads one row for itself; quantities are base units. Nothing is guessed. */
export function readParRow(cells: readonly string[], columns: ParColumns, style: DecimalStyle, find: FindByCode): Result<{ readonly product: Product; readonly range: StockRange }, ParRowFault> {
  const text = (column: keyof ParColumns): string => (cells[columns[column]] ?? '').trim();
  if (cells.some((cell) => recogniseCardNumber(cell))) return err('cardNumber');
  if (text('code') === '') return err('noCode');
  const [minimum, maximum] = [parseCount(text('minimum'), style), parseCount(text('maximum'), style)];
  for (const parsed of [minimum, maximum]) if (!parsed.ok && parsed.error === 'barcode') return err('barcodeAsQuantity');
  if (!minimum.ok || !maximum.ok) return err('unreadableQuantity');
  const [found, ...others] = find(text('code'));
  if (found === undefined) return err('unknownCode');
  if (others.length > 0) return err('ambiguousCode');
  if (found.product.status === 'discontinued') return err('discontinued');
  if (decimal(maximum.value).lte('0') || decimal(maximum.value).lt(decimal(minimum.value))) return err('maximumBelowMinimum');
  return ok({ product: found.product, range: { minimum: minimum.value, maximum: maximum.value } });
}
