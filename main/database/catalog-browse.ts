import type { CatalogQuestion } from './catalog-hit.ts';
import { filterOf, taken, type SearchStatements } from './search-statements.ts';

/** A category with more products than this is read along the names, a smaller one is sorted. */
const broadCategory = 2000;

/** One page of products in the order of their names. */
export interface Browsed {
  readonly ids: number[];
  readonly total: number;
  readonly totalIsExact: boolean;
}

/** The catalog without a typed text. `acceptsOf`: what a question says of single products; null = nothing. */
export function catalogBrowse(statements: SearchStatements, acceptsOf: (question: CatalogQuestion) => ((id: number) => boolean) | null): (question: CatalogQuestion, offset: number, limit: number) => Browsed {
  /** Counting is the slow part of browsing, and its answer holds until the catalog moves. */
  let counted: { readonly edition: number; readonly totals: Map<string, number> } = { edition: -1, totals: new Map() };
  function count(question: CatalogQuestion): number {
    const edition = statements.edition.get() ?? 0;
    if (counted.edition !== edition) counted = { edition, totals: new Map() };
    const { category, brand, includeDiscontinued } = question;
    const key = JSON.stringify([includeDiscontinued === true, category ?? null, brand ?? null]);
    const statement = brand === undefined ? (category === undefined ? statements.count : statements.countCategory) : statements.countBrand;
    const known = counted.totals.get(key) ?? statement.get({ ...filterOf(question) }) ?? 0;
    counted.totals.set(key, known);
    return known;
  }

  return (question, offset, limit) => {
    const filter = filterOf(question);
    const accepts = acceptsOf(question);
    const inCategory = (): typeof statements.browse => (count(question) > broadCategory ? statements.browseBroad : statements.browseCategory);
    const statement = question.brand === undefined ? (question.category === undefined ? statements.browse : inCategory()) : statements.browseBrand;
    if (accepts === null) return { ids: statement.all({ ...filter, limit, offset }), total: count(question), totalIsExact: true };
    const until = offset + limit + 1;
    const accepted = taken(statement, { ...filter, offset: 0 }, until, accepts);
    return { ids: accepted.slice(offset, offset + limit), total: accepted.length, totalIsExact: accepted.length < until };
  };
}
