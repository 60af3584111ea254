import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { rivalsIn, type Draft } from './draft.ts';
import { putDraftLine } from './put-draft-line.ts';

/**
 * A new open draft (`empty`) with the lines of these drafts, in their order; what stands in more than one of them is summed, with all notes, and the first
 * wish for a price is kept. Refuses `rivalsUnsettled` where a draft still waits for a choice between two machines: one reading would be lost unseen; and
 * what `putDraftLine` refuses.
 */
export function joinDrafts(empty: Draft, drafts: readonly Draft[], newLineId: () => string, at: Instant): Result<Draft, Refusal> {
  let joined = empty;
  for (const draft of drafts) {
    const rivals = rivalsIn(draft);
    if (rivals > 0) return err(refuse('rivalsUnsettled', { draft: draft.id, count: String(rivals) }));
    for (const { sku, unit, quantity, targetPrice, note } of draft.lines) {
      const wished = joined.lines.find((line) => line.sku === sku && line.unit === unit)?.targetPrice ?? targetPrice;
      const put = putDraftLine(joined, { newLineId: newLineId(), sku, unit, quantity, targetPrice: wished, note }, at);
      if (!put.ok) return put;
      joined = put.value.draft;
    }
  }
  return ok(joined);
}
