import { array, assert, constantFrom, integer, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import { correctionsOf, editsAllowed, lettersOf, nearestPart, type KnownWord } from '#shared/domain/catalog/spelling.ts';

const known = (...words: string[]): readonly KnownWord[] => words.map((word, at) => ({ word, products: 10 - at }));
const meant = (typed: string, words: readonly KnownWord[]): string[] => correctionsOf(typed, words, Int32Array.from(words, ({ word }) => lettersOf(word))).map(({ text }) => text);

test('two letters that changed places, one too many, one too few and a wrong one are one edit each', () => {
  for (const typed of ['schruabe', 'schrauube', 'schraue', 'schrabbe']) expect(nearestPart(typed, 'schraube', 1)).toMatchObject({ edits: 1 });
  expect(nearestPart('schrauben', 'teller', 2)).toBeNull();
});

test('a word that is still being typed is compared with the beginning of what it may become', () => {
  expect(nearestPart('schru', 'schraubenzieher', 1)).toEqual({ edits: 1, end: 5 });
  expect(meant('papeir', known('papier', 'papierkorb', 'pinsel'))).toEqual(['papier']);
});

test('a misspelled part of a compound word is found inside it', () => {
  expect(meant('schruabe', known('holzschraube', 'teller'))).toEqual(['holzschraube']);
});

test('short words and codes are never taken for others', () => {
  expect(meant('tee', known('tea', 'tele'))).toEqual([]);
  expect(meant('4711', known('4712'))).toEqual([]);
});

test('the commoner word goes first, and no more than four are meant', () => {
  const near = known('tasse', 'tasde', 'tasve', 'taske', 'tasle');
  expect(meant('tasbe', near)).toEqual(['tasse', 'tasde', 'tasve', 'taske']);
});

const word = stringMatching(/^[a-f]{4,12}$/);

test('any word with one edit in it is near, and what is near is never further than allowed', () => {
  const edit = constantFrom('drop', 'double', 'swap', 'change');
  assert(
    property(word, edit, integer({ min: 0, max: 11 }), (whole, how, where) => {
      const at = where % (whole.length - 1);
      const [before, one, after] = [whole.slice(0, at), whole[at] ?? '', whole.slice(at + 1)];
      const typed = { drop: before + after, double: before + one + one + after, swap: before + (after[0] ?? '') + one + after.slice(1), change: `${before}z${after}` }[how];
      expect(nearestPart(typed, whole, 2)?.edits ?? 3).toBeLessThanOrEqual(1);
    }),
  );
  assert(
    property(word, array(word, { maxLength: 20 }), (typed, words) => {
      for (const { edits } of correctionsOf(typed, known(...words), Int32Array.from(words, lettersOf))) expect(edits).toBeLessThanOrEqual(editsAllowed(typed));
    }),
  );
});
