import { Big } from 'big.js';
import { z } from 'zod';

/**
 * Exact decimals. Between functions, files and processes a decimal is text ("12.50"); arithmetic happens on `Big` only.
 * Strict mode makes big.js throw on JavaScript numbers, so no floating point can slip in.
 */
export const Decimal = Big();
Decimal.strict = true;
Decimal.DP = 20;
Decimal.RM = Decimal.roundHalfUp;
export type Decimal = Big;

/** Decimals as text: optional sign, digits, optional fraction, no exponent, at most 30 characters. */
export const decimalText = z
  .string()
  .max(30)
  .regex(/^-?\d+(\.\d+)?$/, 'a decimal with a point, such as 12.50');

/** A decimal text that is not negative. */
export const nonNegativeDecimalText = decimalText.refine((text) => !text.startsWith('-') || Number(text) === 0, 'must not be negative');

/** A decimal text above zero. */
export const positiveDecimalText = decimalText.refine((text) => !text.startsWith('-') && /[1-9]/.test(text), 'must be above zero');

export const decimal = (text: string): Decimal => new Decimal(text);

export const zero: Decimal = decimal('0');

/** Unit prices carry four decimals everywhere (process.md, price resolution 5). */
export const unitPricePlaces = 4;

/** Rounds half away from zero, which is "half-up" for the non-negative amounts of this domain. */
export const roundHalfUp = (value: Decimal, places: number): Decimal => (hasAtMost(value, places) ? value : value.round(places, Decimal.roundHalfUp));

/** Text with exactly `places` decimals, rounded half-up; what rounds to nothing has no sign. */
export const toFixedText = (value: Decimal, places: number): string => {
  const rounded = roundHalfUp(value, places);
  const { c: digits, e: exponent, s: sign } = rounded;
  // big.js writes a decimal through several copies; documents of thousands of lines need it straight.
  if (digits[0] === 0) return zero.toFixed(places);
  if (exponent < 0 || sign < 0) return rounded.toFixed(places);
  const wholeDigits = exponent + 1;
  let text = '';
  for (let at = 0; at < wholeDigits + places; at += 1) {
    if (at === wholeDigits) text += '.';
    text += digits[at] ?? 0;
  }
  return text;
};

const hasAtMost = (value: Decimal, places: number): boolean => value.c.length - value.e - 1 <= places;

/** Shortest text of a quantity: "12", "0.5"; never an exponent. */
export const toPlainText = (value: Decimal): string => value.toFixed();

export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), zero);

export const minimum = (first: Decimal, ...others: readonly Decimal[]): Decimal =>
  others.reduce((least, value) => (value.lt(least) ? value : least), first);
