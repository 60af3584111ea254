import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Draft, DraftLine } from './draft.ts';

/** What a person put on a line. `lineId` names the line to change; without it the line is added under `newLineId`. Left out = as it was. */
export interface DraftLinePut {
  readonly lineId?: string | undefined;
  readonly newLineId: string;
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
  readonly targetPrice?: string | null | undefined;
  readonly note?: string | undefined;
}

const noteLength = 500;
/** As in `parseQuantity`: more is a barcode, or a row that was pasted too often. */
export const largestQuantity = '999999999.999999';

/**
 * Adds a line to an open draft or changes one. A sku and unit that already stands in the draft is summed, never doubled; a change
 * that makes two lines alike merges them, with both notes; lines that two machines left alike stay apart until somebody settles them. The price
 * seen is forgotten where product, unit or quantity moved: the caller notes today's. Refuses `notAllowedInState` for a submitted draft `notFound` for a line that is gone, and `quantityTooLarge` where the sum is more than anybody orders.
 */
export function putDraftLine(draft: Draft, put: DraftLinePut, at: Instant): Result<{ readonly draft: Draft; readonly lineId: string }, Refusal> {
  if (draft.state !== 'open') return err(refuse('notAllowedInState', { draft: draft.id, state: draft.state }));
  const named = put.lineId === undefined ? undefined : draft.lines.find((line) => line.id === put.lineId);
  if (put.lineId !== undefined && !named) return err(refuse('notFound', { draft: draft.id, line: put.lineId }));
  const isAlike = (line: DraftLine): boolean => line.sku === put.sku && line.unit === put.unit;
  const alike = named && isAlike(named) ? undefined : draft.lines.find(isAlike);
  const place = named ?? alike;
  const line = putOn(place ?? emptyLine(put), put, alike);
  if (decimal(line.quantity).gt(decimal(largestQuantity))) return err(refuse('quantityTooLarge', { sku: put.sku, quantity: line.quantity }));
  const kept = draft.lines.filter((other) => other === place || other !== alike);
  const lines = place ? kept.map((other) => (other === place ? line : other)) : [...kept, line];
  return ok({ draft: { ...draft, lines, changedAt: at }, lineId: line.id });
}

function emptyLine(put: DraftLinePut): DraftLine {
  return { id: put.newLineId, sku: put.sku, unit: put.unit, quantity: put.quantity, targetPrice: null, note: '', seen: null };
}

function putOn(line: DraftLine, put: DraftLinePut, alike: DraftLine | undefined): DraftLine {
  const quantity = alike ? toPlainText(decimal(put.quantity).plus(alike.quantity)) : put.quantity;
  const same = line.sku === put.sku && line.unit === put.unit && decimal(line.quantity).eq(decimal(quantity));
  const note = put.note ?? line.note;
  const rivals = [...(line.rivals ?? []), ...(alike && alike !== line ? (alike.rivals ?? []) : [])];
  return {
    id: line.id,
    sku: put.sku,
    unit: put.unit,
    quantity,
    targetPrice: put.targetPrice === undefined ? (line.targetPrice ?? alike?.targetPrice ?? null) : put.targetPrice,
    note: alike && alike !== line ? joinNotes(note, alike.note) : put.lineId === undefined ? joinNotes(line.note, put.note ?? '') : note,
    seen: same ? line.seen : null,
    // Typing over a line chooses nothing: the other machine's reading is still there to be chosen.
    ...(rivals.length > 0 && { rivals }),
  };
}

/** Both notes, one after the other, as far as a note goes. */
export function joinNotes(one: string, other: string): string {
  if (one === '' || one === other) return other;
  return other === '' ? one : `${one}; ${other}`.slice(0, noteLength);
}
