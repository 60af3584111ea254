import type { Product } from '#shared/domain/catalog/product.ts';
import type { FindByCode, RowFault } from '#shared/domain/drafts/order-table.ts';
import type { DecimalStyle } from '#shared/domain/drafts/parse-quantity.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { parseCount } from '#shared/domain/restocking/parse-count.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { StockRange } from './account-change.ts';

/** Why a row of par levels is not taken. */
export const parRowFaults = ['noCode', 'unknownCode', 'ambiguousCode', 'discontinued', 'noQuantity', 'unreadableQuantity', 'barcodeAsQuantity', 'maximumBelowMinimum', 'repeated', 'cardNumber'] as const;
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

const fault = (kind: ParRowFault, detail: Readonly<Record<string, string>> = {}): Result<never, RowFault<ParRowFault>> => err({ kind, detail });

/** Reads one row for itself; quantities are base units. Nothing is guessed. */
export function readParRow(cells: readonly string[], columns: ParColumns, style: DecimalStyle, find: FindByCode): Result<{ readonly product: Product; readonly range: StockRange }, RowFault<ParRowFault>> {
  const text = (column: keyof ParColumns): string => (cells[columns[column]] ?? '').trim();
  const code = text('code');
  if (cells.some((cell) => recogniseCardNumber(cell))) return fault('cardNumber');
  if (code === '') return fault('noCode');
  const [minimum, maximum] = [parseCount(text('minimum'), style), parseCount(text('maximum'), style)];
  for (const parsed of [minimum, maximum]) if (!parsed.ok && parsed.error === 'barcode') return fault('barcodeAsQuantity');
  if (text('minimum') === '' || text('maximum') === '') return fault('noQuantity');
  if (!minimum.ok || !maximum.ok) return fault('unreadableQuantity', { quantity: text(minimum.ok ? 'maximum' : 'minimum') });
  const [found, ...others] = find(code);
  if (found === undefined) return fault('unknownCode', { code });
  if (others.length > 0) return fault('ambiguousCode', { code, skus: [found, ...others].map(({ product }) => product.sku).join(', ') });
  const { status, replacedBy } = found.product;
  if (status === 'discontinued') return fault('discontinued', replacedBy === null ? { code } : { code, replacedBy });
  if (decimal(maximum.value).lte('0') || decimal(maximum.value).lt(decimal(minimum.value))) return fault('maximumBelowMinimum');
  return ok({ product: found.product, range: { minimum: minimum.value, maximum: maximum.value } });
}
