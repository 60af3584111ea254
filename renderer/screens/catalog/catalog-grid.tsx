import type { CellKeyDownEvent, ColDef, GetRowIdParams, GridApi, RowSelectionOptions, SortChangedEvent, SortDirection } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { cspNonce } from '#renderer/ui/csp-nonce.ts';
import { gridColumns } from '#renderer/ui/grid-columns.ts';
import { gridTheme } from '#renderer/ui/grid-theme.ts';
import type { CatalogHit } from './catalog-hit.ts';
import { useCatalogColumns } from './use-catalog-columns.tsx';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import type { TableLook } from '#renderer/ui/sort-rows.ts';
import { type CatalogFound, type CatalogQuestion, pageRows, useCatalogRows } from './use-catalog-rows.ts';

export interface CatalogGridHandle {
  /** Moves the keyboard to the first result; `choose` opens it for adding. */
  focusFirst(choose: boolean): void;
  /** No row is chosen any more. */
  chooseNone(): void;
}

interface Props {
  readonly ref: Ref<CatalogGridHandle>;
  readonly question: CatalogQuestion;
  readonly look: TableLook;
  /** Another order was asked for, by a head. */
  readonly onSort: (sort: TableLook['sort']) => void;
  readonly onFound: (found: CatalogFound) => void;
  /** `add` is true when Enter was pressed. */
  readonly onChosen: (sku: string, add: boolean) => void;
  /** Rows that are chosen for an act on all of them: with Ctrl or Shift and a press, or by x and Shift with the arrows. */
  readonly onMarked: (hits: readonly CatalogHit[]) => void;
}

// Options of the grid are the same objects at each drawing; it takes another for a change.
const manyRows: RowSelectionOptions<CatalogHit> = { mode: 'multiRow', checkboxes: false, headerCheckbox: false, enableClickSelection: true };
/** As the rows of tables (styles/tokens.css), with room for a badge. */
const rowHeights = { compact: 36, comfortable: 44 } as const;
const sortingOrder: SortDirection[] = ['asc', 'desc', null];
const rowId = ({ data }: GetRowIdParams<CatalogHit>): string => data.sku;

/** Rows come in pages as they are scrolled into view; a catalog of any size costs the same. */
export function CatalogGrid({ ref, question, look, onSort, onFound, onChosen, onMarked }: Props): ReactNode {
  const messages = useMessages();
  const columns: ColDef<CatalogHit>[] = useCatalogColumns(look);
  const density = usePreferences((preferences) => preferences.density);
  const [standing, setStanding] = useState<'rows' | 'nothing' | 'failed'>('rows');
  const { begin, again, focusFirst } = useCatalogRows(question, {
    onChosen,
    onFound: (found) => {
      setStanding(found.total === 0 ? 'nothing' : 'rows');
      onFound(found);
    },
    onFailed: () => setStanding('failed'),
  });
  const grid = useRef<GridApi<CatalogHit> | null>(null);
  useImperativeHandle(ref, () => ({ focusFirst, chooseNone: () => grid.current?.deselectAll() }));

  const onKey = ({ event, data, node, api, column, rowIndex }: CellKeyDownEvent<CatalogHit>) => {
    if (!(event instanceof KeyboardEvent) || !data) return;
    const step = event.shiftKey ? (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0) : 0;
    if (event.key === 'Enter') onChosen(data.sku, true);
    else if (event.key === 'Escape') api.deselectAll();
    else if (event.key === 'x') node.setSelected(node.isSelected() !== true);
    else if (step !== 0 && rowIndex !== null) {
      node.setSelected(true);
      api.getDisplayedRowAtIndex(rowIndex + step)?.setSelected(true);
      api.setFocusedCell(Math.max(0, rowIndex + step), column);
    } else return;
    if (event.key !== 'Enter') event.preventDefault();
  };

  /** The rows are put in order by the host; the grid only tells which head was pressed. */
  const onSortChanged = ({ columns: sorted, source }: SortChangedEvent<CatalogHit>) => {
    if (source !== 'uiColumnSorted') return;
    const by = sorted?.find((column) => column.getSort() != null);
    onSort(by === undefined ? null : { column: by.getColId(), descending: by.getSort() === 'desc' });
  };

  return (
    <div className="grid-frame grid-over" role="region" aria-label={messages('catalog.results')}>
      {standing === 'nothing' && <div className="grid-said"><Empty icon="search" title={messages('finding.nothing')}>{messages('finding.nothingLead')}</Empty></div>}
      {standing === 'failed' && <div className="grid-said"><Banner tone="warn" icon="offline" title={messages('failure.offline')} actions={<Button size="small" icon="sync" onPress={again}>{messages('common.tryAgain')}</Button>} /></div>}
      <AgGridReact<CatalogHit>
        theme={gridTheme}
        styleNonce={cspNonce()}
        rowModelType="infinite"
        columnDefs={columns}
        defaultColDef={gridColumns}
        cacheBlockSize={pageRows}
        maxConcurrentDatasourceRequests={2}
        infiniteInitialRowCount={pageRows}
        rowHeight={rowHeights[density]}
        headerHeight={34}
        suppressMultiSort
        suppressNoRowsOverlay
        sortingOrder={sortingOrder}
        onSortChanged={onSortChanged}
        rowSelection={manyRows}
        onSelectionChanged={({ api: grid }) => onMarked(grid.getSelectedRows())}
        getRowId={rowId}
        onGridReady={({ api }) => {
          grid.current = api;
          begin(api);
        }}
        onRowClicked={({ data, event }) => data && !(event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) && onChosen(data.sku, false)}
        onCellKeyDown={(event) => 'column' in event && onKey(event)}
      />
    </div>
  );
}
