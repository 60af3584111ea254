import type { GridApi } from 'ag-grid-community';
import { type RefObject, useEffect } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import type { DraftRow } from './draft-document.ts';
import type { CellEdit, LineEdit } from './use-line-edit.ts';

/** Columns that can be typed into, as they stand beside each other. */
const editable = ['quantity', 'unit', 'target', 'note'] as const;

/** What a spreadsheet puts on the clipboard: rows by line, cells by tab; the last line ends with a break. */
function cellsOf(text: string): string[][] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t'));
}

/**
 * Copying, pasting and filling as in a spreadsheet: Ctrl+C takes the cell, Ctrl+V puts a block from the cell on, Ctrl+D takes what stands above,
 * Ctrl+Shift+D puts the cell into all below. A cell that is being typed into keeps these keys for its text.
 */
export function useCellRange(frame: RefObject<HTMLElement | null>, grid: RefObject<GridApi<DraftRow> | null>, edit: LineEdit, isOpen: boolean): void {
  const messages = useMessages();
  const fill = (how: Fill): void => fillFrom(focusedCell(frame.current, grid.current), how, edit);
  // The grid keeps these keys from the desk; here they stand in the map of shortcuts.
  useShortcut('Ctrl+D', messages('drafts.fillFromAbove'), messages('shell.thisScreen'), () => fill('fromAbove'), isOpen);
  useShortcut('Ctrl+Shift+D', messages('drafts.fillBelow'), messages('shell.thisScreen'), () => fill('below'), isOpen);
  useEffect(() => {
    const focused = () => focusedCell(frame.current, grid.current);
    const onCopy = (event: ClipboardEvent): void => {
      const cell = focused();
      if (cell === null || (getSelection()?.toString() ?? '') !== '') return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', valueAt(cell.api, cell.at, cell.column));
    };
    const onPaste = (event: ClipboardEvent): void => {
      const cell = focused();
      if (cell === null || !isEditable(cell.column)) return;
      event.preventDefault();
      edit.cells(block(cell, cellsOf(event.clipboardData?.getData('text/plain') ?? '')));
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || focused() === null) return;
      event.preventDefault();
      fillFrom(focused(), event.shiftKey ? 'below' : 'fromAbove', edit);
    };
    if (!isOpen) return undefined;
    // On the document: the browser tells copying and pasting to the page as a whole where no text can be typed.
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [frame, grid, edit, isOpen]);
}

interface FocusedCell {
  readonly api: GridApi<DraftRow>;
  readonly at: number;
  readonly column: string;
}

/** The cell that the keyboard is on; null outside the grid and while a cell is being typed into. */
function focusedCell(frame: HTMLElement | null, api: GridApi<DraftRow> | null): FocusedCell | null {
  const cell = api?.getFocusedCell();
  if (!api || !cell || !frame?.contains(document.activeElement) || api.getEditingCells().length > 0) return null;
  return { api, at: cell.rowIndex, column: cell.column.getColId() };
}

type Fill = 'fromAbove' | 'below';

function fillFrom(cell: FocusedCell | null, how: Fill, edit: LineEdit): void {
  if (cell === null || !isEditable(cell.column)) return;
  const { api, at, column } = cell;
  if (how === 'below') edit.cells(block({ ...cell, at: at + 1 }, Array.from({ length: api.getDisplayedRowCount() - at - 1 }, () => [valueAt(api, at, column)])));
  else if (at > 0) edit.cells(block(cell, [[valueAt(api, at - 1, column)]]));
}

const isEditable = (column: string): boolean => editable.some((name) => name === column);

function valueAt(api: GridApi<DraftRow>, at: number, column: string): string {
  const node = api.getDisplayedRowAtIndex(at);
  return node ? String(api.getCellValue({ rowNode: node, colKey: column }) ?? '') : '';
}

/** The cells of a block with what goes into each; what lies outside the grid falls away. */
function block({ api, at, column }: FocusedCell, cells: readonly (readonly string[])[]): CellEdit[] {
  const first = editable.findIndex((name) => name === column);
  return cells.flatMap((values, down) => {
    const row = api.getDisplayedRowAtIndex(at + down)?.data;
    if (!row) return [];
    return values.flatMap((value, right) => {
      const into = editable[first + right];
      return into === undefined ? [] : [{ row, column: into, value: value.trim() }];
    });
  });
}
