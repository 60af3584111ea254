import type { Product } from '#shared/domain/catalog/product.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { foldCode, foldGtin, foldName, looksLikeGtin, typedWords } from '#sync/replica/search-text.ts';
import { catalogBrowse } from './catalog-browse.ts';
import { foundOf, type CatalogAnswer, type CatalogHit, type CatalogQuestion, type FoundProduct } from './catalog-hit.ts';
import { catalogOrder } from './catalog-order.ts';
import { rankProducts, type Candidate } from './rank-products.ts';
import { filterOf, searchStatements } from './search-statements.ts';
import type { Vocabulary } from './vocabulary.ts';
import { parsedProducts } from './parsed-products.ts';
import { whileItStands } from './while-it-stands.ts';
import { wordSearch, type Searched } from './word-search.ts';

/** With fewer hits than this by words, insides of words are looked into as well. */
const fewHits = 12;

/** With fewer hits than this, words that no product has are taken for misspelled. */
const fewExact = 3;

/** Longer texts narrow what the letter before has found. */
const rememberedLetters = 2;
/** Of all of them together. */
const mostRememberedHits = 60_000;

export interface CatalogSearch {
  search(question: CatalogQuestion): CatalogAnswer;
  /** Every product that would be found, up to so many as candidates are gathered; `isExact` false: there are more. */
  products(question: CatalogQuestion): { readonly products: Product[]; readonly isExact: boolean };
}

interface Found {
  readonly ids: ReadonlyMap<number, CatalogHit['match']>;
  readonly isExact: boolean;
  /** Folded words to mark in what was found. */
  readonly words: readonly string[];
  readonly corrected: CatalogAnswer['corrected'];
}

type Find = (text: string, question: CatalogQuestion) => Found;

/** Every search begins with one of a few letters, which find the most: what they found is remembered while the catalog stands. */
function rememberBeginnings(find: Find, mostBegun: number, editionNow: () => number | undefined): Find {
  const begun = whileItStands(() => new Map<string, Found>());
  return (text, question) => {
    if (text.length > rememberedLetters || question.accepts !== undefined) return find(text, question);
    const known = begun(editionNow());
    const key = JSON.stringify([text, filterOf(question), question.named ?? []]);
    const found = known.get(key) ?? find(text, question);
    if (known.size >= mostBegun) known.clear();
    known.set(key, found);
    return found;
  };
}

/**
 * Search over the replica, for every keystroke. Any text is safe: it reaches FTS5 as quoted words only. Hits of one kind are gathered up to
 * `candidateLimit`, then ranked; beyond it the total is not exact.
 */
export function catalogSearch(database: ReadHandle<'replica'>, vocabulary: Vocabulary, candidateLimit: number): CatalogSearch {
  const statements = searchStatements(database);

  const product = parsedProducts(statements);
  const hit = (id: number, match: CatalogHit['match'], words: readonly string[], { ownNumberOf }: CatalogQuestion): FoundProduct[] => {
    const body = product(id);
    return body === null ? [] : [foundOf(body, match, words, ownNumberOf?.(body.sku) ?? null)];
  };
  const acceptsOf = ({ accepts }: CatalogQuestion): ((id: number) => boolean) | null => {
    if (accepts === undefined) return null;
    return (id) => {
      const body = product(id);
      return body !== null && accepts(body);
    };
  };

  const order = catalogOrder(database, statements);
  const browse = catalogBrowse({ statements, order, acceptsOf });
  const { byWords, byInsides, misspelled } = wordSearch({ statements, vocabulary, product, candidateLimit });

  function find(text: string, question: CatalogQuestion): Found {
    const filter = filterOf(question);
    const accepts = acceptsOf(question);
    const found = new Map<number, CatalogHit['match']>();
    let capped = false;
    const add = (candidates: readonly Candidate[], match: CatalogHit['match'], limit = candidateLimit): void => {
      capped ||= candidates.length >= limit;
      for (const { id } of candidates) if (!found.has(id)) found.set(id, match);
    };
    const accepted = (candidates: readonly Candidate[]): readonly Candidate[] => (accepts === null ? candidates : candidates.filter(({ id }) => accepts(id)));
    add(accepted((question.named ?? []).flatMap((sku) => statements.sku.all({ sku, limit: 1 }))), 'ownNumber');
    const code = foldCode(text);
    add(accepted(statements.code.all({ code, limit: candidateLimit })), 'code');
    if (looksLikeGtin(text)) add(accepted(statements.gtin.all({ gtin: foldGtin(text), limit: candidateLimit })), 'gtin');
    const codesWanted = code.length < 3 ? 20 : 100;
    if (!/\s/.test(code)) add(accepted(statements.codePrefix.all({ ...filter, code, limit: codesWanted })), 'codePrefix', codesWanted);
    const words = typedWords(text);
    const folded = words.map(foldName);
    let [marked, corrected]: [readonly string[], CatalogAnswer['corrected']] = [[foldName(text), ...folded], []];
    if (words.length > 0) {
      vocabulary.warm();
      const search: Searched = { text, folded, within: JSON.stringify([statements.edition.get(), filter]), filter, accepts };
      const begins = accepted(statements.namePrefix.all({ ...filter, name: foldName(text), limit: 100 }));
      add(rankProducts([...begins, ...byWords(words, search)], folded), 'words');
      if (found.size < fewHits) add(rankProducts(byInsides(words, search), folded), 'inside');
      const similar = found.size < fewExact ? misspelled(words, search) : null;
      if (similar !== null && similar.candidates.length > 0) {
        add(similar.candidates, 'similar');
        marked = [...marked, ...similar.words];
        ({ corrected } = similar);
      }
    }
    return { ids: found, isExact: !capped, words: marked, corrected };
  }

  const findOrRemember = rememberBeginnings(find, mostRememberedHits / candidateLimit, () => statements.edition.get());

  // One read transaction: all steps see one catalog, and the file's locks are taken once.
  return {
    search: database.transaction((question: CatalogQuestion): CatalogAnswer => {
      const text = question.text.trim();
      const [offset, limit] = [question.offset ?? 0, question.limit ?? 50];
      if (text === '') {
        const { ids, ...totals } = browse(question, offset, limit);
        return { hits: ids.flatMap((id) => hit(id, 'browse', [], question)), ...totals, corrected: [] };
      }
      const { ids, isExact, words, corrected } = findOrRemember(text, question);
      const inOrder = question.sort === undefined ? [...ids.keys()] : order.arranged(new Set(ids.keys()), question);
      const hits = inOrder.slice(offset, offset + limit).flatMap((id) => hit(id, ids.get(id) ?? 'words', words, question));
      return { hits, total: ids.size, totalIsExact: isExact, corrected };
    }),
    products: database.transaction((question: CatalogQuestion): ReturnType<CatalogSearch['products']> => {
      const text = question.text.trim();
      const bodies = (ids: Iterable<number>): Product[] => [...ids].flatMap((id) => product(id) ?? []);
      if (text !== '') {
        const { ids, isExact } = findOrRemember(text, question);
        return { products: bodies(ids.keys()), isExact };
      }
      const { ids } = browse(question, 0, candidateLimit + 1);
      return { products: bodies(ids.slice(0, candidateLimit)), isExact: ids.length <= candidateLimit };
    }),
  };
}
