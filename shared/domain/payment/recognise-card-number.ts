import { cardBrand } from './card-brand.ts';
import { hasGs1CheckDigit, hasLuhnCheckDigit } from './check-digit.ts';

/** Where a card number stands in a text (offsets of the text as given) and what may be told about it: never the number itself. */
export interface RecognisedCard {
  readonly start: number;
  readonly end: number;
  readonly brand: string;
  readonly last4: string;
}

interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const identifiers = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
const ibans = /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]){11,30}\b/g;
// What people and programs put between the groups of a number, up to three in a row (" - "); never a line break or a tab.
const separators = /^[ \u00a0\u2000-\u200d\u202f\u2060._\-\u2010-\u2015\u2212/\\|·•]{1,3}$/;
const gs1Lengths: ReadonlySet<number> = new Set([8, 12, 13, 14, 17, 18]);
const shortest = 13;
const longest = 19;
const longestGroup = 8;

/**
 * Finds a payment card number in free text: an issuer's range and length, a valid Luhn digit, written in one piece or in groups with
 * the usual separators. A code with a valid GS1 check digit that stands alone is a barcode, not a card; so are IBANs and UUIDs none.
 * Returns the first, or null.
 */
export function recogniseCardNumber(text: string): RecognisedCard | null {
  for (const run of runsOfGroups(asciiDigits(withoutOtherNumbers(text)))) {
    for (let from = 0; from < run.length; from += 1) {
      const card = cardFrom(run, from);
      if (card) return card;
    }
  }
  return null;
}

function cardFrom(run: readonly DigitGroup[], from: number): RecognisedCard | null {
  let digits = '';
  for (let to = from; to < run.length; to += 1) {
    digits += run[to]?.digits ?? '';
    if (digits.length > longest) return null;
    const groups = run.slice(from, to + 1);
    const brand = digits.length < shortest || !isCardGrouping(groups) || isGs1Code(digits, groups) ? null : cardBrand(digits);
    if (brand !== null && hasLuhnCheckDigit(digits)) return { start: groups[0]?.start ?? 0, end: groups.at(-1)?.end ?? 0, brand, last4: digits.slice(-4) };
  }
  return null;
}

/** Cards are grouped evenly, or in groups of three to eight with a shorter rest; neither a list of quantities nor a barcode before one is. */
function isCardGrouping(groups: readonly DigitGroup[]): boolean {
  const sizes = groups.map((group) => group.digits.length);
  if (sizes.length > 1 && sizes.some((size) => size > longestGroup)) return false;
  const first = sizes[0] ?? 0;
  const allButLast = sizes.slice(0, -1);
  return allButLast.every((size) => size === first) || allButLast.every((size) => size >= 3);
}

function isGs1Code(digits: string, groups: readonly DigitGroup[]): boolean {
  // Written in groups of four it claims to be a card, whatever its last digit happens to be.
  const standsAlone = groups.length === 1 || groups[0]?.digits.length !== 4;
  return standsAlone && gs1Lengths.has(digits.length) && hasGs1CheckDigit(digits);
}

function runsOfGroups(text: string): DigitGroup[][] {
  const runs: DigitGroup[][] = [];
  let end = -1;
  for (const match of text.matchAll(/\d+/g)) {
    const group = { digits: match[0], start: match.index, end: match.index + match[0].length };
    const run = runs.at(-1);
    if (run && separators.test(text.slice(end, group.start))) run.push(group);
    else runs.push([group]);
    end = group.end;
  }
  return runs;
}

/** Digits of every script become 0 to 9; each keeps its place, so that offsets stay those of the text. */
function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    let zeroDigit = digit.codePointAt(0) ?? 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(zeroDigit - 1)) && (digit.codePointAt(0) ?? 0) - zeroDigit < 9) zeroDigit -= 1;
    const value = String((digit.codePointAt(0) ?? 0) - zeroDigit);
    return value.padEnd(digit.length, '\u200b');
  });
}

function withoutOtherNumbers(text: string): string {
  const blank = (found: string): string => 'x'.repeat(found.length);
  return text.replace(identifiers, blank).replace(ibans, (found) => (isIban(found) ? blank(found) : found));
}

function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  const turned = compact.slice(4) + compact.slice(0, 4);
  const remainder = Array.from(turned).reduce((rest, character) => Number(`${rest}${Number.parseInt(character, 36)}`) % 97, 0);
  return remainder === 1;
}
