import { parseQuantity, type DecimalStyle, type QuantityFault } from '#shared/domain/drafts/parse-quantity.ts';
import { hasGs1CheckDigit } from '#shared/domain/payment/check-digit.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';

/** `barcode`: the scanner fired into the field of the quantity; its digits are a code, never a quantity. */
export type CountFault = Exclude<QuantityFault, 'notAboveZero'> | 'negative' | 'barcode';

/** Why a row of counts is not taken. */
export const countRowFaults = ['noCode', 'unknownCode', 'noQuantity', 'unreadableQuantity', 'negative', 'tooLarge', 'barcodeAsQuantity', 'cardNumber', 'unknownUnit'] as const;
export type CountRowFault = (typeof countRowFaults)[number];

const barcodeLengths: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** True for digits that carry a valid GS1 check digit at a length of GTINs: what a scanner types. */
export function isBarcode(typed: string): boolean {
  const text = typed.trim();
  return /^\d+$/.test(text) && barcodeLengths.has(text.length) && hasGs1CheckDigit(text);
}

/**
 * Reads a counted quantity into decimal text. Unlike an ordered quantity it may be 0: an empty shelf is a count. What cannot be read with
 * certainty is an error, never a guess.
 */
export function parseCount(typed: string, style: DecimalStyle): Result<string, CountFault> {
  if (isBarcode(typed)) return err('barcode');
  const parsed = parseQuantity(typed, style);
  if (parsed.ok) return parsed;
  if (parsed.error !== 'notAboveZero') return err(parsed.error);
  return /[1-9]/.test(typed.normalize('NFKC')) ? err('negative') : ok('0');
}
