import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { DraftObstacle } from './draft-obstacles.ts';
import type { Draft, DraftLine } from './draft.ts';
import { joinNotes, largestQuantity } from './put-draft-line.ts';

/** One line of all that stand for the product, or this line and none of the others. */
export type DoubledChoice = 'together' | 'only';

const keyOf = ({ sku, unit }: Pick<DraftLine, 'sku' | 'unit'>): string => `${sku}\u0000${unit}`;

/**
 * Products that stand on more than one line in the same packaging, in the order of their first lines. On one machine lines are summed; two machines that were both away may
 * have added the same product each, and only a person knows whether both are meant.
 */
export function doubledLines(lines: readonly DraftLine[]): readonly (readonly DraftLine[])[] {
  // Of the thousand lines of a long draft hardly ever one is; it is asked at each edit.
  if (new Set(lines.map(keyOf)).size === lines.length) return [];
  return [...Map.groupBy(lines, keyOf).values()].filter((alike) => alike.length > 1);
}

/** On each of those products' first lines: a draft is not sent before somebody has said what is meant. Only a desk asks this: who enters an order for a buyer may well mean two lines. */
export function doubledObstacles(lines: readonly DraftLine[]): readonly DraftObstacle[] {
  return doubledLines(lines).flatMap(([first, ...others]) => (first ? [{ lineId: first.id, ...refuse('rivalsUnsettled', { sku: first.sku, unit: first.unit, count: String(others.length + 1) }) }] : []));
}

/** The amount that the lines ask for together, in their packaging. */
export const quantityTogether = (lines: readonly Pick<DraftLine, 'quantity'>[]): string => toPlainText(lines.reduce((sum, { quantity }) => sum.plus(quantity), decimal('0')));

/**
 * Settles a product that stands on several lines, of which `lineId` is one: `together` leaves the first of them with the sum, all notes and the first wish for a price; `only`
 * leaves that line alone. The price seen of a sum is forgotten: the caller notes today's. Refuses notFound where the line is gone or stands alone, notAllowedInState for a draft
 * that was sent, `quantityTooLarge` where the sum is more than anybody orders.
 */
export function settleDoubled(draft: Draft, lineId: string, choice: DoubledChoice, at: Instant): Result<Draft, Refusal> {
  if (draft.state !== 'open') return err(refuse('notAllowedInState', { draft: draft.id, state: draft.state }));
  const alike = doubledLines(draft.lines).find((lines) => lines.some(({ id }) => id === lineId));
  const kept = choice === 'together' ? alike?.[0] : alike?.find(({ id }) => id === lineId);
  if (alike === undefined || kept === undefined) return err(refuse('notFound', { draft: draft.id, line: lineId }));
  const settled = choice === 'only' ? kept : putTogether(kept, alike);
  if (decimal(settled.quantity).gt(decimal(largestQuantity))) return err(refuse('quantityTooLarge', { sku: settled.sku, quantity: settled.quantity }));
  const gone = new Set(alike.filter((line) => line !== kept).map(({ id }) => id));
  return ok({ ...draft, lines: draft.lines.flatMap((line) => (line === kept ? [settled] : gone.has(line.id) ? [] : [line])), changedAt: at });
}

function putTogether(first: DraftLine, alike: readonly DraftLine[]): DraftLine {
  const rivals = alike.flatMap((line) => line.rivals ?? []);
  return {
    ...first,
    quantity: quantityTogether(alike),
    targetPrice: alike.find(({ targetPrice }) => targetPrice !== null)?.targetPrice ?? null,
    note: alike.reduce((notes, { note }) => joinNotes(notes, note), ''),
    seen: null,
    ...(rivals.length > 0 && { rivals }),
  };
}
