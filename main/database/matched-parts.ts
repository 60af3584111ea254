import { foldName } from '#sync/replica/search-text.ts';

/** Part of a text, from a character up to but without another, as JavaScript counts them. */
export type Part = readonly [from: number, to: number];

/** A text folded, and for each character of that where it stands in the text. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldName(character);
    folded += plain;
    for (let count = 0; count < plain.length; count += 1) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Shorter than this, an inside of a word is a coincidence. */
const shortestInside = 3;

function placesOf(word: string, folded: string): number[] {
  const all: number[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) all.push(at);
  const begins = all.filter((at) => !isWordCharacter(folded[at - 1]));
  if (begins.length > 0) return begins;
  return word.length >= shortestInside ? all : [];
}

/** The parts of a text by which folded words found it: beginnings of its words, or insides where it has no such beginning. In order, none overlapping. */
export function matchedParts(text: string, words: readonly string[]): Part[] {
  const { folded, places } = foldedWithPlaces(text);
  const parts = words
    .filter((word) => word !== '')
    .flatMap((word) => placesOf(word, folded).map((at): Part => [places[at] ?? 0, places[at + word.length] ?? text.length]))
    .sort(([one], [other]) => one - other);
  const merged: Part[] = [];
  for (const [from, to] of parts) {
    const before = merged.at(-1);
    if (before !== undefined && from <= before[1]) merged[merged.length - 1] = [before[0], Math.max(before[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}
