import type { FindByCode, RowFault } from '#shared/domain/drafts/order-table.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { longestOwnNumber } from './own-number.ts';

/** Why a row of own numbers is not taken. `taken`: the number stands at another product, in the table or before it. */
export const ownNumberFaults = ['noCode', 'unknownCode', 'ambiguousCode', 'tooLong', 'repeated', 'taken', 'cardNumber'] as const;
export type OwnNumberFault = (typeof ownNumberFaults)[number];

/** Place of each column, from 0. */
export interface OwnNumberColumns {
  readonly code: number;
  readonly number: number;
}

const headings: Readonly<Record<keyof OwnNumberColumns, RegExp>> = {
  number: /^((our|own|internal|my)( (article|item|material))?( ?(no|number|code|sku))?\.?|eigene( artikelnummer| nummer| nr\.?)?|interne (nummer|artikelnummer)|unsere (nummer|artikelnummer|nr\.?)|materialnummer|(nostro )?codice interno|codice nostro|nostro codice)$/i,
  code: /^(code|sku|gtin|ean|barcode|(seller|supplier)'?s? ?(no|number|code|sku)?\.?|(article|item|product)( ?(no|number|code))?\.?|artikel(nummer|nr)?\.?|art\.?[- ]?nr\.?|bestell(nummer|nr)\.?|codice( articolo)?|articolo)$/i,
};

/** By the words above the columns; without them the seller's code, then the own number. */
export function ownNumberColumns(first: readonly string[]): { readonly columns: OwnNumberColumns; readonly hasHead: boolean } {
  const number = first.findIndex((cell) => headings.number.test(cell.trim()));
  const code = first.findIndex((cell, at) => at !== number && headings.code.test(cell.trim()));
  if (number >= 0 && code >= 0) return { columns: { code, number }, hasHead: true };
  return { columns: { code: 0, number: 1 }, hasHead: first.length > 0 && !first.some((cell) => /\d/.test(cell)) };
}

/** Reads one row for itself. An empty number takes the product's number away. */
export function readOwnNumberRow(cells: readonly string[], columns: OwnNumberColumns, find: FindByCode): Result<{ readonly sku: string; readonly name: string; readonly number: string | null }, RowFault<OwnNumberFault>> {
  const [code, number] = [(cells[columns.code] ?? '').trim(), (cells[columns.number] ?? '').trim()];
  if (cells.some((cell) => recogniseCardNumber(cell))) return err({ kind: 'cardNumber', detail: {} });
  if (code === '') return err({ kind: 'noCode', detail: {} });
  if (number.length > longestOwnNumber) return err({ kind: 'tooLong', detail: { most: String(longestOwnNumber) } });
  const [found, ...others] = find(code);
  if (found === undefined) return err({ kind: 'unknownCode', detail: { code } });
  if (others.length > 0) return err({ kind: 'ambiguousCode', detail: { code, skus: [found, ...others].map(({ product }) => product.sku).join(', ') } });
  return ok({ sku: found.product.sku, name: found.product.name, number: number === '' ? null : number });
}
