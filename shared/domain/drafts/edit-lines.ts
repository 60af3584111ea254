import type { Refusal } from '#shared/domain/refusal.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Draft } from './draft.ts';
import { putDraftLine } from './put-draft-line.ts';

/** What changes of one line; left out = as it was. */
export interface LineEdits {
  readonly lineId: string;
  readonly quantity?: string | undefined;
  readonly unit?: string | undefined;
  readonly targetPrice?: string | null | undefined;
  readonly note?: string | undefined;
}

/**
 * Changes many lines of an open draft at once, as a range of cells is pasted or filled: all of them or none. Lines that become alike merge as by
 * `putDraftLine`; an edit of a line that went into another one this way falls away with it. Refuses as `putDraftLine` does.
 */
export function editDraftLines(draft: Draft, edits: readonly LineEdits[], at: Instant): Result<Draft, Refusal> {
  const there = new Set(draft.lines.map(({ id }) => id));
  let edited = draft;
  for (const edit of edits) {
    const line = edited.lines.find(({ id }) => id === edit.lineId);
    if (line === undefined && there.has(edit.lineId)) continue;
    const { sku = '', unit = '', quantity = '1' } = line ?? {};
    const put = putDraftLine(edited, { lineId: edit.lineId, newLineId: edit.lineId, sku, unit: edit.unit ?? unit, quantity: edit.quantity ?? quantity, targetPrice: edit.targetPrice, note: edit.note }, at);
    if (!put.ok) return put;
    edited = put.value.draft;
  }
  return ok(edited);
}
