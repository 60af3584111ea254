/** What ranking looks at; `name` is folded (search-text.ts). */
export interface Candidate {
  readonly id: number;
  readonly discontinued: 0 | 1;
  readonly name: string;
  readonly sku: string;
}

const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function wordScore(name: string, word: string): number {
  let best = 0;
  for (let at = name.indexOf(word); at !== -1 && best < 10; at = name.indexOf(word, at + 1)) {
    const begins = !isWordCharacter(name[at - 1]);
    const ends = !isWordCharacter(name[at + word.length]);
    if (begins && ends) best = 10;
    else best = Math.max(best, begins ? 7 : 3);
  }
  return best;
}

/**
 * How well a name answers the typed words: whole words before beginnings before insides, the beginning of the name and the typed
 * order first, short names before long ones. Instead of FTS5's bm25, which reads every posting of a word's beginning before it can
 * rank the first hit: with one typed letter that is the whole catalog.
 */
function score(name: string, words: readonly string[], phrase: string): number {
  const perWord = words.reduce((total, word) => total + wordScore(name, word), 0) / words.length;
  const inOrder = words.length > 1 && name.includes(phrase) ? 2 : 0;
  const atStart = name.startsWith(words[0] ?? '') ? 3 : 0;
  return perWord + inOrder + atStart - Math.min(name.length, 200) / 100;
}

/** Best first; discontinued ones after all others; between equals by name, then sku, so that the order never jumps. */
export function rankProducts(candidates: readonly Candidate[], foldedWords: readonly string[]): Candidate[] {
  const phrase = foldedWords.join(' ');
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate.name, foldedWords, phrase) }))
    .sort(
      (first, second) =>
        first.candidate.discontinued - second.candidate.discontinued ||
        second.score - first.score ||
        (first.candidate.name < second.candidate.name ? -1 : first.candidate.name > second.candidate.name ? 1 : 0) ||
        (first.candidate.sku < second.candidate.sku ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}
