import type { GetRowIdParams, GridApi, GridReadyEvent, SuppressKeyboardEventParams } from 'ag-grid-community';
import { AgGridReact, type AgGridReactProps } from 'ag-grid-react';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { pressedKeys } from '#renderer/state/pressed-keys.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { cspNonce } from '#renderer/ui/csp-nonce.ts';
import { gridColumns } from '#renderer/ui/grid-columns.ts';
import { gridTheme } from '#renderer/ui/grid-theme.ts';
import { useRoom } from '#renderer/ui/use-room.ts';
import { type DraftDocument, draftRows, type DraftRow } from './draft-document.ts';
import { LineDialog } from './line-dialog.tsx';
import { useCellRange } from './use-cell-range.ts';
import { useDraftColumns } from './use-draft-columns.tsx';
import { type LineEdit, useLineEdit } from './use-line-edit.ts';

const noOverlay = () => null;
const rowId = ({ data }: GetRowIdParams<DraftRow>): string => data.line.id;

// The key of a spreadsheet for the note of a cell; the grid would open the cell itself.
const noteKey = 'Shift+F2';
const draftColumns = { ...gridColumns, suppressKeyboardEvent: ({ event }: SuppressKeyboardEventParams<DraftRow>) => pressedKeys(event) === noteKey };

type GridActs = Pick<AgGridReactProps<DraftRow>, 'onCellEditRequest' | 'onCellKeyDown' | 'onCellDoubleClicked'>;

/** Made once: the grid works its options out anew for each that is another. */
function gridActs(isOpen: boolean, edit: LineEdit, open: (row: DraftRow) => void): GridActs {
  return {
    onCellEditRequest: (event) => edit.cell(event.data, event.colDef.colId ?? '', event.newValue),
    onCellKeyDown: ({ event, data, ...rest }) => {
      const isCell = 'column' in rest;
      if (!isOpen || !isCell || !(event instanceof KeyboardEvent) || !data) return;
      if (event.key === 'Delete') edit.remove(data);
      if (rest.column.getColId() !== 'name' || !['Enter', 'F2'].includes(pressedKeys(event) ?? '')) return;
      // The same key would confirm what it opens.
      event.preventDefault();
      open(data);
    },
    onCellDoubleClicked: ({ column, data }) => {
      if (isOpen && data && column.getColId() === 'name') open(data);
    },
  };
}

/**
 * The lines, edited in place: Enter or F2 opens a cell, Escape leaves it, Tab goes on, Delete removes the line; cells are copied, pasted and filled as in a
 * spreadsheet. Shift+F2, or Enter on the name, opens what may have no column.
 */
export function DraftGrid({ document, hidden }: { readonly document: DraftDocument; readonly hidden: readonly string[] }): ReactNode {
  const messages = useMessages();
  const isOpen = document.draft.state === 'open';
  const edit = useLineEdit(document.draft.id);
  const grid = useRef<GridApi<DraftRow> | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useCellRange(frame, grid, edit, isOpen);
  const rows = draftRows(document);
  const [opened, setOpened] = useState<string | null>(null);
  const open = useCallback(({ line }: DraftRow) => setOpened(line.id), [setOpened]);
  const columns = useDraftColumns(isOpen, edit, hidden, useRoom(frame, rows.length > 0), open);
  const keepGrid = useCallback(({ api }: GridReadyEvent<DraftRow>) => {
    grid.current = api;
  }, []);
  const acts = useMemo(() => gridActs(isOpen, edit, open), [isOpen, edit, open]);
  const openReached = () => {
    const row = grid.current?.getDisplayedRowAtIndex(grid.current.getFocusedCell()?.rowIndex ?? 0)?.data;
    if (row) open(row);
  };
  useShortcut(noteKey, messages('drafts.editLine'), messages('shell.thisScreen'), openReached, isOpen && rows.length > 0 && opened === null);
  const shown = isOpen ? rows.find(({ line }) => line.id === opened) : undefined;
  if (rows.length === 0) {
    return (
      <div className="grid-frame">
        <Empty icon="draft" title={messages('drafts.noLines')}>{messages('drafts.noLinesLead')}</Empty>
      </div>
    );
  }
  return (
    <div ref={frame} className="grid-frame" role="region" aria-label={messages('drafts.linesOf', { name: document.draft.name })}>
      <AgGridReact<DraftRow>
        theme={gridTheme}
        styleNonce={cspNonce()}
        rowData={rows}
        columnDefs={columns}
        defaultColDef={draftColumns}
        rowHeight={46}
        headerHeight={34}
        getRowId={rowId}
        noRowsOverlayComponent={noOverlay}
        onGridReady={keepGrid}
        stopEditingWhenCellsLoseFocus
        singleClickEdit={false}
        readOnlyEdit
        {...acts}
      />
      {shown && <LineDialog row={shown} edit={edit} onClose={() => setOpened(null)} />}
    </div>
  );
}
