import type { CatalogQuestion } from './catalog-hit.ts';
import type { CatalogOrder } from './catalog-order.ts';
import { filterOf, taken, type SearchStatements } from './search-statements.ts';
import { whileItStands } from './while-it-stands.ts';

/** A category with more products than this is read along the names, a smaller one is sorted. */
const broadCategory = 2000;

/** One page of products. */
export interface Browsed {
  readonly ids: number[];
  readonly total: number;
  readonly totalIsExact: boolean;
}

interface Sources {
  readonly statements: SearchStatements;
  readonly order: CatalogOrder;
  /** What a question says of single products; null = nothing. */
  readonly acceptsOf: (question: CatalogQuestion) => ((id: number) => boolean) | null;
}

/** The catalog without a typed text. */
export function catalogBrowse({ statements, order, acceptsOf }: Sources): (question: CatalogQuestion, offset: number, limit: number) => Browsed {
  /** Counting is the slow part of browsing, and its answer holds until the catalog moves. */
  const counted = whileItStands(() => new Map<string, number>());
  function count(question: CatalogQuestion): number {
    const totals = counted(statements.edition.get());
    const { category, brand, includeDiscontinued } = question;
    const key = JSON.stringify([includeDiscontinued === true, category ?? null, brand ?? null]);
    const statement = brand === undefined ? (category === undefined ? statements.count : statements.countCategory) : statements.countBrand;
    const known = totals.get(key) ?? statement.get({ ...filterOf(question) }) ?? 0;
    totals.set(key, known);
    return known;
  }

  function sorted(question: CatalogQuestion, offset: number, limit: number, accepts: ((id: number) => boolean) | null): Browsed {
    const all = order.browsed(question);
    if (accepts === null) return { ids: all.slice(offset, offset + limit), total: all.length, totalIsExact: true };
    const until = offset + limit + 1;
    const accepted: number[] = [];
    for (const id of all) {
      if (accepted.length === until) break;
      if (accepts(id)) accepted.push(id);
    }
    return { ids: accepted.slice(offset, offset + limit), total: accepted.length, totalIsExact: accepted.length < until };
  }

  return (question, offset, limit) => {
    const filter = filterOf(question);
    const accepts = acceptsOf(question);
    if (question.sort !== undefined) return sorted(question, offset, limit, accepts);
    const inCategory = (): typeof statements.browse => (count(question) > broadCategory ? statements.browseBroad : statements.browseCategory);
    const statement = question.brand === undefined ? (question.category === undefined ? statements.browse : inCategory()) : statements.browseBrand;
    if (accepts === null) return { ids: statement.all({ ...filter, limit, offset }), total: count(question), totalIsExact: true };
    const until = offset + limit + 1;
    const accepted = taken(statement, { ...filter, offset: 0 }, until, accepts);
    return { ids: accepted.slice(offset, offset + limit), total: accepted.length, totalIsExact: accepted.length < until };
  };
}
