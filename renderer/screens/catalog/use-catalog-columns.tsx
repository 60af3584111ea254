import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { type ReactNode, useMemo } from 'react';
import { catalogColumn } from '#shared/contract/catalog-operations.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { type Format, useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { MarkedText } from '#renderer/ui/marked-text.tsx';
import type { TableLook } from '#renderer/ui/sort-rows.ts';
import { catalogColumnNames, type CatalogColumnName } from './catalog-columns.ts';
import type { CatalogHit } from './catalog-hit.ts';
import { PriceCell } from './price-cell.tsx';
import { DifferenceCell, LastBoughtCell, LastPaidCell, NextPriceCell } from './purchase-cells.tsx';

type Cell = ICellRendererParams<CatalogHit>;

const atEnd: Pick<ColDef<CatalogHit>, 'type' | 'cellClass'> = { type: 'rightAligned', cellClass: 'cell-end' };

/** What stands above each column, by its name. */
export function useCatalogHeads(): Readonly<Record<CatalogColumnName, string>> {
  const messages = useMessages();
  return useMemo(
    () => ({
      sku: messages('catalog.code'), ownNumber: messages('ownNumbers.one'), name: messages('catalog.name'), brand: messages('catalog.brand'), category: messages('catalog.category'), packaging: messages('catalog.packagings'),
      available: messages('catalog.available'), price: messages('catalog.myPrice'), nextPrice: messages('catalogColumns.nextPrice'), lastBought: messages('catalogColumns.lastBought'), lastPaid: messages('catalogColumns.lastPaid'),
      difference: messages('catalogColumns.difference'), status: messages('common.state'),
    }),
    [messages],
  );
}

const inPackagings = (hit: CatalogHit, format: Format): string => hit.packagings.filter(({ unit }) => unit !== hit.baseUnit).map(({ unit, content }) => `${format.unitName(unit)} (${format.quantity(content)})`).join(', ');

/** The columns that are shown, in their order, with the mark of the one that the rows are in order by. */
export function useCatalogColumns({ hidden, sort }: TableLook): ColDef<CatalogHit>[] {
  const messages = useMessages();
  const format = useFormat();
  const heads = useCatalogHeads();
  return useMemo(() => {
    const row = (show: (hit: CatalogHit) => ReactNode) => ({ data }: Cell) => (data ? show(data) : null);
    const beside = { messages, format };
    const columns: Readonly<Record<CatalogColumnName, ColDef<CatalogHit>>> = {
      sku: { width: 96, cellRenderer: row((hit) => <span className="code"><MarkedText text={hit.sku} marks={hit.marks.sku} /></span>) },
      ownNumber: { width: 128, cellRenderer: row((hit) => (hit.ownNumber === null ? <span className="muted">–</span> : <span className="code"><MarkedText text={hit.ownNumber} marks={hit.marks.ownNumber} /></span>)) },
      name: {
        flex: 3,
        minWidth: 180,
        cellRenderer: ({ data }: Cell) => (
          <span className="row">
            {data?.ownNumber && hidden.includes('ownNumber') && <span className="code muted" title={messages('ownNumbers.one')}><MarkedText text={data.ownNumber} marks={data.marks.ownNumber} /></span>}
            {data ? <span className="cell-cut" title={data.name}><MarkedText text={data.name} marks={data.marks.name} /></span> : <span className="muted">…</span>}
            {data?.status === 'discontinued' && hidden.includes('status') && <Badge tone="warn">{messages('catalog.discontinued')}</Badge>}
          </span>
        ),
      },
      brand: { flex: 1, minWidth: 90, cellRenderer: row((hit) => <span className="cell-cut"><MarkedText text={hit.brand} marks={hit.marks.brand} /></span>) },
      category: { flex: 1, minWidth: 160, cellRenderer: row((hit) => <span className="cell-cut" title={hit.category}>{hit.category}</span>) },
      packaging: { width: 140, cellRenderer: row((hit) => <span className="cell-cut" title={inPackagings(hit, format)}>{inPackagings(hit, format) || <span className="muted">–</span>}</span>) },
      available: {
        headerTooltip: messages('catalog.availableTold'),
        width: 118,
        ...atEnd,
        cellRenderer: row(({ available, availableAsOf, baseUnit }) => (available ? <span className={available === '0' ? 'tone-danger' : ''} title={availableAsOf ? messages('catalog.toldAt', { at: format.instant(availableAsOf) }) : ''}>{format.quantityOf(available, baseUnit)}</span> : <span className="muted">–</span>)),
      },
      price: { width: 112, ...atEnd, cellRenderer: row((hit) => <PriceCell sku={hit.sku} unit={hit.baseUnit} {...beside} />) },
      nextPrice: { width: 150, ...atEnd, cellRenderer: row((hit) => <NextPriceCell sku={hit.sku} unit={hit.baseUnit} {...beside} />) },
      lastBought: { width: 126, cellRenderer: row((hit) => <LastBoughtCell sku={hit.sku} unit={hit.baseUnit} {...beside} />) },
      lastPaid: { width: 140, ...atEnd, cellRenderer: row((hit) => <LastPaidCell sku={hit.sku} unit={hit.baseUnit} {...beside} />) },
      difference: { width: 110, ...atEnd, headerTooltip: messages('catalogColumns.differenceTold'), cellRenderer: row((hit) => <DifferenceCell sku={hit.sku} unit={hit.baseUnit} {...beside} />) },
      status: {
        width: 200,
        cellRenderer: row((hit) => (hit.status === 'active' ? null : <span className="row"><Badge tone="warn">{messages('catalog.discontinued')}</Badge>{hit.replacedBy !== null && <span>{messages('catalogColumns.replacedBy', { sku: hit.replacedBy })}</span>}</span>)),
      },
    };
    return catalogColumnNames
      .filter((name, at) => at === 0 || !hidden.includes(name))
      .map((name) => ({
        colId: name,
        headerName: heads[name],
        sortable: catalogColumn.safeParse(name).success,
        sort: sort?.column === name ? (sort.descending ? ('desc' as const) : ('asc' as const)) : null,
        ...columns[name],
      }));
  }, [messages, format, heads, hidden, sort]);
}
