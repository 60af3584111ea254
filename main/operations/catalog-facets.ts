import { categoryPaths, type Product } from '#shared/domain/catalog/product.ts';
import { isPriced } from '#shared/domain/pricing/is-priced.ts';
import { openLists } from '#shared/domain/pricing/open-lists.ts';
import { isOnPromotion } from '#shared/domain/promotions/on-promotion.ts';
import { countedAtMost } from '#main/database/catalog-store.ts';
import type { CatalogQuestion } from '#main/database/catalog-hit.ts';
import type { Desk } from '#main/host/desk.ts';
import type { KnownOwnNumbers } from '#main/host/known-own-numbers.ts';
import type { Answer, ParsedInput } from './handler.ts';
import { knownPurchases } from './known-purchases.ts';
import { standingOf } from './with-desk.ts';

type Question = ParsedInput<'catalog.facets'>;
type Facets = Answer<'catalog.facets'>;
type Test = (product: Product) => boolean;

/** What of a product only the account's lists and the seller's promotions of today can say. Before these are there, nothing is priced or promoted. */
function tests(desk: Desk): { readonly priced: Test; readonly promoted: Test } {
  const standing = standingOf(desk);
  if (standing === null) return { priced: () => false, promoted: () => false };
  const { book, today } = standing;
  const lists = openLists(book, today, 'platform');
  const open = new Set(lists.open.map(({ id }) => id));
  return { priced: (product) => isPriced(product, lists, today, book), promoted: (product) => isOnPromotion(product, book.promotions, open, today) };
}

const accepting = ({ priced, promoted }: Question, is: ReturnType<typeof tests>): Test | undefined =>
  priced === true || promoted === true ? (product) => (priced !== true || is.priced(product)) && (promoted !== true || is.promoted(product)) : undefined;

/** From two letters on, beginnings count: one names half of a company's numbers. */
const namedByOwnNumber = (text: string, numbers: KnownOwnNumbers): readonly string[] => (text.trim().length < 2 ? numbers.holdersOf(text) : numbers.beginning(text, 20));

/** The question as the catalog answers it. */
export function narrowed({ priced, promoted, sort, ...question }: ParsedInput<'catalog.search'>, desk: Desk): CatalogQuestion {
  const numbers = desk.documents.ownNumbers();
  const own = {
    ...(sort && { sort: sort.by === 'lastBought' ? { ...sort, bought: [...knownPurchases(desk).keys()] } : sort }),
    ownNumberOf: (sku: string) => numbers.of(sku),
    named: namedByOwnNumber(question.text, numbers),
  };
  return priced === true || promoted === true ? { ...question, ...own, accepts: accepting({ priced, promoted, ...question }, tests(desk)) } : { ...question, ...own };
}

function count(products: readonly Product[], namesOf: (product: Product) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const product of products) for (const name of namesOf(product)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const listed = (counts: Map<string, number>): Facets['brands'] => [...counts].map(([name, products]) => ({ name, products }));

/** Counts what could be chosen next. A choice does not count against itself: beside the chosen brand stand the numbers of the others. */
export function countFacets(question: Question, desk: Desk): Facets {
  const { catalog } = desk.stores;
  const is = tests(desk);
  const { text, category, brand, includeDiscontinued } = question;
  const accepts = accepting(question, is);
  const named = namedByOwnNumber(text, desk.documents.ownNumbers());
  const gathered = new Map<string, ReturnType<typeof catalog.everyFound>>();
  const gather = (within: Pick<Question, 'category' | 'brand'>): ReturnType<typeof catalog.everyFound> => {
    const key = JSON.stringify(within);
    const known = gathered.get(key) ?? catalog.everyFound({ text, includeDiscontinued, named, ...within });
    gathered.set(key, known);
    return known;
  };
  const chosen = (products: readonly Product[]): readonly Product[] => (accepts === undefined ? products : products.filter(accepts));
  /** The whole catalog is counted by its index, not by looking at products. */
  const all = text.trim() === '' && accepts === undefined && includeDiscontinued !== true;
  const categories =
    all && brand === undefined
      ? catalog.categories().map(({ path, products }) => ({ name: path, products }))
      : listed(count(chosen(gather({ brand }).products), (product) => categoryPaths(product.category))).sort((one, other) => (one.name < other.name ? -1 : 1));
  const brands =
    all && category === undefined
      ? catalog.brands()
      : listed(count(chosen(gather({ category }).products), (product) => (product.brand === '' ? [] : [product.brand]))).sort((one, other) => other.products - one.products || (one.name < other.name ? -1 : 1));
  // Of a whole assortment that is larger than what is looked at, "at least so many" says nothing, and looking is what takes longest.
  const isTooLarge = all && category === undefined && brand === undefined && catalog.search({ text: '', limit: 1 }).total > countedAtMost;
  const both = isTooLarge ? [] : gather({ category, brand }).products;
  const [priced, promoted] = [both.filter(is.priced), both.filter(is.promoted)];
  return {
    categories,
    brands,
    priced: isTooLarge ? null : question.promoted === true ? priced.filter(is.promoted).length : priced.length,
    promoted: isTooLarge ? null : question.priced === true ? promoted.filter(is.priced).length : promoted.length,
    isExact: [...gathered.values()].every(({ isExact }) => isExact),
  };
}
