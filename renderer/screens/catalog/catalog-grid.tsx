import type { CellKeyDownEvent, ColDef, GetRowIdParams, RowSelectionOptions } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, type Ref, useImperativeHandle } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { cspNonce } from '#renderer/ui/csp-nonce.ts';
import { gridColumns } from '#renderer/ui/grid-columns.ts';
import { gridTheme } from '#renderer/ui/grid-theme.ts';
import type { CatalogHit } from './catalog-hit.ts';
import { useCatalogColumns } from './use-catalog-columns.tsx';
import { type CatalogFound, type CatalogQuestion, pageRows, useCatalogRows } from './use-catalog-rows.ts';

export interface CatalogGridHandle {
  /** Moves the keyboard to the first result; `choose` opens it for adding. */
  focusFirst(choose: boolean): void;
}

interface Props {
  readonly ref: Ref<CatalogGridHandle>;
  readonly question: CatalogQuestion;
  readonly onFound: (found: CatalogFound) => void;
  /** `add` is true when Enter was pressed. */
  readonly onChosen: (sku: string, add: boolean) => void;
}

// Options of the grid are the same objects at each drawing; it takes another for a change.
const oneRow: RowSelectionOptions<CatalogHit> = { mode: 'singleRow', checkboxes: false, enableClickSelection: true };
const rowId = ({ data }: GetRowIdParams<CatalogHit>): string => data.sku;

/** Rows come in pages as they are scrolled into view; a catalog of any size costs the same. */
export function CatalogGrid({ ref, question, onFound, onChosen }: Props): ReactNode {
  const messages = useMessages();
  const columns: ColDef<CatalogHit>[] = useCatalogColumns();
  const { begin, focusFirst } = useCatalogRows(question, onFound, onChosen);
  useImperativeHandle(ref, () => ({ focusFirst }));

  const onKey = ({ event, data }: CellKeyDownEvent<CatalogHit>) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && data) onChosen(data.sku, true);
  };

  return (
    <div className="grid-frame" role="region" aria-label={messages('catalog.results')}>
      <AgGridReact<CatalogHit>
        theme={gridTheme}
        styleNonce={cspNonce()}
        rowModelType="infinite"
        columnDefs={columns}
        defaultColDef={gridColumns}
        cacheBlockSize={pageRows}
        maxConcurrentDatasourceRequests={2}
        infiniteInitialRowCount={pageRows}
        rowHeight={36}
        headerHeight={34}
        rowSelection={oneRow}
        getRowId={rowId}
        onGridReady={({ api }) => begin(api)}
        onRowClicked={({ data }) => data && onChosen(data.sku, false)}
        onCellKeyDown={(event) => 'column' in event && onKey(event)}
      />
    </div>
  );
}
