import { useMemo } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useRun } from '#renderer/state/use-act.ts';
import type { DraftRow } from './draft-document.ts';

export interface LineEdit {
  readonly draftId: string;
  cell(row: DraftRow, column: string, value: unknown): void;
  quantity(row: DraftRow, quantity: string): void;
  /** Another product in the line's place; target price and note stay. */
  replace(row: DraftRow, other: { readonly sku: string; readonly unit: string; readonly quantity: string }): void;
  remove(row: DraftRow): void;
  /** Many cells at once: all of them, or none where one cannot be read. */
  cells(cells: readonly CellEdit[]): void;
}

export interface CellEdit {
  readonly row: DraftRow;
  readonly column: string;
  readonly value: string;
}

/** Sends what was typed into a cell; what cannot be read is told and changes nothing. */
export function useLineEdit(draftId: string): LineEdit {
  const messages = useMessages();
  const format = useFormat();
  const put = useRun('drafts.putLine');
  const editLines = useRun('drafts.editLines');
  const removeLine = useRun('drafts.removeLine');
  return useMemo(() => {
    // Only what was typed: the rest of the line may be another machine's by now.
    const send = ({ line }: DraftRow, change: { quantity?: string; unit?: string; targetPrice?: string | null; note?: string }) => void editLines({ draftId, lines: [{ lineId: line.id, ...change }] });
    const unreadable = (typed: string) => useToastStore.getState().show({ tone: 'warn', text: messages('drafts.unreadableFigure', { typed }) });
    return {
      draftId,
      quantity: (row, quantity) => send(row, { quantity }),
      replace: ({ line: { id, targetPrice, note } }, { sku, unit, quantity }) => void put({ draftId, lineId: id, line: { sku, unit, quantity, targetPrice, note } }),
      remove: (row) => void removeLine({ draftId, lineId: row.line.id }),
      cells: (cells) => {
        const lines = new Map<string, { lineId: string; quantity?: string; unit?: string; targetPrice?: string | null; note?: string }>();
        for (const { row, column, value } of cells) {
          const lineId = row.line.id;
          const figure = column === 'quantity' || (column === 'target' && value.trim() !== '') ? format.parse(value) : '';
          if (figure === null) return unreadable(value);
          const change = column === 'unit' ? { unit: value } : column === 'note' ? { note: value } : column === 'target' ? { targetPrice: figure === '' ? null : figure } : { quantity: figure };
          lines.set(lineId, { ...(lines.get(lineId) ?? { lineId }), ...change });
        }
        if (lines.size > 0) void editLines({ draftId, lines: [...lines.values()] });
      },
      cell: (row, column, value) => {
        const typed = typeof value === 'string' ? value : '';
        if (column === 'unit') send(row, { unit: typed });
        else if (column === 'note') send(row, { note: typed });
        else if (column === 'target' && typed.trim() === '') send(row, { targetPrice: null });
        else {
          const figure = format.parse(typed);
          if (figure === null) unreadable(typed);
          else send(row, column === 'target' ? { targetPrice: figure } : { quantity: figure });
        }
      },
    };
  }, [draftId, editLines, format, messages, put, removeLine]);
}
