import type { ReactNode } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { SaveTable } from '#renderer/parts/save-table.tsx';
import { savedList } from '#renderer/parts/saved-list.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { written } from '#renderer/ui/column.ts';
import type { CatalogHit } from './catalog-hit.ts';

interface Row {
  readonly hit: CatalogHit;
  readonly unitPrice: string | null;
}

const fetchedRows = 500;
/** A file of more is not read by anybody, and asks each price on its own. */
const mostRows = 20_000;

/** Everything that the search finds, as a file, with my price of each. */
export function SaveFound({ search }: { readonly search: Pick<InputOf<'catalog.search'>, 'text' | 'category' | 'includeDiscontinued'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const find = useAct('catalog.search');
  const price = useAct('pricing.single');
  const currency = useTerms()?.account.currency ?? null;
  const columns = [
    written<Row>('text', messages('catalog.code'), ({ hit }) => hit.sku),
    written<Row>('text', messages('ownNumbers.one'), ({ hit }) => hit.ownNumber),
    written<Row>('text', messages('catalog.name'), ({ hit }) => hit.name),
    written<Row>('text', messages('common.state'), ({ hit }) => (hit.status === 'discontinued' ? messages('catalog.discontinued') : null)),
    written<Row>('text', messages('catalog.brand'), ({ hit }) => hit.brand),
    written<Row>('text', messages('catalog.category'), ({ hit }) => hit.category),
    written<Row>('quantity', messages('catalog.available'), ({ hit }) => hit.available),
    written<Row>('time', messages('tables.told'), ({ hit }) => hit.availableAsOf && format.writtenTime(hit.availableAsOf)),
    written<Row>('text', messages('tables.unit'), ({ hit }) => format.unitName(hit.baseUnit)),
    written<Row>('price', messages('catalog.myPrice'), ({ unitPrice }) => unitPrice),
    written<Row>('text', messages('tables.currency'), () => currency),
  ];
  const takeAll = async () => {
    const rows: Row[] = [];
    for (;;) {
      const found = await find.run({ ...search, offset: rows.length, limit: fetchedRows });
      const prices = found && (found.hits.length === 0 ? { lines: [] } : await price.run({ lines: found.hits.map(({ sku, baseUnit }) => ({ sku, unit: baseUnit, quantity: '1' })) }));
      if (!found || !prices) return undefined;
      rows.push(...found.hits.map((hit, at) => ({ hit, unitPrice: prices.lines[at]?.unitPrice ?? null })));
      // A search by words gathers the best hits and no more; it says so itself.
      if (found.hits.length < fetchedRows) return { rows, isWhole: found.totalIsExact };
      if (rows.length >= mostRows) return { rows, isWhole: found.totalIsExact && rows.length >= found.total };
    }
  };
  return <SaveTable lists={[savedList(messages('shell.place.catalog'), [{ written: columns }], takeAll)]} />;
}
