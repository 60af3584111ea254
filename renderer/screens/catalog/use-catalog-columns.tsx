import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { CatalogHit } from './catalog-hit.ts';
import { MarkedText } from '#renderer/ui/marked-text.tsx';
import { PriceCell } from './price-cell.tsx';

type Cell = ICellRendererParams<CatalogHit>;

export function useCatalogColumns(): ColDef<CatalogHit>[] {
  const messages = useMessages();
  const format = useFormat();
  return useMemo(
    () => [
      { colId: 'sku', headerName: messages('catalog.code'), width: 92, cellRenderer: ({ data }: Cell) => <span className="code">{data ? <MarkedText text={data.sku} marks={data.marks.sku} /> : ''}</span> },
      {
        colId: 'name',
        headerName: messages('catalog.name'),
        flex: 3,
        minWidth: 180,
        cellRenderer: ({ data }: Cell) => (
          <span className="row">
            {data?.ownNumber && <span className="code muted" title={messages('ownNumbers.one')}><MarkedText text={data.ownNumber} marks={data.marks.ownNumber} /></span>}
            {data ? <MarkedText text={data.name} marks={data.marks.name} /> : <span className="muted">…</span>}
            {data?.status === 'discontinued' && <Badge tone="warn">{messages('catalog.discontinued')}</Badge>}
          </span>
        ),
      },
      { colId: 'brand', headerName: messages('catalog.brand'), flex: 1, minWidth: 80, cellRenderer: ({ data }: Cell) => (data ? <MarkedText text={data.brand} marks={data.marks.brand} /> : null) },
      {
        colId: 'available',
        headerName: messages('catalog.available'),
        headerTooltip: messages('catalog.availableTold'),
        width: 118,
        type: 'rightAligned',
        cellClass: 'cell-end',
        cellRenderer: ({ data }: Cell) => (data?.available ? <span className={data.available === '0' ? 'tone-danger' : ''} title={data.availableAsOf ? messages('catalog.toldAt', { at: format.instant(data.availableAsOf) }) : ''}>{format.quantityOf(data.available, data.baseUnit)}</span> : <span className="muted">–</span>),
      },
      { colId: 'price', headerName: messages('catalog.myPrice'), width: 112, type: 'rightAligned', cellClass: 'cell-end', cellRenderer: ({ data }: Cell) => (data ? <PriceCell sku={data.sku} unit={data.baseUnit} messages={messages} format={format} /> : null) },
    ],
    [messages, format],
  );
}
