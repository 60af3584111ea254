import type { Candidate } from './rank-products.ts';

/** What a search is about: the typed text, its words folded, and everything else that decides what may be found, as one text. */
export interface TypedSearch {
  readonly text: string;
  readonly folded: readonly string[];
  readonly within: string;
}

/**
 * Narrows what an earlier, shorter text found. Every further letter or word leaves only some of it, so once a stage of the search had all its
 * hits, the keystrokes after it look through those few instead of the index, where each further word costs as much as it is common.
 * `stillMatches` must say of a found row what the index would say of it.
 */
export function narrowedCandidates(limit: number, stillMatches: (candidate: Candidate, folded: readonly string[]) => boolean) {
  let last: (TypedSearch & { readonly found: readonly Candidate[] }) | null = null;
  return (search: TypedSearch, gather: () => readonly Candidate[]): readonly Candidate[] => {
    const leadsHere = last !== null && last.within === search.within && search.text.startsWith(last.text) && last.found.length < limit;
    const found = leadsHere && last !== null ? last.found.filter((candidate) => stillMatches(candidate, search.folded)) : gather();
    last = { ...search, found };
    return found;
  };
}
