import { array, assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { matchedParts } from '#main/database/matched-parts.ts';
import { foldName, typedWords } from '#sync/replica/search-text.ts';

const marked = (text: string, ...words: string[]): string => matchedParts(text, words).reduceRight((shown, [from, to]) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`, text);

test('beginnings of words are marked, without accents and capitals', () => {
  expect(marked('Café holder, weiß', 'cafe', 'wei')).toBe('[Café] holder, [wei]ß');
  expect(marked('Paper bag, paper', 'paper')).toBe('[Paper] bag, [paper]');
});

test('the inside of a word is marked only where no word begins so, and only from three letters on', () => {
  expect(marked('Holzschraube', 'schraube')).toBe('Holz[schraube]');
  expect(marked('Schraube, Holzschraube', 'schraube')).toBe('[Schraube], Holzschraube');
  expect(marked('Tisch', 'ch')).toBe('Tisch');
});

test('parts that touch become one, whatever is typed and whatever stands there', () => {
  expect(marked('detergent', 'det', 'deter')).toBe('[deter]gent');
  assert(
    property(string({ unit: 'grapheme' }), array(string({ unit: 'grapheme' })), (text, typed) => {
      const parts = matchedParts(text, typed.flatMap((each) => typedWords(each).map(foldName)));
      let last = -1;
      for (const [from, to] of parts) {
        expect(from).toBeGreaterThan(last);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        last = to;
      }
    }),
  );
});
