import type { CellKeyDownEvent, ColDef, GridApi, IDatasource } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useBridge } from '#renderer/state/bridge-context.ts';
import { useTopicCount } from '#renderer/state/topic-store.ts';
import { cspNonce } from '#renderer/ui/csp-nonce.ts';
import { gridTheme } from '#renderer/ui/grid-theme.ts';
import type { CatalogHit } from './catalog-hit.ts';
import { useCatalogColumns } from './use-catalog-columns.tsx';

/** What is asked, without the page of it that is shown. */
export type CatalogQuestion = Omit<InputOf<'catalog.search'>, 'offset' | 'limit'>;

export interface CatalogFound extends Pick<OutputOf<'catalog.search'>, 'corrected'> {
  readonly total: number;
  readonly exact: boolean;
}

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

const pageRows = 60;

/** Rows come in pages as they are scrolled into view; a catalog of any size costs the same. */
export function CatalogGrid({ ref, question, onFound, onChosen }: Props): ReactNode {
  const bridge = useBridge();
  const messages = useMessages();
  const api = useRef<GridApi<CatalogHit>>(null);
  const columns: ColDef<CatalogHit>[] = useCatalogColumns();
  const changes = useTopicCount(['catalog']);
  const report = useRef(onFound);
  useEffect(() => {
    report.current = onFound;
  });

  const datasource = useMemo<IDatasource>(() => {
    // Read here so that a changed catalog makes a new source.
    void changes;
    return {
      getRows: ({ startRow, endRow, successCallback, failCallback }) => {
        void bridge.call('catalog.search', { ...question, offset: startRow, limit: endRow - startRow }).then((answer) => {
          if (!answer.ok) return failCallback();
          const { hits, total, totalIsExact, corrected } = answer.value;
          if (startRow === 0) report.current({ total, exact: totalIsExact, corrected });
          const end = startRow + hits.length;
          return successCallback(hits, totalIsExact ? total : hits.length < endRow - startRow ? end : -1);
        });
      },
    };
  }, [bridge, question, changes]);

  useEffect(() => {
    api.current?.setGridOption('datasource', datasource);
  }, [datasource]);

  useImperativeHandle(ref, () => ({
    focusFirst: (choose) => {
      const first = api.current?.getDisplayedRowAtIndex(0)?.data;
      api.current?.ensureIndexVisible(0);
      if (choose && first) onChosen(first.sku, true);
      else api.current?.setFocusedCell(0, 'name');
    },
  }));

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
        defaultColDef={{ sortable: false, resizable: true, suppressMovable: true }}
        cacheBlockSize={pageRows}
        maxConcurrentDatasourceRequests={2}
        infiniteInitialRowCount={pageRows}
        rowHeight={36}
        headerHeight={34}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
        getRowId={({ data }) => data.sku}
        onGridReady={(ready) => {
          api.current = ready.api;
          ready.api.setGridOption('datasource', datasource);
        }}
        onRowClicked={({ data }) => data && onChosen(data.sku, false)}
        onCellKeyDown={(event) => 'column' in event && onKey(event)}
      />
    </div>
  );
}
