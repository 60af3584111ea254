import { fromWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import { hitOf, type CatalogAnswer, type CatalogHit, type CatalogQuestion } from './catalog-hit.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { narrowedCandidates, type TypedSearch } from './narrowed-candidates.ts';
import { rankProducts, type Candidate } from './rank-products.ts';
import { allWords, foldCode, foldGtin, foldName, looksLikeGtin, quoted, typedWords } from '#sync/replica/search-text.ts';

/** Hits of one kind are gathered up to here, then ranked; beyond it the total is not exact. */
const candidateLimit = 400;

/** With fewer hits than this by words, insides of words are looked into as well. */
const fewHits = 12;

/** With fewer hits than this in names, brand, category and description are looked into as well. */
const fewNamed = 20;

/** A category with more products than this is read along the names, a smaller one is sorted. */
const broadCategory = 2000;

interface Filter {
  readonly category: string | null;
  readonly underCategory: string | null;
  readonly discontinued: 0 | 1;
}

const filterOf = ({ category, includeDiscontinued }: CatalogQuestion): Filter => ({
  category: category ?? null,
  underCategory: category === undefined ? null : `${category} > `,
  discontinued: includeDiscontinued === true ? 1 : 0,
});

const columns = 'product.id AS id, product.discontinued AS discontinued, product.sort_name AS name, product.sku AS sku';
const passes = `product.discontinued <= @discontinued
  AND (@category IS NULL OR product.category = @category OR substr(product.category, 1, length(@underCategory)) = @underCategory)`;

function searchStatements(database: ReadHandle<'replica'>) {
  const candidates = (sql: string) => database.prepare<[Record<string, unknown>], Candidate>(`${sql} LIMIT @limit`);
  return {
    code: candidates(`SELECT ${columns} FROM product WHERE code = @code ORDER BY discontinued`),
    gtin: candidates(`SELECT ${columns} FROM product_gtin JOIN product ON product.id = product_gtin.product WHERE gtin = @gtin GROUP BY product.id ORDER BY discontinued`),
    codePrefix: candidates(`SELECT ${columns} FROM product WHERE code > @code AND code < @code || char(1114111) AND ${passes} ORDER BY code`),
    namePrefix: candidates(`SELECT ${columns} FROM product WHERE discontinued = 0 AND sort_name >= @name AND sort_name < @name || char(1114111) AND ${passes} ORDER BY sort_name`),
    words: candidates(`SELECT ${columns} FROM product_words JOIN product ON product.id = product_words.rowid WHERE product_words MATCH @match AND ${passes}`),
    inside: candidates(`SELECT ${columns} FROM product_inside JOIN product ON product.id = product_inside.rowid WHERE product_inside MATCH @match AND ${passes}`),
    body: database.prepare<[number], string>('SELECT row_values FROM product WHERE id = ?').pluck(),
    browse: database.prepare<[Record<string, unknown>], number>(
      `SELECT id FROM product WHERE discontinued <= @discontinued ORDER BY discontinued, sort_name LIMIT @limit OFFSET @offset`,
    ).pluck(),
    browseBroad: database.prepare<[Record<string, unknown>], number>(
      `SELECT id FROM product INDEXED BY product_browse WHERE (+category = @category OR (+category > @underCategory AND +category < @underCategory || char(1114111)))
       AND discontinued <= @discontinued ORDER BY discontinued, sort_name LIMIT @limit OFFSET @offset`,
    ).pluck(),
    browseCategory: database.prepare<[Record<string, unknown>], number>(
      `SELECT id FROM product WHERE (category = @category OR (category > @underCategory AND category < @underCategory || char(1114111)))
       AND discontinued <= @discontinued ORDER BY discontinued, sort_name LIMIT @limit OFFSET @offset`,
    ).pluck(),
    edition: database.prepare<[], number>(`SELECT checksum FROM scope WHERE name = 'catalog'`).pluck(),
    count: database.prepare<[Record<string, unknown>], number>(
      `SELECT count(*) FROM product WHERE discontinued <= @discontinued`,
    ).pluck(),
    countCategory: database.prepare<[Record<string, unknown>], number>(
      `SELECT count(*) FROM product WHERE (category = @category OR (category > @underCategory AND category < @underCategory || char(1114111))) AND discontinued <= @discontinued`,
    ).pluck(),
  };
}

type CandidateStatement = ReturnType<typeof searchStatements>['words'];

/**
 * A character newer than SQLite's Unicode tables splits a word that was one here; FTS5 then sees a phrase, which an index without
 * positions refuses. Nothing in the index can hold such a word.
 */
function matching(statement: CandidateStatement, parameters: Record<string, unknown>): Candidate[] {
  try {
    return statement.all(parameters);
  } catch (error) {
    if (error instanceof Error && error.message.includes('phrase queries are not supported')) return [];
    throw error;
  }
}

/** The words of a text as the index cuts them, each after a blank. */
const wordsOf = (text: string): string => allWords(text).map((word) => ` ${foldName(word)}`).join('');
const beginsWords = (words: string, folded: readonly string[]): boolean => folded.every((word) => words.includes(` ${word}`));

const holdsAll = ({ name, sku }: Candidate, folded: readonly string[]): boolean => folded.every((word) => name.includes(word) || sku.toLowerCase().includes(word));

/** Search over the replica, for every keystroke. Any text is safe: it reaches FTS5 as quoted words only. */
export function catalogSearch(database: ReadHandle<'replica'>): (question: CatalogQuestion) => CatalogAnswer {
  const statements = searchStatements(database);

  const hit = (id: number, match: CatalogHit['match']): CatalogHit[] => {
    const values = statements.body.get(id);
    if (values === undefined) return [];
    return [hitOf(fromWireValues('product', JSON.parse(values) as unknown[]) as EntityBody<'product'>, match)];
  };

  /** Counting is the slow part of browsing, and its answer holds until the catalog moves. */
  let counted: { readonly edition: number; readonly totals: Map<string, number> } = { edition: -1, totals: new Map() };
  function count(question: CatalogQuestion): number {
    const edition = statements.edition.get() ?? 0;
    if (counted.edition !== edition) counted = { edition, totals: new Map() };
    const key = JSON.stringify([question.includeDiscontinued === true, question.category ?? null]);
    const known = counted.totals.get(key) ?? (question.category === undefined ? statements.count : statements.countCategory).get({ ...filterOf(question) }) ?? 0;
    counted.totals.set(key, known);
    return known;
  }

  function browse(question: CatalogQuestion): CatalogAnswer {
    const filter = { ...filterOf(question), limit: question.limit ?? 50, offset: question.offset ?? 0 };
    const total = count(question);
    const inCategory = total > broadCategory ? statements.browseBroad : statements.browseCategory;
    const ids = (question.category === undefined ? statements.browse : inCategory).all(filter);
    return { hits: ids.flatMap((id) => hit(id, 'browse')), total, totalIsExact: true };
  }

  const named = narrowedCandidates(candidateLimit, ({ name }, folded) => beginsWords(wordsOf(name), folded));
  const anywhere = narrowedCandidates(candidateLimit, ({ id }, folded) => beginsWords(indexedWords(id), folded));
  const inside = narrowedCandidates(candidateLimit, holdsAll);

  /** Every indexed word of a product, for searches that are narrowed. */
  function indexedWords(id: number): string {
    const values = statements.body.get(id);
    if (values === undefined) return '';
    const { name, brand, category, description } = fromWireValues('product', JSON.parse(values) as unknown[]) as EntityBody<'product'>;
    return wordsOf([name, brand, category, description].join('\n'));
  }

  function byWords(words: readonly string[], search: TypedSearch, filter: Filter): readonly Candidate[] {
    // Words of the category narrow the index itself; the exact path is checked on the row.
    const narrowed = filter.category === null ? '' : typedWords(filter.category).map((word) => ` AND category : ${quoted(word)}`).join('');
    const typed = words.map((word) => `${quoted(word)}*`).join(' AND ');
    const byName = named(search, () => matching(statements.words, { ...filter, match: `(name : (${typed}))${narrowed}`, limit: candidateLimit }));
    if (byName.length >= fewNamed) return byName;
    return [...byName, ...anywhere(search, () => matching(statements.words, { ...filter, match: `(${typed})${narrowed}`, limit: candidateLimit }))];
  }

  function byInsides(words: readonly string[], search: TypedSearch, filter: Filter): readonly Candidate[] {
    const long = words.filter((word) => Array.from(word).length >= 3);
    if (long.length === 0) return [];
    return inside(search, () => {
      const found = matching(statements.inside, { ...filter, match: long.map(quoted).join(' AND '), limit: candidateLimit });
      return long.length === words.length ? found : found.filter((candidate) => holdsAll(candidate, search.folded));
    });
  }

  // One read transaction: all steps see one catalog, and the file's locks are taken once.
  return database.transaction((question: CatalogQuestion): CatalogAnswer => {
    const text = question.text.trim();
    if (text === '') return browse(question);
    const filter = filterOf(question);
    const found = new Map<number, CatalogHit['match']>();
    let capped = false;
    const add = (candidates: readonly Candidate[], match: CatalogHit['match'], limit = candidateLimit): void => {
      capped ||= candidates.length >= limit;
      for (const { id } of candidates) if (!found.has(id)) found.set(id, match);
    };
    const code = foldCode(text);
    add(statements.code.all({ code, limit: candidateLimit }), 'code');
    if (looksLikeGtin(text)) add(statements.gtin.all({ gtin: foldGtin(text), limit: candidateLimit }), 'gtin');
    const codesWanted = code.length < 3 ? 20 : 100;
    if (!/\s/.test(code)) add(statements.codePrefix.all({ ...filter, code, limit: codesWanted }), 'codePrefix', codesWanted);
    const words = typedWords(text);
    if (words.length > 0) {
      const folded = words.map(foldName);
      const search = { text, folded, within: JSON.stringify([statements.edition.get(), filter]) };
      const begins = statements.namePrefix.all({ ...filter, name: foldName(text), limit: 100 });
      add(rankProducts([...begins, ...byWords(words, search, filter)], folded), 'words');
      if (found.size < fewHits) add(rankProducts(byInsides(words, search, filter), folded), 'inside');
    }
    const offset = question.offset ?? 0;
    const page = [...found].slice(offset, offset + (question.limit ?? 50));
    return { hits: page.flatMap(([id, match]) => hit(id, match)), total: found.size, totalIsExact: !capped };
  });
}
