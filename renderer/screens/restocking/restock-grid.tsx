import type { CellEditRequestEvent, ColDef, GetRowIdParams, ICellRendererParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, useMemo, useRef } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat, type Format } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { cspNonce } from '#renderer/ui/csp-nonce.ts';
import { gridColumns } from '#renderer/ui/grid-columns.ts';
import { gridTheme } from '#renderer/ui/grid-theme.ts';
import { useRoom } from '#renderer/ui/use-room.ts';
import { leastSiteWidth, totalWidth, widthsThatFit } from './widths-that-fit.ts';

export type Grid = OutputOf<'restocking.grid'>;
type Row = Grid['rows'][number];
type Cell = ICellRendererParams<Row>;

const noOverlay = () => null;
const rowId = ({ data }: GetRowIdParams<Row>): string => data.product.sku;

/** Products down, sites across; a quantity is edited in place and kept in the site's session, which is started where there is none. */
export function RestockGrid({ grid }: { readonly grid: Grid }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { run: start } = useAct('restocking.start');
  const { run: choose } = useAct('restocking.choose');
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame, true);
  const columns = useMemo(() => columnsOf(grid, messages, format, room), [grid, messages, format, room]);
  const rows = useMemo(() => [...grid.rows], [grid.rows]);
  const edit = async ({ data, colDef, newValue }: CellEditRequestEvent<Row>) => {
    const typed = typeof newValue === 'string' ? newValue : '';
    const quantity = typed.trim() === '' ? '0' : format.parse(typed);
    if (quantity === null) return useToastStore.getState().show({ tone: 'warn', text: messages('drafts.unreadableFigure', { typed }) });
    const site = grid.sites.find(({ id }) => id === colDef.colId);
    const cell = data.cells.find((one) => one.site === colDef.colId);
    if (!site || !cell || quantity === cell.quantity) return undefined;
    const started = site.sessionId === null ? await start({ site: site.id }) : null;
    const sessionId = site.sessionId ?? started?.sessionId;
    if (sessionId === undefined) return undefined;
    if (started && !started.resumed) useToastStore.getState().show({ tone: 'info', text: messages('restock.sessionStarted', { site: site.name }) });
    return choose({ sessionId, sku: data.product.sku, unit: cell.unit, quantity });
  };
  return (
    <div ref={frame} className="grid-frame" role="region" aria-label={messages('restock.grid')}>
      <AgGridReact<Row>
        theme={gridTheme}
        styleNonce={cspNonce()}
        rowData={rows}
        columnDefs={columns}
        defaultColDef={gridColumns}
        rowHeight={46}
        headerHeight={34}
        getRowId={rowId}
        noRowsOverlayComponent={noOverlay}
        stopEditingWhenCellsLoseFocus
        readOnlyEdit
        onCellEditRequest={(event: CellEditRequestEvent<Row>) => void edit(event)}
      />
    </div>
  );
}

function columnsOf(grid: Grid, messages: ReturnType<typeof useMessages>, format: Format, room: number | null): ColDef<Row>[] {
  const { nameWidth, priceWidth } = widthsThatFit(grid.sites.length, room);
  const name: ColDef<Row> = {
    colId: 'product', headerName: messages('restock.gridProduct'), pinned: 'left', width: nameWidth,
    cellRenderer: ({ data }: Cell) => data && <span className="two-lines" title={data.product.name}><span>{data.product.name}</span><span className="code small muted">{data.product.sku}</span></span>,
  };
  const sites = grid.sites.map(
    ({ id, name: site }, at): ColDef<Row> => ({
      colId: id, headerName: site, flex: 1, minWidth: leastSiteWidth, editable: true, cellClass: 'cell-edit', cellEditor: 'agTextCellEditor',
      valueGetter: ({ data }) => format.quantity(data?.cells[at]?.quantity ?? '0'),
      cellRenderer: ({ data }: Cell) => data && <SiteCell cell={data.cells[at]} messages={messages} format={format} />,
    }),
  );
  return [
    name,
    ...sites,
    { colId: 'total', headerName: messages('restock.gridTotal'), width: totalWidth, type: 'rightAligned', cellClass: 'cell-end', cellRenderer: ({ data }: Cell) => data && <span className="strong">{format.quantityOf(data.total, data.product.baseUnit)}</span> },
    { colId: 'price', headerName: messages('restock.gridPrice'), width: priceWidth, type: 'rightAligned', cellClass: 'cell-end', cellRenderer: ({ data }: Cell) => data && <PriceCell row={data} messages={messages} format={format} /> },
  ];
}

interface Said {
  readonly messages: ReturnType<typeof useMessages>;
  readonly format: Format;
}

function SiteCell({ cell, messages, format }: Said & { readonly cell: Row['cells'][number] | undefined }): ReactNode {
  if (!cell) return null;
  const standing = cell.counted === null ? messages('restock.notCountedCell') : messages('restock.gridCell', { counted: format.quantity(cell.counted), onOrder: format.quantity(cell.onOrder) });
  const par = cell.par ? ` · ${format.quantity(cell.par.minimum)}–${format.quantity(cell.par.maximum)}` : '';
  return (
    <span className="two-lines" title={`${standing}${par}`}>
      <span className={cell.quantity === '0' ? 'muted' : `strong${cell.fits ? '' : ' tone-warn'}`}>{cell.quantity === '0' ? '–' : format.quantityOf(cell.quantity, cell.unit)}</span>
      <span className="small muted">{standing}{par}</span>
    </span>
  );
}

/** The tier that the sum reaches, what a site pays by itself, and how much more would reach the next. */
function PriceCell({ row, messages, format }: Said & { readonly row: Row }): ReactNode {
  const { price, total } = row;
  if (price === null) return <span className="muted cell-wrap">{total === '0' ? '–' : messages('restock.mixedUnits')}</span>;
  const tier = price.tierFrom === null ? '' : ` ${messages('restock.tierReached', { from: format.quantity(price.tierFrom) })}`;
  const apart = price.separately !== null && price.separately !== price.unitPrice ? messages('restock.separately', { price: format.unitPrice(price.separately) }) : '';
  const next = price.next ? messages('restock.nextTier', { more: format.quantityOf(price.next.more, price.unit), price: format.unitPrice(price.next.unitPrice) }) : '';
  const below = [apart, next].filter((text) => text !== '').join(' · ');
  return (
    <span className="two-lines at-end" title={below}>
      <span><span className="strong">{price.unitPrice === null ? messages('catalog.onRequest') : format.unitPrice(price.unitPrice)}</span><span className="small muted">{tier}</span></span>
      <span className="small muted">{below}</span>
    </span>
  );
}
