import { z } from 'zod';
import { instant } from '#shared/domain/time/calendar-day.ts';
import { draftLine, headFields, headRival, lineReading, lineRival, seenPrice, type Draft, type DraftLine, type LineReading } from './draft.ts';

/** The head of a draft as all machines of its author know it. A discarded one is kept, so that an edit made elsewhere brings it back whole. */
export const sharedDraftHead = z.strictObject({
  id: z.uuid(),
  ...headFields,
  state: z.enum(['open', 'submitted', 'discarded']),
  author: z.string(),
  createdAt: instant,
  changedAt: instant,
  becameQuote: z.uuid().nullable(),
  becameOrder: z.uuid().nullable(),
  leftOf: z.uuid().nullable(),
  /** Goes up by one with everything that is applied to it. */
  version: z.number().int(),
  rivals: z.array(headRival),
});
export type SharedDraftHead = z.infer<typeof sharedDraftHead>;

/** What of a line travels. `place` orders the lines: a line put between two others gets a number between theirs. */
export const lineState = z.strictObject({ place: z.number(), ...lineReading.shape, seen: seenPrice.nullable(), rivals: z.array(lineRival) });
export type LineState = z.infer<typeof lineState>;

export const sharedDraftLine = z.strictObject({ draft: z.uuid(), id: z.uuid(), ...lineState.shape });
export type SharedDraftLine = z.infer<typeof sharedDraftLine>;

/** What of a head a person's edits change. */
export const headState = z.strictObject({ ...headFields, createdAt: instant, leftOf: z.uuid().nullable(), rivals: z.array(headRival) });
export type HeadState = z.infer<typeof headState>;

/** A draft as the backend has it. */
export interface SharedDraft {
  readonly head: SharedDraftHead;
  readonly lines: ReadonlyMap<string, LineState>;
}

export const headStateOf = ({ name, site, costCentre, channel, codes, note, createdAt, leftOf, rivals }: HeadState): HeadState => ({ name, site, costCentre, channel, codes, note, createdAt, leftOf, rivals });

export const readingOf = ({ sku, unit, quantity, targetPrice, note }: LineReading): LineReading => ({ sku, unit, quantity, targetPrice, note });

export const inOrder = (lines: ReadonlyMap<string, LineState>): (readonly [string, LineState])[] =>
  [...lines].sort(([oneId, one], [otherId, other]) => one.place - other.place || (oneId < otherId ? -1 : 1));

/** Places of lines in the order in which they stand: those that are known and still rise stay, others fit in between. */
function placesOf(lines: readonly DraftLine[], known: ReadonlyMap<string, LineState>): number[] {
  let highest = Number.NEGATIVE_INFINITY;
  const fixed = lines.flatMap(({ id }, at) => {
    const place = known.get(id)?.place;
    if (place === undefined || place <= highest) return [];
    highest = place;
    return [{ at, place }];
  });
  const places: number[] = [];
  let nextFixed = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const next = fixed[nextFixed];
    const before = places.at(-1) ?? 0;
    if (next === undefined) places.push(Math.floor(before) + 1);
    else places.push(next.at === at ? next.place : before + (next.place - before) / (next.at - at + 1));
    if (next?.at === at) nextFixed += 1;
  }
  return places;
}

/** A draft of this machine in the shape that travels; `known` is what the backend has of it. */
export function sharedOf(draft: Draft, known: SharedDraft | null): SharedDraft {
  const places = placesOf(draft.lines, known?.lines ?? new Map<string, LineState>());
  const { id, name, site, costCentre, channel, codes, note, state, author, createdAt, changedAt, becameQuote, becameOrder } = draft;
  return {
    head: { id, name, site, costCentre, channel, codes, note, state, author, createdAt, changedAt, becameQuote, becameOrder, leftOf: draft.leftOf ?? null, version: known?.head.version ?? 0, rivals: draft.rivals ?? [] },
    lines: new Map(draft.lines.map((line, at) => [line.id, { place: places[at] ?? 0, ...readingOf(line), seen: line.seen, rivals: line.rivals ?? [] }])),
  };
}

/** A draft as screens of one machine know it. */
export function draftOf({ head, lines }: SharedDraft, merges: number): Draft {
  const { id, name, site, costCentre, channel, codes, note, state, author, createdAt, changedAt, becameQuote, becameOrder, leftOf, rivals } = head;
  return {
    id, name, site, costCentre, channel, codes, note, author, createdAt, changedAt, becameQuote, becameOrder,
    state: state === 'submitted' ? 'submitted' : 'open',
    lines: inOrder(lines).map(([lineId, { place: _place, rivals: others, ...line }]): DraftLine => draftLine.parse({ id: lineId, ...line, ...(others.length > 0 && { rivals: others }) })),
    ...(leftOf !== null && { leftOf }),
    ...(rivals.length > 0 && { rivals }),
    merges,
  };
}
