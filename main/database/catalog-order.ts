import type { CatalogColumn } from '#shared/contract/catalog-operations.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { foldName } from '#sync/replica/search-text.ts';
import type { CatalogQuestion } from './catalog-hit.ts';
import { filterOf, type SearchStatements } from './search-statements.ts';
import { whileItStands } from './while-it-stands.ts';

/** So many of the orders that were looked at last are remembered; each is a number for every product. */
const mostKept = 6;

type Question = Pick<CatalogQuestion, 'category' | 'brand' | 'includeDiscontinued' | 'sort'>;

/** Ids of products in the order that a person chose. */
export interface CatalogOrder {
  /** Everything that the question leaves in. Without a sort by name. */
  browsed(question: Question): readonly number[];
  /** These ids, put in order. */
  arranged(found: ReadonlySet<number>, question: Question): readonly number[];
}

/**
 * Any page of any order costs the same, the last one too: the ids of the whole assortment are put in order once, from the indexes alone, and remembered while
 * the catalog stands still. What is no longer sold comes last in each direction, and what has never been bought after what has.
 */
export function catalogOrder(database: ReadHandle<'replica'>, statements: Pick<SearchStatements, 'edition' | 'sku'>): CatalogOrder {
  const ids = (sql: string) => database.prepare<unknown[], number>(`SELECT id FROM product ${sql}`).pluck();
  const values = (column: 'brand' | 'category') => database.prepare<[], string>(`SELECT DISTINCT ${column} FROM product`).pluck();
  const byName = ids('INDEXED BY product_browse ORDER BY discontinued, sort_name');
  const byCode = ids('INDEXED BY product_by_code ORDER BY code');
  const grouped = { brand: [values('brand'), ids('INDEXED BY product_by_brand WHERE brand = ? ORDER BY discontinued, sort_name')], category: [values('category'), ids('INDEXED BY product_by_category WHERE category = ? ORDER BY discontinued, sort_name')] } as const;
  const goneIds = ids('INDEXED BY product_browse WHERE discontinued = 1');
  const under = ids('INDEXED BY product_by_category WHERE category = ? OR (category > ? AND category < ? || char(1114111))');
  const ofBrand = ids('INDEXED BY product_by_brand WHERE brand = ?');

  const kept = whileItStands(() => new Map<string, readonly number[]>());
  function remembered(key: string, make: () => readonly number[]): readonly number[] {
    const orders = kept(statements.edition.get());
    const known = orders.get(key) ?? make();
    orders.delete(key);
    orders.set(key, known);
    const oldest = orders.keys().next().value;
    if (orders.size > mostKept && oldest !== undefined) orders.delete(oldest);
    return known;
  }

  /** As the words stand in a book: capitals and accents tell nothing, and what has none comes last. */
  function inGroups(column: 'brand' | 'category', descending: boolean): number[] {
    const [names, members] = grouped[column];
    const sorted = names.all().map((name) => ({ name, folded: foldName(name) })).sort((one, other) => (one.folded < other.folded ? -1 : one.folded > other.folded ? 1 : one.name < other.name ? -1 : 1));
    if (descending) sorted.reverse();
    const last = sorted.filter(({ name }) => name === '');
    return [...sorted.filter(({ name }) => name !== ''), ...last].flatMap(({ name }) => members.all(name));
  }

  function inOrder(by: CatalogColumn, descending: boolean, bought: readonly string[]): readonly number[] {
    if (by === 'brand' || by === 'category') return inGroups(by, descending);
    if (by === 'lastBought') {
      const first = bought.flatMap((sku) => statements.sku.all({ sku, limit: 1 }).map(({ id }) => id));
      const known = new Set(first);
      return [...(descending ? first : first.toReversed()), ...byName.all().filter((id) => !known.has(id))];
    }
    const upwards = (by === 'sku' ? byCode : byName).all();
    return descending ? upwards.toReversed() : upwards;
  }

  function whole({ sort }: Question): readonly number[] {
    const { by, descending, bought = [] } = sort ?? { by: 'name', descending: false };
    return remembered(JSON.stringify([by, descending, by === 'lastBought' ? bought : null]), () => {
      const all = inOrder(by, descending, bought);
      const gone = new Set(goneIds.all());
      return gone.size === 0 ? all : [...all.filter((id) => !gone.has(id)), ...all.filter((id) => gone.has(id))];
    });
  }

  function browsed(question: Question): readonly number[] {
    const { category, brand, includeDiscontinued, sort } = question;
    if (category === undefined && brand === undefined && includeDiscontinued === true) return whole(question);
    return remembered(JSON.stringify(['within', category, brand, includeDiscontinued, sort]), () => {
      const { underCategory } = filterOf({ text: '', ...question });
      const tests: ((id: number) => boolean)[] = [];
      const keep = (allowed: ReadonlySet<number>): void => void tests.push((id) => allowed.has(id));
      if (category !== undefined) keep(new Set(under.all(category, underCategory, underCategory)));
      if (brand !== undefined) keep(new Set(ofBrand.all(brand)));
      const gone = includeDiscontinued === true ? null : new Set(goneIds.all());
      return whole(question).filter((id) => gone?.has(id) !== true && tests.every((test) => test(id)));
    });
  }

  return { browsed, arranged: (found, question) => whole(question).filter((id) => found.has(id)) };
}
