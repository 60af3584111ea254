import { correctionsOf, isSpelled, lettersOf, type Correction, type KnownWord } from '#shared/domain/catalog/spelling.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';

/** Terms that are read before everybody else has a turn. */
const termsAtOnce = 400;

export interface Vocabulary {
  /** Begins to read the words of the catalog between other work, where that was not done for its present edition. */
  warm(): void;
  /** What may have been meant by a folded word; null where the catalog knows words that begin so, or where it is no word. */
  corrections(typed: string): readonly Correction[] | null;
}

interface Words {
  readonly edition: number;
  readonly words: readonly KnownWord[];
  readonly letters: Int32Array;
}

/** Where the first word stands that is not before `text`. */
function placeOf(text: string, words: readonly KnownWord[]): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle]?.word ?? '') < text) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The words of the catalog as its full-text index holds them. Reading them all takes as long as a second with 200,000 products, so it is done piece by
 * piece once somebody searches; who needs them sooner finishes the reading. Of a catalog that has moved the words from before serve until the new
 * ones are read: a word that is gone finds nothing.
 */
export function vocabularyOf(database: ReadHandle<'replica'>, editionNow: () => number): Vocabulary {
  database.prepare(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.product_term USING fts5vocab('main', 'product_words', 'row')`).run();
  const next = database.prepare<[string, number], [string, number]>('SELECT term, doc FROM temp.product_term WHERE term > ? LIMIT ?').raw();
  let known: Words | null = null;
  let reading: { readonly edition: number; readonly words: KnownWord[]; last: string } | null = null;
  let waits = false;

  /** True when nothing is left to read. */
  function readSome(most: number): boolean {
    reading ??= { edition: editionNow(), words: [], last: '' };
    const rows = next.all(reading.last, most);
    for (const [word, products] of rows) if (isSpelled(word)) reading.words.push({ word, products });
    reading.last = rows.at(-1)?.[0] ?? reading.last;
    if (rows.length === most) return false;
    const { edition } = reading;
    // The index goes by bytes, comparisons here by UTF-16.
    const words = reading.words.sort((one, other) => (one.word < other.word ? -1 : 1));
    known = { edition, words, letters: Int32Array.from(words, ({ word }) => lettersOf(word)) };
    reading = null;
    return true;
  }

  function goOn(): void {
    waits = false;
    if (!database.open || readSome(termsAtOnce)) return;
    wait();
  }

  function wait(): void {
    if (waits) return;
    waits = true;
    setImmediate(goOn);
  }

  function wordsNow(): Words {
    while (known === null) readSome(Number.MAX_SAFE_INTEGER);
    return known;
  }

  return {
    warm: () => {
      if (known?.edition !== editionNow()) wait();
    },
    corrections: (typed) => {
      if (!isSpelled(typed)) return null;
      const { words, letters } = wordsNow();
      if (words[placeOf(typed, words)]?.word.startsWith(typed) === true) return null;
      return correctionsOf(typed, words, letters);
    },
  };
}
