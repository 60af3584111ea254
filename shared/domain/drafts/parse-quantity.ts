import { err, ok, type Result } from '#shared/domain/result.ts';

/** How the person writes decimals: `12.5` with groups `1,000`, or `12,5` with groups `1.000`. */
export type DecimalStyle = 'point' | 'comma';

/** `tooLarge` guards against a barcode that was scanned into the field of the quantity. */
export type QuantityFault = 'empty' | 'unreadable' | 'notAboveZero' | 'tooLarge';

const wholeDigitsAllowed = 9;
const decimalsAllowed = 6;

const patterns: Record<DecimalStyle, RegExp> = {
  point: /^(-?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ '’]\d{3})+|)(?:\.(\d+))?$/,
  comma: /^(-?)(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ '’]\d{3})+|)(?:,(\d+))?$/,
};

/**
 * Reads a typed or pasted quantity into decimal text ("1.000,5" in comma style is "1000.5"). What cannot be read with certainty is
 * an error, never 1 and never a guess: "1,5" in point style is unreadable (process.md, choices that others leave open).
 */
export function parseQuantity(typed: string, style: DecimalStyle): Result<string, QuantityFault> {
  // Compatibility forms turn full-width digits and no-break spaces into the plain ones.
  const text = typed.normalize('NFKC').replace(/\u2212/g, '-').trim();
  if (text === '') return err('empty');
  const match = patterns[style].exec(text);
  const groups = match?.[2] ?? '';
  const fraction = (match?.[3] ?? '').replace(/0+$/, '');
  if (!match || (groups === '' && match[3] === undefined)) return err('unreadable');
  const whole = groups.replace(/\D/g, '').replace(/^0+/, '') || '0';
  if (match[1] === '-' || (whole === '0' && fraction === '')) return err('notAboveZero');
  if (whole.length > wholeDigitsAllowed) return err('tooLarge');
  if (fraction.length > decimalsAllowed) return err('unreadable');
  return ok(fraction === '' ? whole : `${whole}.${fraction}`);
}
