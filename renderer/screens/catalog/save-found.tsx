import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { type WrittenColumn, written } from '#renderer/ui/column.ts';
import type { LastPurchase, SingleNext } from '#renderer/state/single-prices.ts';
import { catalogColumnNames, type CatalogColumnName } from './catalog-columns.ts';
import type { CatalogHit } from './catalog-hit.ts';
import type { CatalogQuestion } from './use-catalog-rows.ts';

interface Row {
  readonly hit: CatalogHit;
  readonly unitPrice: string | null;
  readonly next: SingleNext | null;
  readonly bought: LastPurchase | null;
}

interface Props {
  readonly search: CatalogQuestion;
  readonly hidden: readonly string[];
  readonly foundNothing: boolean;
}

const fetchedRows = 500;
/** A file of more is not read by anybody, and asks each price on its own. */
const mostRows = 20_000;
const fromOrders: readonly string[] = ['lastBought', 'lastPaid', 'difference'];

/** Everything that the search finds, as a file, in the order and with the columns that are shown. */
export function SaveFound({ search, hidden, foundNothing }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const find = useAct('catalog.search');
  const price = useAct('pricing.single');
  const next = useAct('pricing.singleNext');
  const bought = useAct('orders.lastBought');
  const currency = useTerms()?.account.currency ?? null;
  const shows = (name: string): boolean => !hidden.includes(name);
  const ownNumber = written<Row>('text', messages('ownNumbers.one'), ({ hit }) => hit.ownNumber);
  const state = written<Row>('text', messages('common.state'), ({ hit }) => (hit.status === 'discontinued' ? messages('catalog.discontinued') : null));
  const columns: Partial<Record<CatalogColumnName, readonly WrittenColumn<Row>[]>> = {
    ownNumber: [ownNumber],
    // As on the screen, where both stand beside the name while they have no column of their own.
    name: [...(shows('ownNumber') ? [] : [ownNumber]), written('text', messages('catalog.name'), ({ hit }) => hit.name), ...(shows('status') ? [] : [state])],
    brand: [written('text', messages('catalog.brand'), ({ hit }) => hit.brand)],
    category: [written('text', messages('catalog.category'), ({ hit }) => hit.category)],
    packaging: [written('text', messages('catalog.packagings'), ({ hit }) => hit.packagings.map(({ unit, content }) => `${format.unitName(unit)} ${content}`).join(', '))],
    available: [written('quantity', messages('catalog.available'), ({ hit }) => hit.available), written('time', messages('tables.told'), ({ hit }) => hit.availableAsOf && format.writtenTime(hit.availableAsOf))],
    price: [written('text', messages('tables.unit'), ({ hit }) => format.unitName(hit.baseUnit)), written('price', messages('catalog.myPrice'), ({ unitPrice }) => unitPrice), written('text', messages('tables.currency'), () => currency)],
    nextPrice: [written('quantity', messages('catalogColumns.nextPriceFrom'), ({ next: offer }) => offer?.quantity ?? null), written('price', messages('catalogColumns.nextPrice'), ({ next: offer }) => offer?.unitPrice ?? null)],
    lastBought: [written('day', messages('catalogColumns.lastBought'), ({ bought: last }) => last?.day ?? null)],
    lastPaid: [written('price', messages('catalogColumns.lastPaid'), ({ bought: last }) => last?.unitPrice ?? null), written('text', messages('catalogColumns.paidUnit'), ({ bought: last }) => last && format.unitName(last.unit))],
    status: [state, written('text', messages('catalog.replacements'), ({ hit }) => hit.replacedBy)],
  };
  /** What stands beside these hits, as far as it is shown. Undefined: the host did not answer. */
  const besides = async (hits: readonly CatalogHit[]): Promise<Row[] | undefined> => {
    const lines = hits.map(({ sku, baseUnit }) => ({ sku, unit: baseUnit, quantity: '1' }));
    if (lines.length === 0) return [];
    const prices = await price.run({ lines });
    const offers = shows('nextPrice') ? await next.run({ lines }) : { lines: [] };
    const last = fromOrders.some(shows) ? await bought.run({ skus: hits.map(({ sku }) => sku) }) : { purchases: [] };
    return prices && offers && last && hits.map((hit, at) => ({ hit, unitPrice: prices.lines[at]?.unitPrice ?? null, next: offers.lines[at] ?? null, bought: last.purchases[at] ?? null }));
  };
  const takeAll = async () => {
    const rows: Row[] = [];
    for (;;) {
      const found = await find.run({ ...search, offset: rows.length, limit: fetchedRows });
      const page = found && (await besides(found.hits));
      if (!found || !page) return undefined;
      rows.push(...page);
      // A search by words gathers the best hits and no more; it says so itself.
      if (found.hits.length < fetchedRows) return { rows, isWhole: found.totalIsExact };
      if (rows.length >= mostRows) return { rows, isWhole: found.totalIsExact && rows.length >= found.total };
    }
  };
  const inFile = [written<Row>('text', messages('catalog.code'), ({ hit }) => hit.sku), ...catalogColumnNames.filter(shows).flatMap((name) => columns[name] ?? [])];
  return <SaveTable lists={[savedList(messages('shell.place.catalog'), [{ written: inFile }], takeAll, foundNothing)]} />;
}
