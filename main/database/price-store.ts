import type { Product } from '#shared/domain/catalog/product.ts';
import { zero } from '#shared/domain/money/decimal.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PriceList, PriceRow } from '#shared/domain/pricing/price-list.ts';
import { quotaUsed } from '#shared/domain/promotions/quota-used.ts';
import type { AccountReader } from './account-store.ts';
import type { CatalogReader } from './catalog-store.ts';
import type { CompanyReader } from './company-store.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';
import { quotaDocumentsReader, type PromotionReader } from './promotion-store.ts';
import { perConnection, type SharedReaders } from './shared-readers.ts';
import { standingEdition } from './standing-edition.ts';
import { whileItStands } from './while-it-stands.ts';

export interface PriceReader {
  /**
   * What pricing reads; undefined until company and account have been received. It is the same book for as long as nothing of it moves, so that what was
   * worked out with it can be remembered by it. `now` (backend's time as far as known) judges, to the second, which estimates are still open for promotion quotas.
   */
  book(now: string): PriceBook | undefined;
  /** Lists that were received whole. */
  lists(): readonly PriceList[];
}

type PriceColumns = [unit: string, minQuantity: string, unitPrice: string, validFrom: string, validTo: string | null];

/** Looks a key up once. A book lives while nothing of it moves, so nothing it remembers can grow old. */
function once<Value>(look: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    const value = look(key);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, value);
    return value;
  };
}

interface PriceSources {
  readonly shared: SharedReaders;
  readonly desk: ReadHandle<'desk'>;
  readonly catalog: () => CatalogReader;
  readonly company: () => CompanyReader;
  readonly account: AccountReader;
  readonly promotions: PromotionReader;
}

interface ListEdition {
  readonly id: number;
  readonly checksum: number;
  readonly rowCount: number;
}

/** Products of which the rows are remembered: a long document is priced again at every keystroke, and reading is most of it. */
const mostRemembered = 20_000;

/** The file of one price list. What was read of it is remembered for as long as the list stands still. */
function listReader(file: ReadHandle<'replica'>) {
  const heads = factReader(file, 'priceList');
  const editionNow = file.prepare<[], ListEdition>('SELECT id, checksum, row_count AS rowCount FROM scope WHERE complete = 1');
  const rowsOf = file
    .prepare<[number, string], PriceColumns>('SELECT unit, min_quantity, unit_price, valid_from, valid_to FROM price_row WHERE scope = ? AND sku = ?')
    .raw();
  const remembered = whileItStands(() => ({ heads: heads.all(), rows: new Map<string, PriceRow[]>() }));
  /** What is remembered of the list as it stands; null while it has not been received whole. */
  const now = (): (ReturnType<typeof remembered> & { readonly id: number }) | null => {
    const edition = editionNow.get();
    return edition === undefined ? null : { ...remembered(`${edition.id} ${edition.rowCount} ${edition.checksum}`), id: edition.id };
  };
  const read = (id: number, sku: string): PriceRow[] =>
    rowsOf.all(id, sku).map(([unit, minQuantity, unitPrice, validFrom, validTo]) => ({
      sku, unit, minQuantity, unitPrice, validFrom: validFrom === '' ? null : validFrom, validTo,
    }));
  return {
    heads: (): readonly PriceList[] => now()?.heads ?? [],
    /** Rows of a product, for as long as one call lasts. */
    rows: (): ((sku: string) => PriceRow[]) => {
      const list = now();
      if (list === null) return () => [];
      return (sku) => {
        const known = list.rows.get(sku);
        if (known !== undefined) return known;
        const rows = read(list.id, sku);
        if (list.rows.size >= mostRemembered) list.rows.clear();
        list.rows.set(sku, rows);
        return rows;
      };
    },
  };
}

export function priceReader({ shared, desk, catalog: catalogNow, company, account, promotions }: PriceSources): PriceReader {
  const inFile = perConnection(listReader);
  const listOf = (id: string): ReturnType<typeof listReader> | undefined => {
    const file = shared.list(id);
    return file && inFile(file);
  };
  const quotaDocuments = quotaDocumentsReader(desk);
  const edition = standingEdition(desk, shared);

  const openBook = (now: string): PriceBook | undefined => {
    const seller = company().get();
    const buyer = account.get();
    if (seller === undefined || buyer === undefined) return undefined;
    const list = once((id) => listOf(id)?.heads().find((head) => head.id === id));
    const product = once<Product | undefined>((sku) => catalogNow().product(sku));
    const contentOf = (sku: string, unit: string): string | undefined => product(sku)?.packagings.find((packaging) => packaging.unit === unit)?.content;
    let used: ReturnType<typeof quotaUsed> | null = null;
    const byList = new Map<string, (sku: string) => PriceRow[]>();
    return {
      company: seller,
      account: buyer,
      list,
      rows: (listId, sku) => {
        let known = byList.get(listId);
        if (known === undefined) {
          known = once(listOf(listId)?.rows() ?? (() => []));
          byList.set(listId, known);
        }
        return known(sku);
      },
      product,
      promotions: promotions.all(),
      quotaUsed: (promotion) => {
        used ??= quotaUsed(quotaDocuments(), contentOf, now);
        return used.get(promotion) ?? zero;
      },
    };
  };
  let opened: { readonly edition: string; readonly second: string; readonly book: PriceBook | undefined } | null = null;

  return {
    lists: () => shared.all().flatMap((file) => [...inFile(file).heads()]),
    book: (now) => {
      const standing = edition();
      const second = now.slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
      const limited = opened?.book?.promotions.some(({ quotaPerAccount }) => quotaPerAccount !== null) ?? false;
      if (opened === null || opened.edition !== standing || (limited && opened.second !== second)) opened = { edition: standing, second, book: openBook(now) };
      return opened.book;
    },
  };
}
