import { checkQuantity } from '#shared/domain/catalog/check-quantity.ts';
import type { ParLevel } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal, sum, toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { LinePrice } from '#shared/domain/pricing/priced-line.ts';
import { reachNextPrices } from '#shared/domain/pricing/reach-next-price.ts';
import { countedStock } from '#shared/domain/restocking/counted-stock.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import { restockSources, withChoices, type StandingLine } from './restock-facts.ts';
import { shownProduct } from './restocking-proposal.ts';
import type { Standing } from './with-desk.ts';

type Grid = Answer<'restocking.grid'>;
type Cell = Grid['rows'][number]['cells'][number];

interface SiteColumn {
  readonly id: string;
  readonly name: string;
  readonly sessionId: string | null;
  readonly lines: ReadonlyMap<string, StandingLine>;
  readonly counted: ReadonlyMap<string, string>;
  readonly onOrder: ReadonlyMap<string, Decimal>;
  readonly pars: ReadonlyMap<string, ParLevel>;
}

/** Sites side by side. A site without an open session shows what is known of it and nothing proposed. */
export function shownGrid(siteIds: readonly string[], skus: readonly string[] | undefined, desk: Desk, standing: Standing): Grid {
  const sources = restockSources(desk, standing);
  const columns = siteIds.map((id): SiteColumn => {
    const session = desk.stores.restocking.openAt(id);
    const history = sources.historyOf(id);
    const lines = session ? withChoices(sources.proposalOf(session.id, id, history).lines, desk.stores.restocking.choices(session.id)) : [];
    const counted = session ? countedStock(desk.stores.restocking.entries(session.id)) : [];
    return {
      id,
      name: standing.account.sites.find((site) => site.id === id)?.name ?? id,
      sessionId: session?.id ?? null,
      lines: new Map(lines.map((line) => [line.sku, line])),
      counted: new Map(counted.map(({ sku, baseQuantity }) => [sku, baseQuantity])),
      onOrder: history.onOrder,
      pars: new Map(desk.documents.parLevels(id).map((level) => [level.sku, level])),
    };
  });
  const wanted = skus ?? [...new Set(columns.flatMap(({ lines }) => [...lines.keys()]))].sort();
  const rows = wanted.flatMap((sku) => {
    const product = sources.product(sku);
    return product ? [rowOf(product, columns, standing)] : [];
  });
  return { sites: columns.map(({ id, name, sessionId }) => ({ id, name, sessionId })), rows, currency: standing.account.currency };
}

function rowOf(product: Product, columns: readonly SiteColumn[], standing: Standing): Grid['rows'][number] {
  const cells = columns.map((column) => cellOf(product, column));
  const total = sum(cells.map(({ unit, quantity }) => decimal(quantity).times(contentOf(product, unit))));
  return { product: shownProduct(product), cells, total: toPlainText(total), price: total.eq(zero) ? null : priceOfSum(product, cells, standing) };
}

const contentOf = ({ packagings }: Product, unit: string): Decimal => decimal(packagings.find((packaging) => packaging.unit === unit)?.content ?? '1');

function cellOf(product: Product, { id, lines, counted, onOrder, pars }: SiteColumn): Cell {
  const line = lines.get(product.sku);
  const par = pars.get(product.sku);
  const unit = line?.unit ?? product.baseUnit;
  const quantity = line?.quantity ?? '0';
  return {
    site: id,
    counted: counted.get(product.sku) ?? null,
    onOrder: toPlainText(onOrder.get(product.sku) ?? zero),
    par: par ? { minimum: par.minimum, maximum: par.maximum } : null,
    unit,
    quantity,
    chosen: line?.chosen ?? false,
    fits: quantity === '0' || checkQuantity(product, unit, quantity).ok,
  };
}

/**
 * What the sum of all sites costs in one packaging, bought as one line, beside the dearest that a site pays by itself: a tier counts per line
 * (process.md), so the sum reaches it only where the sites order together. Null where the sites order different packagings: their sum is no line.
 */
function priceOfSum(product: Product, cells: readonly Cell[], { book, today }: Standing): Grid['rows'][number]['price'] {
  const ordered = cells.filter(({ quantity }) => quantity !== '0');
  const unit = ordered[0]?.unit;
  if (unit === undefined || ordered.some((cell) => cell.unit !== unit)) return null;
  const quantity = toPlainText(sum(ordered.map((cell) => decimal(cell.quantity))));
  const terms = { day: today, channel: 'platform' as const, codes: [] };
  const line = { sku: product.sku, unit, quantity };
  const together = priceDocument({ ...terms, lines: [line] }, book).lines[0];
  const alone = ordered.flatMap((cell) => priceDocument({ ...terms, lines: [{ ...line, quantity: cell.quantity }] }, book).lines[0]?.unitPrice ?? []);
  const [next] = reachNextPrices({ ...terms, lines: [line] }, book);
  const dearest = alone.reduce<string | null>((worst, price) => (worst === null || decimal(price).gt(decimal(worst)) ? price : worst), null);
  return {
    unit,
    quantity,
    unitPrice: together?.unitPrice ?? null,
    separately: dearest,
    tierFrom: together ? tierOf(together) : null,
    next: next ? { more: next.more, unitPrice: next.unitPrice } : null,
  };
}

/** Minimum quantity of the row behind the price, in the unit that the row counts; null for a price from quantity 1 or from a parent list. */
function tierOf({ list, row }: Pick<LinePrice, 'list' | 'row'>): string | null {
  return row && row.list === list && row.minQuantity !== '1' ? row.minQuantity : null;
}
