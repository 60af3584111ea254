/** A word of the catalog, folded, with the number of products that hold it. */
export interface KnownWord {
  readonly word: string;
  readonly products: number;
}

/** What a person may have meant by a word that the catalog does not know. `beginning`: every word that begins so is meant; else this very word. */
export interface Correction {
  readonly text: string;
  readonly beginning: boolean;
  readonly edits: number;
}

/** Letters that a person may have got wrong. Short words have too many neighbours: a wrong find is worse there than none. */
export function editsAllowed(typed: string): number {
  const { length } = typed;
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** A code is not a word: one digit off is another product. */
export const isSpelled = (typed: string): boolean => typed.length >= 4 && /^\p{L}+$/u.test(typed);

interface Nearest {
  readonly edits: number;
  /** How much of the word is meant. */
  readonly end: number;
}

/**
 * Fewest letters left out, added, exchanged or swapped with their neighbour between what was typed and a beginning of `word` (the person may still be
 * typing), or, `inside`, any part of it. Null: more than `most`.
 */
export function nearestPart(typed: string, word: string, most: number, inside = false): Nearest | null {
  const width = inside ? word.length : Math.min(word.length, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, at) => (inside ? 0 : at));
  for (let row = 1; row <= typed.length; row += 1) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const same = typed[row - 1] === word[at - 1];
      let cost = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[at - 2] ?? 0) + 1);
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return null;
    beforeLast = last;
    last = now;
  }
  let best: Nearest | null = null;
  for (let end = 1; end <= width; end += 1) {
    const edits = last[end] ?? most + 1;
    const nearer = best === null || edits < best.edits || (edits === best.edits && Math.abs(end - typed.length) < Math.abs(best.end - typed.length));
    if (edits <= most && nearer) best = { edits, end };
  }
  return best;
}

/** One bit for each letter, so that most of a vocabulary is passed over without comparing letters. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const mostCorrections = 4;

/**
 * The nearest words of a catalog, fewest edits first, then the commoner one; at most four. `letters` holds `lettersOf` each word. Words that begin
 * so go before words that only hold it, and these are looked at for long typed words alone: a part of a compound word.
 */
export function correctionsOf(typed: string, words: readonly KnownWord[], letters: Int32Array): Correction[] {
  const most = editsAllowed(typed);
  if (most === 0 || !isSpelled(typed)) return [];
  const own = lettersOf(typed);
  const near = words.filter((_word, at) => bitsIn(own & ~(letters[at] ?? 0)) <= most);
  const begun = gather(near, typed, most, false);
  return begun.length > 0 || typed.length < 6 ? begun : gather(near, typed, most, true);
}

function gather(words: readonly KnownWord[], typed: string, most: number, inside: boolean): Correction[] {
  const found = new Map<string, Correction & { readonly products: number }>();
  for (const { word, products } of words) {
    const nearest = nearestPart(typed, word, most, inside);
    if (nearest === null) continue;
    const text = inside ? word : word.slice(0, nearest.end);
    const before = found.get(text);
    found.set(text, { text, beginning: !inside, edits: Math.min(nearest.edits, before?.edits ?? nearest.edits), products: products + (before?.products ?? 0) });
  }
  return [...found.values()]
    .sort((one, other) => one.edits - other.edits || other.products - one.products || (one.text < other.text ? -1 : 1))
    .slice(0, mostCorrections)
    .map(({ text, beginning, edits }) => ({ text, beginning, edits }));
}
