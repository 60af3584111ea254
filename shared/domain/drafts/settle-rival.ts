import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { Draft, DraftLine, HeadField } from './draft.ts';

/** Where two readings stand beside each other. */
export type RivalPlace = { readonly lineId: string } | { readonly field: HeadField };

/** Which of them stays: the one that stands, or the rival with this number, from 0. */
export type RivalChoice = 'keep' | number;

/**
 * Settles what two machines typed differently: the reading that stands is kept, or the rival takes its place; taking a deletion removes the line. The other readings are gone then, and the
 * choice is an edit like any other: it can be taken back, and travels. Refuses with notFound where nothing is to be settled, notAllowedInState for a draft that was sent.
 */
export function settleRival(draft: Draft, place: RivalPlace, choice: RivalChoice, at: Instant): Result<Draft, Refusal> {
  if (draft.state !== 'open') return err(refuse('notAllowedInState', { draft: draft.id, state: draft.state }));
  return 'lineId' in place ? settleLine(draft, place.lineId, choice, at) : settleField(draft, place.field, choice, at);
}

function settleLine(draft: Draft, lineId: string, choice: RivalChoice, at: Instant): Result<Draft, Refusal> {
  const line = draft.lines.find(({ id }) => id === lineId);
  const rival = choice === 'keep' ? line?.rivals?.[0] : line?.rivals?.[choice];
  if (line === undefined || rival === undefined) return err(refuse('notFound', { draft: draft.id, line: lineId }));
  const { rivals: _rivals, ...kept } = line;
  const { reading } = rival;
  // The price seen belonged to the other reading.
  const settled: DraftLine | null = choice === 'keep' ? kept : reading && { ...kept, ...reading, seen: null };
  return ok({ ...draft, lines: draft.lines.flatMap((other) => (other.id === lineId ? (settled ?? []) : other)), changedAt: at });
}

function settleField(draft: Draft, field: HeadField, choice: RivalChoice, at: Instant): Result<Draft, Refusal> {
  const { rivals = [], ...rest } = draft;
  const here = rivals.filter((rival) => rival.field === field);
  const rival = choice === 'keep' ? here[0] : here[choice];
  if (rival === undefined) return err(refuse('notFound', { draft: draft.id, field }));
  const others = rivals.filter((other) => other.field !== field);
  return ok({ ...rest, ...(choice !== 'keep' && { [field]: rival.reading }), ...(others.length > 0 && { rivals: others }), changedAt: at });
}
