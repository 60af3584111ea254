import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { QuantityAdvice } from '#renderer/parts/quantity-advice.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { foldedColumns } from './columns-that-fit.ts';
import type { DraftRow } from './draft-document.ts';
import { DraftLineName } from './draft-line-name.tsx';
import { LinePrice } from './line-price.tsx';
import { RivalOnLine } from './rival-readings.tsx';
import type { LineEdit } from './use-line-edit.ts';

type Cell = ICellRendererParams<DraftRow>;

/** Columns of the lines but for those that are `hidden`, and those for which there is no room: what was typed in these stands under the name, where `open` leads to it. */
export function useDraftColumns(isOpen: boolean, edit: LineEdit, hidden: readonly string[], room: number | null, open: (row: DraftRow) => void): ColDef<DraftRow>[] {
  const messages = useMessages();
  const format = useFormat();
  const wanted = useMemo(() => {
    const editable = isOpen ? { editable: true, cellClass: 'cell-edit' } : {};
    const figures = { type: 'rightAligned', cellClass: 'cell-end' };
    const columns: ColDef<DraftRow>[] = [
      { colId: 'name', headerName: messages('catalog.name'), flex: 5, minWidth: 200 },
      {
        colId: 'quantity',
        headerName: messages('catalog.quantity'),
        width: 116,
        ...editable,
        cellEditor: 'agTextCellEditor',
        valueGetter: ({ data }) => (data ? format.quantity(data.line.quantity) : ''),
        // Another machine's reading may come beside a quantity that stays as it is.
        equals: () => false,
        cellRenderer: ({ data, value }: Cell) => (
          <span className="row">
            <span className={data?.priced.quantityCheck.ok === false ? 'strong tone-warn' : 'strong'}>{String(value)}</span>
            {data && isOpen && <RivalOnLine row={data} draftId={edit.draftId} />}
            {data && isOpen && (data.line.rivals?.length ?? 0) === 0 && <QuantityAdvice brief check={data.priced.quantityCheck} onChoose={(quantity) => edit.quantity(data, quantity)} />}
          </span>
        ),
      },
      {
        colId: 'unit',
        headerName: messages('catalog.packaging'),
        width: 92,
        ...editable,
        cellEditor: 'agSelectCellEditor',
        cellEditorParams: ({ data }: { data: DraftRow }) => ({ values: data.priced.units.map(({ unit }) => unit) }),
        valueGetter: ({ data }) => data?.line.unit ?? '',
        valueFormatter: ({ value }) => format.unitName(String(value)),
      },
      { colId: 'price', headerName: messages('catalog.unitPrice'), width: 128, ...figures, cellRenderer: ({ data }: Cell) => data && <LinePrice row={data} /> },
      { colId: 'net', headerName: messages('common.net'), width: 88, ...figures, cellRenderer: ({ data }: Cell) => <span className="strong">{data?.priced.price.net ? format.money(data.priced.price.net) : '–'}</span> },
      { colId: 'target', headerName: messages('drafts.targetPrice'), width: 76, ...editable, type: 'rightAligned', cellClass: isOpen ? 'cell-end cell-edit' : 'cell-end', cellEditor: 'agTextCellEditor', valueGetter: ({ data }) => (data?.line.targetPrice ? format.priceFigure(data.line.targetPrice) : '') },
      { colId: 'note', headerName: messages('drafts.note'), flex: 2, minWidth: 88, ...editable, cellEditor: 'agTextCellEditor', valueGetter: ({ data }) => data?.line.note ?? '', cellRenderer: ({ value }: Cell) => <span className="cell-cut" title={String(value)}>{String(value)}</span> },
    ];
    const shown = columns.filter(({ colId = '' }) => !hidden.includes(colId));
    if (!isOpen) return shown;
    return [
      ...shown,
      { colId: 'remove', headerName: messages('drafts.remove'), headerClass: 'header-unseen', width: 36, cellClass: 'cell-tight', resizable: false, cellRenderer: ({ data }: Cell) => data && <Button look="quiet" size="small" icon="trash" aria-label={messages('drafts.removeLine', { code: data.line.sku })} onPress={() => edit.remove(data)} /> },
    ];
  }, [isOpen, edit, hidden, format, messages]);
  // By name, so that a window that is drawn wider pixel by pixel leaves the grid alone until there is room for another column.
  const folded = foldedColumns(wanted, room ?? Number.POSITIVE_INFINITY).join(' ');
  return useMemo(() => {
    const away = folded.split(' ');
    const name: Pick<ColDef<DraftRow>, 'cellRenderer'> = { cellRenderer: ({ data }: Cell) => data && <DraftLineName row={data} folded={away} onOpen={isOpen ? open : null} /> };
    return wanted.filter(({ colId = '' }) => !away.includes(colId)).map((column) => (column.colId === 'name' ? { ...column, ...name } : column));
  }, [wanted, folded, isOpen, open]);
}
