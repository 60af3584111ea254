import type { GridApi, IDatasource } from 'ag-grid-community';
import { useCallback, useEffect, useRef } from 'react';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { useBridge } from '#renderer/state/bridge-context.ts';
import { useTopicCount } from '#renderer/state/topic-store.ts';
import type { CatalogHit } from './catalog-hit.ts';

/** What is asked, without the page of it that is shown. */
export type CatalogQuestion = Omit<InputOf<'catalog.search'>, 'offset' | 'limit'>;

export interface CatalogFound extends Pick<OutputOf<'catalog.search'>, 'corrected'> {
  readonly total: number;
  readonly exact: boolean;
}

export const pageRows = 60;

interface Told {
  readonly onFound: (found: CatalogFound) => void;
  /** The host did not answer. */
  readonly onFailed: () => void;
  /** `add` is true when the product was meant to be added. */
  readonly onChosen: (sku: string, add: boolean) => void;
}

interface CatalogRows {
  /** Asks the question anew. */
  readonly again: () => void;
  /** To be called once the grid is there. */
  readonly begin: (grid: GridApi<CatalogHit>) => void;
  /** Moves the keyboard to the first result of the question, once it is there; `choose` opens it for adding. */
  readonly focusFirst: (choose: boolean) => void;
}

function goToFirst(grid: GridApi<CatalogHit> | null, onChosen: (sku: string, add: boolean) => void, choose: boolean): void {
  const first = grid?.getDisplayedRowAtIndex(0)?.data;
  grid?.ensureIndexVisible(0);
  if (choose && first) onChosen(first.sku, true);
  else grid?.setFocusedCell(0, 'name');
}

/** Fills the grid with what the question finds, page by page, and with a newer question in the place of the older. */
export function useCatalogRows(question: CatalogQuestion, { onFound, onFailed, onChosen }: Told): CatalogRows {
  const api = useRef<GridApi<CatalogHit> | null>(null);
  const bridge = useBridge();
  const changes = useTopicCount(['catalog']);
  const latest = useRef({ question, onFound, onFailed, onChosen });
  useEffect(() => {
    latest.current = { question, onFound, onFailed, onChosen };
  });
  /** The question whose first rows are shown, and what the keyboard wants of those of a newer one that are still to come. */
  const shown = useRef<{ question: CatalogQuestion | null; wanted: { readonly choose: boolean } | null }>({ question: null, wanted: null });

  const source = useCallback(
    (): IDatasource => ({
      getRows: ({ startRow, endRow, successCallback, failCallback }) => {
        const asked = latest.current.question;
        void bridge.call('catalog.search', { ...asked, offset: startRow, limit: endRow - startRow }).then((answer) => {
          if (!answer.ok) {
            failCallback();
            if (asked === latest.current.question) latest.current.onFailed();
            return undefined;
          }
          const { hits, total, totalIsExact, corrected } = answer.value;
          const end = startRow + hits.length;
          successCallback(hits, totalIsExact ? total : hits.length < endRow - startRow ? end : -1);
          if (startRow !== 0 || asked !== latest.current.question) return undefined;
          latest.current.onFound({ total, exact: totalIsExact, corrected });
          const { wanted } = shown.current;
          shown.current = { question: asked, wanted: null };
          if (wanted !== null) goToFirst(api.current, latest.current.onChosen, wanted.choose);
          return undefined;
        });
      },
    }),
    [bridge],
  );

  useEffect(() => {
    // Read here so that a changed catalog, and another question, are asked anew.
    void changes;
    void question;
    const grid = api.current;
    if (grid === null) return;
    // The rows of the first page stay until the new ones are there and are filled with them; drawing them anew costs several times as much at every keystroke.
    if (Object.keys(grid.getCacheBlockState() ?? {}).length === 1) grid.refreshInfiniteCache();
    else grid.setGridOption('datasource', source());
  }, [question, changes, source]);

  const begin = useCallback(
    (grid: GridApi<CatalogHit>) => {
      api.current = grid;
      grid.setGridOption('datasource', source());
    },
    [source],
  );

  const focusFirst = useCallback(
    (choose: boolean) => {
      // Of a question that was typed a moment ago: what stands there still belongs to the one before.
      if (shown.current.question === latest.current.question) goToFirst(api.current, latest.current.onChosen, choose);
      else shown.current.wanted = { choose };
    },
    [],
  );
  const again = useCallback(() => api.current?.setGridOption('datasource', source()), [source]);
  return { begin, again, focusFirst };
}
