import type { Correction } from '#shared/domain/catalog/spelling.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { allWords, foldName, quoted, typedWords } from '#sync/replica/search-text.ts';
import type { CatalogAnswer } from './catalog-hit.ts';
import { narrowedCandidates, type TypedSearch } from './narrowed-candidates.ts';
import { rankProducts, type Candidate } from './rank-products.ts';
import { taken, type CandidateStatement, type Filter, type SearchStatements } from './search-statements.ts';
import type { Vocabulary } from './vocabulary.ts';

/** With fewer hits than this in names, brand, category and description are looked into as well. */
const fewNamed = 20;

/** A text that is searched for, within what. */
export interface Searched extends TypedSearch {
  readonly filter: Filter;
  readonly accepts: ((id: number) => boolean) | null;
}

/**
 * A character newer than SQLite's Unicode tables splits a word that was one here; FTS5 then sees a phrase, which an index without
 * positions refuses. Nothing in the index can hold such a word.
 */
function orNothing(work: () => Candidate[]): Candidate[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.message.includes('phrase queries are not supported')) return [];
    throw error;
  }
}

/** The words of a text as the index cuts them, each after a blank. */
const wordsOf = (text: string): string => allWords(text).map((word) => ` ${foldName(word)}`).join('');
const beginsWords = (words: string, folded: readonly string[]): boolean => folded.every((word) => words.includes(` ${word}`));

const holdsAll = ({ name, sku }: Candidate, folded: readonly string[]): boolean => folded.every((word) => name.includes(word) || sku.toLowerCase().includes(word));

/** One typed word as FTS5 looks for it: as it is, or in the spellings that may have been meant. */
const alternatives = (word: string, meant: readonly Correction[] | null): string =>
  meant === null ? `${quoted(word)}*` : `(${meant.map(({ text, beginning }) => `${quoted(text)}${beginning ? '*' : ''}`).join(' OR ')})`;

/** What was meant by words that no product has. */
export interface Misspelled {
  readonly candidates: readonly Candidate[];
  /** Folded words to mark in what was found. */
  readonly words: readonly string[];
  readonly corrected: CatalogAnswer['corrected'];
}

export interface WordSearch {
  byWords(words: readonly string[], search: Searched): readonly Candidate[];
  byInsides(words: readonly string[], search: Searched): readonly Candidate[];
  /** Null: no word is misspelled, or one that nothing comes near. */
  misspelled(words: readonly string[], search: Searched): Misspelled | null;
}

interface Sources {
  readonly statements: SearchStatements;
  readonly vocabulary: Vocabulary;
  readonly product: (id: number) => Product | null;
  /** Hits of one kind are gathered up to here. */
  readonly candidateLimit: number;
}

/** Products by their words, by insides of words, and by words that may have been meant. */
export function wordSearch({ statements, vocabulary, product, candidateLimit }: Sources): WordSearch {
  const named = narrowedCandidates(candidateLimit, ({ name }, folded) => beginsWords(wordsOf(name), folded));
  const anywhere = narrowedCandidates(candidateLimit, ({ id }, folded) => beginsWords(indexedWords(id), folded));
  const inside = narrowedCandidates(candidateLimit, holdsAll);

  /** Every indexed word of a product, for searches that are narrowed. */
  function indexedWords(id: number): string {
    const body = product(id);
    return body === null ? '' : wordsOf([body.name, body.brand, body.category, body.description].join('\n'));
  }

  const matching = (statement: CandidateStatement, search: Searched, match: string): Candidate[] =>
    orNothing(() => taken(statement, { ...search.filter, match }, candidateLimit, search.accepts === null ? null : ({ id }) => search.accepts?.(id) === true));
  /** What a predicate left out is no narrower beginning for the next keystroke, whose predicate may say something else. */
  const narrowing = (by: typeof named, search: Searched, gather: () => readonly Candidate[]): readonly Candidate[] => (search.accepts === null ? by(search, gather) : gather());

  /** Words of the category narrow the index itself; the exact path is checked on the row. */
  const narrowedTo = ({ category }: Filter): string => (category === null ? '' : typedWords(category).map((word) => ` AND category : ${quoted(word)}`).join(''));

  function byWords(words: readonly string[], search: Searched): readonly Candidate[] {
    const narrowed = narrowedTo(search.filter);
    const typed = words.map((word) => `${quoted(word)}*`).join(' AND ');
    const byName = narrowing(named, search, () => matching(statements.words, search, `(name : (${typed}))${narrowed}`));
    if (byName.length >= fewNamed) return byName;
    return [...byName, ...narrowing(anywhere, search, () => matching(statements.words, search, `(${typed})${narrowed}`))];
  }

  function byInsides(words: readonly string[], search: Searched): readonly Candidate[] {
    const long = words.filter((word) => Array.from(word).length >= 3);
    if (long.length === 0) return [];
    return narrowing(inside, search, () => {
      const found = matching(statements.inside, search, long.map(quoted).join(' AND '));
      return long.length === words.length ? found : found.filter((candidate) => holdsAll(candidate, search.folded));
    });
  }

  function misspelled(words: readonly string[], search: Searched): Misspelled | null {
    const meant = words.map((word, at) => ({ word, folded: search.folded[at] ?? '', corrections: vocabulary.corrections(search.folded[at] ?? '') }));
    if (meant.every(({ corrections }) => corrections === null) || meant.some(({ corrections }) => corrections?.length === 0)) return null;
    const match = `${meant.map(({ word, corrections }) => alternatives(word, corrections)).join(' AND ')}${narrowedTo(search.filter)}`;
    const best = meant.map(({ folded, corrections }) => corrections?.[0]?.text ?? folded);
    return {
      candidates: rankProducts(matching(statements.words, search, match), best),
      words: meant.flatMap(({ folded, corrections }) => corrections?.map(({ text }) => text) ?? [folded]),
      corrected: meant.flatMap(({ word, corrections }) => (corrections?.[0] === undefined ? [] : [{ typed: word, taken: corrections[0].text }])),
    };
  }

  return { byWords, byInsides, misspelled };
}
