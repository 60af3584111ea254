import type { Statement } from 'better-sqlite3';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { Correction } from '#shared/domain/catalog/spelling.ts';
import { fromWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import { foundOf, type CatalogAnswer, type CatalogHit, type CatalogQuestion, type FoundProduct } from './catalog-hit.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { narrowedCandidates, type TypedSearch } from './narrowed-candidates.ts';
import { rankProducts, type Candidate } from './rank-products.ts';
import { allWords, foldCode, foldGtin, foldName, looksLikeGtin, quoted, typedWords } from '#sync/replica/search-text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** With fewer hits than this by words, insides of words are looked into as well. */
const fewHits = 12;

/** With fewer hits than this in names, brand, category and description are looked into as well. */
const fewNamed = 20;

/** With fewer hits than this, words that no product has are taken for misspelled. */
const fewExact = 3;

/** A category with more products than this is read along the names, a smaller one is sorted. */
const broadCategory = 2000;

interface Filter {
  readonly category: string | null;
  readonly underCategory: string | null;
  readonly brand: string | null;
  readonly discontinued: 0 | 1;
}

const filterOf = ({ category, brand, includeDiscontinued }: CatalogQuestion): Filter => ({
  category: category ?? null,
  underCategory: category === undefined ? null : `${category} > `,
  brand: brand ?? null,
  discontinued: includeDiscontinued === true ? 1 : 0,
});

const columns = 'product.id AS id, product.discontinued AS discontinued, product.sort_name AS name, product.sku AS sku';
const passes = `product.discontinued <= @discontinued AND (@brand IS NULL OR product.brand = @brand)
  AND (@category IS NULL OR product.category = @category OR substr(product.category, 1, length(@underCategory)) = @underCategory)`;

function searchStatements(database: ReadHandle<'replica'>) {
  const candidates = (sql: string) => database.prepare<[Record<string, unknown>], Candidate>(`${sql} LIMIT @limit`);
  const ids = (sql: string) => database.prepare<[Record<string, unknown>], number>(`SELECT id ${sql} ORDER BY discontinued, sort_name LIMIT @limit OFFSET @offset`).pluck();
  return {
    sku: candidates(`SELECT ${columns} FROM product WHERE sku = @sku`),
    code: candidates(`SELECT ${columns} FROM product WHERE code = @code ORDER BY discontinued`),
    gtin: candidates(`SELECT ${columns} FROM product_gtin JOIN product ON product.id = product_gtin.product WHERE gtin = @gtin GROUP BY product.id ORDER BY discontinued`),
    codePrefix: candidates(`SELECT ${columns} FROM product WHERE code > @code AND code < @code || char(1114111) AND ${passes} ORDER BY code`),
    namePrefix: candidates(`SELECT ${columns} FROM product WHERE discontinued = 0 AND sort_name >= @name AND sort_name < @name || char(1114111) AND ${passes} ORDER BY sort_name`),
    words: candidates(`SELECT ${columns} FROM product_words JOIN product ON product.id = product_words.rowid WHERE product_words MATCH @match AND ${passes}`),
    inside: candidates(`SELECT ${columns} FROM product_inside JOIN product ON product.id = product_inside.rowid WHERE product_inside MATCH @match AND ${passes}`),
    body: database.prepare<[number], string>('SELECT row_values FROM product WHERE id = ?').pluck(),
    browse: ids(`FROM product WHERE discontinued <= @discontinued`),
    browseBrand: ids(`FROM product INDEXED BY product_by_brand WHERE brand = @brand AND ${passes}`),
    browseBroad: ids(
      `FROM product INDEXED BY product_browse WHERE (+category = @category OR (+category > @underCategory AND +category < @underCategory || char(1114111)))
       AND discontinued <= @discontinued`,
    ),
    browseCategory: ids(
      `FROM product WHERE (category = @category OR (category > @underCategory AND category < @underCategory || char(1114111)))
       AND discontinued <= @discontinued`,
    ),
    edition: database.prepare<[], number>(`SELECT checksum FROM scope WHERE name = 'catalog'`).pluck(),
    count: database.prepare<[Record<string, unknown>], number>(
      `SELECT count(*) FROM product WHERE discontinued <= @discontinued`,
    ).pluck(),
    countCategory: database.prepare<[Record<string, unknown>], number>(
      `SELECT count(*) FROM product WHERE (category = @category OR (category > @underCategory AND category < @underCategory || char(1114111))) AND discontinued <= @discontinued`,
    ).pluck(),
    countBrand: database.prepare<[Record<string, unknown>], number>(`SELECT count(*) FROM product WHERE brand = @brand AND ${passes}`).pluck(),
  };
}

/** A text that is searched for, within what. */
interface Searched extends TypedSearch {
  readonly filter: Filter;
  readonly accepts: ((id: number) => boolean) | null;
}

type CandidateStatement = ReturnType<typeof searchStatements>['words'];

/** Up to `limit` rows; with `accepts`, of those that it says yes to. */
function taken<Row>(statement: Statement<[Record<string, unknown>], Row>, parameters: Record<string, unknown>, limit: number, accepts: ((row: Row) => boolean) | null): Row[] {
  if (accepts === null) return statement.all({ ...parameters, limit });
  const rows: Row[] = [];
  for (const row of statement.iterate({ ...parameters, limit: -1 })) {
    if (accepts(row)) rows.push(row);
    if (rows.length === limit) break;
  }
  return rows;
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

/**
 * Search over the replica, for every keystroke. Any text is safe: it reaches FTS5 as quoted words only. Hits of one kind are gathered up to
 * `candidateLimit`, then ranked; beyond it the total is not exact.
 */
export function catalogSearch(database: ReadHandle<'replica'>, vocabulary: Vocabulary, candidateLimit: number): CatalogSearch {
  const statements = searchStatements(database);

  const product = (id: number): Product | null => {
    const values = statements.body.get(id);
    return values === undefined ? null : (fromWireValues('product', JSON.parse(values) as unknown[]) as EntityBody<'product'>);
  };
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

  function browse(question: CatalogQuestion, offset: number, limit: number): { readonly ids: number[]; readonly total: number; readonly totalIsExact: boolean } {
    const filter = filterOf(question);
    const accepts = acceptsOf(question);
    const inCategory = (): typeof statements.browse => (count(question) > broadCategory ? statements.browseBroad : statements.browseCategory);
    const statement = question.brand === undefined ? (question.category === undefined ? statements.browse : inCategory()) : statements.browseBrand;
    if (accepts === null) return { ids: statement.all({ ...filter, limit, offset }), total: count(question), totalIsExact: true };
    const until = offset + limit + 1;
    const accepted = taken(statement, { ...filter, offset: 0 }, until, accepts);
    return { ids: accepted.slice(offset, offset + limit), total: accepted.length, totalIsExact: accepted.length < until };
  }

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

  /** Words that no product has, in the spellings that may have been meant. Null: there is none, or one that nothing comes near. */
  function misspelled(words: readonly string[], search: Searched): { readonly candidates: readonly Candidate[]; readonly words: readonly string[]; readonly corrected: CatalogAnswer['corrected'] } | null {
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

  // One read transaction: all steps see one catalog, and the file's locks are taken once.
  return {
    search: database.transaction((question: CatalogQuestion): CatalogAnswer => {
      const text = question.text.trim();
      const [offset, limit] = [question.offset ?? 0, question.limit ?? 50];
      if (text === '') {
        const { ids, ...totals } = browse(question, offset, limit);
        return { hits: ids.flatMap((id) => hit(id, 'browse', [], question)), ...totals, corrected: [] };
      }
      const { ids, isExact, words, corrected } = find(text, question);
      const hits = [...ids].slice(offset, offset + limit).flatMap(([id, match]) => hit(id, match, words, question));
      return { hits, total: ids.size, totalIsExact: isExact, corrected };
    }),
    products: database.transaction((question: CatalogQuestion): ReturnType<CatalogSearch['products']> => {
      const text = question.text.trim();
      const bodies = (ids: Iterable<number>): Product[] => [...ids].flatMap((id) => product(id) ?? []);
      if (text !== '') {
        const { ids, isExact } = find(text, question);
        return { products: bodies(ids.keys()), isExact };
      }
      const { ids } = browse(question, 0, candidateLimit + 1);
      return { products: bodies(ids.slice(0, candidateLimit)), isExact: ids.length <= candidateLimit };
    }),
  };
}
