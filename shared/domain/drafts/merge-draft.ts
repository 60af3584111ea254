import { decimal } from '#shared/domain/money/decimal.ts';
import { headFieldNames, headRival, type HeadField, type HeadRival, type LineReading, type LineRival } from './draft.ts';
import { readingOf, type HeadState, type LineState, type SharedDraft } from './shared-draft.ts';

/** Which machine's edits are being merged, and when they were made. */
export interface Origin {
  readonly device: string;
  readonly at: string;
}

const from = ({ device, at }: Origin): Origin => ({ device, at });

const isSameText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isSameFigure = (one: string | null, other: string | null): boolean => one === other || (one !== null && other !== null && decimal(one).eq(decimal(other)));

/** By amount, not by text; null = deleted. */
export function isSameReading(one: LineReading | null, other: LineReading | null): boolean {
  if (one === null || other === null) return one === other;
  return one.sku === other.sku && one.unit === other.unit && one.note === other.note && isSameFigure(one.quantity, other.quantity) && isSameFigure(one.targetPrice, other.targetPrice);
}

export function isSameLine(one: LineState | null, other: LineState | null): boolean {
  if (one === null || other === null) return one === other;
  return isSameReading(one, other) && isSameText([one.seen, one.rivals], [other.seen, other.rivals]);
}

const holds = (rivals: readonly LineRival[], { reading }: Pick<LineRival, 'reading'>): boolean => rivals.some((rival) => isSameReading(rival.reading, reading));

/** What was chosen is decided: whoever set a rival aside, or typed, has touched the line. */
function isDecided(base: LineState | null, side: LineState): boolean {
  return base === null || !isSameReading(base, side) || base.rivals.some((rival) => !holds(side.rivals, rival));
}

const hasNews = (base: LineState, side: LineState): boolean => side.rivals.some((rival) => !holds(base.rivals, rival));

/** Set aside on either side is set aside, added on either side is there. */
function mergeRivals(base: readonly LineRival[], mine: readonly LineRival[], theirs: readonly LineRival[]): LineRival[] {
  const kept = theirs.filter((rival) => holds(mine, rival) || !holds(base, rival));
  return [...kept, ...mine.filter((rival) => !holds(base, rival) && !holds(kept, rival))];
}

/** The price seen is noted, not typed: the newer one counts, without a question. */
function mergeSeen(base: LineState | null, mine: LineState, theirs: LineState): LineState['seen'] {
  if (!isSameReading(mine, theirs) || isSameText(mine.seen, base?.seen ?? null)) return theirs.seen;
  if (isSameText(theirs.seen, base?.seen ?? null)) return mine.seen;
  return (mine.seen?.day ?? '') > (theirs.seen?.day ?? '') ? mine.seen : theirs.seen;
}

const withoutSelf = (line: LineState): LineState => ({ ...line, rivals: line.rivals.filter(({ reading }) => reading === null || !isSameReading(reading, line)) });

const addRival = (rivals: readonly LineRival[], rival: LineRival): LineRival[] => (holds(rivals, rival) ? [...rivals] : [...rivals, rival]);

/** Deleted on one side: it goes where the other has not touched it, and stays with both readings where it has. */
function mergeDeleted(base: LineState, left: LineState, rival: LineRival): LineState | null {
  return isDecided(base, left) || hasNews(base, left) ? { ...left, rivals: addRival(left.rivals, rival) } : null;
}

/**
 * One line that two machines may have changed since `base`: what only one changed is as that one left it, what both changed alike is so, and where both changed it differently
 * the line stands as `theirs` left it (the backend had it first) with `mine` as a rival beside it, until a person chooses. Null = no such line.
 */
export function mergeLine(base: LineState | null, mine: LineState | null, theirs: LineState | null, origin: Origin): LineState | null {
  if (base === null && (mine === null || theirs === null)) return mine ?? theirs;
  if (mine === null) return theirs === null || base === null ? null : mergeDeleted(base, theirs, { reading: null, ...from(origin) });
  if (theirs === null) return base === null ? mine : mergeDeleted(base, mine, { reading: null, device: null, at: null });
  const merged = mergeStanding(base, mine, theirs, origin);
  return isSameLine(merged, theirs) ? theirs : merged;
}

function mergeStanding(base: LineState | null, mine: LineState, theirs: LineState, origin: Origin): LineState {
  const rivals = mergeRivals(base?.rivals ?? [], mine.rivals, theirs.rivals);
  const { place } = theirs;
  if (!isDecided(base, mine)) return withoutSelf({ ...theirs, rivals, seen: mergeSeen(base, mine, theirs) });
  if (base !== null && !isDecided(base, theirs)) return withoutSelf({ ...mine, place, rivals, seen: isSameReading(mine, theirs) ? mergeSeen(base, mine, theirs) : mine.seen });
  if (isSameReading(mine, theirs)) return withoutSelf({ ...theirs, rivals, seen: mergeSeen(base, mine, theirs) });
  // What this machine typed before it typed this is no reading of its own any more.
  const former = base === null ? [] : rivals.filter(({ device, reading }) => device === origin.device && isSameReading(reading, base));
  return withoutSelf({ ...theirs, rivals: addRival(rivals.filter((rival) => !former.includes(rival)), { reading: readingOf(mine), ...from(origin) }) });
}

const sameRival = (one: HeadRival) => (other: HeadRival): boolean => one.field === other.field && isSameText(one.reading, other.reading);

function mergeField(field: HeadField, base: HeadState | null, mine: HeadState, theirs: HeadState, origin: Origin): { readonly value: unknown; readonly rivals: readonly HeadRival[] } {
  const of = (side: HeadState | null): HeadRival[] => (side?.rivals ?? []).filter((rival) => rival.field === field);
  const [before, here, there] = [of(base), of(mine), of(theirs)];
  const isTouched = (side: HeadState, own: readonly HeadRival[]): boolean => base === null || !isSameText(base[field], side[field]) || before.some((rival) => !own.some(sameRival(rival)));
  const kept = there.filter((rival) => here.some(sameRival(rival)) || !before.some(sameRival(rival)));
  const rivals = [...kept, ...here.filter((rival) => !before.some(sameRival(rival)) && !kept.some(sameRival(rival)))];
  const value = isTouched(mine, here) && !isTouched(theirs, there) ? mine[field] : theirs[field];
  const isRival = isTouched(mine, here) && !isSameText(mine[field], value);
  const former = (rival: HeadRival): boolean => isRival && rival.device === origin.device && isSameText(rival.reading, base?.[field]);
  const all = [...rivals.filter((rival) => !former(rival)), ...(isRival ? [headRival.parse({ field, reading: mine[field], ...from(origin) })] : [])];
  return { value, rivals: all.filter((rival, at) => !isSameText(rival.reading, value) && all.findIndex(sameRival(rival)) === at) };
}

/** The head, field by field, by the rule of the lines. */
export function mergeHead(base: HeadState | null, mine: HeadState, theirs: HeadState, origin: Origin): HeadState {
  const merged = headFieldNames.map((field) => [field, mergeField(field, base, mine, theirs, origin)] as const);
  const fields = Object.fromEntries(merged.map(([field, { value }]) => [field, value])) as Pick<HeadState, HeadField>;
  return { ...fields, createdAt: theirs.createdAt, leftOf: theirs.leftOf, rivals: merged.flatMap(([, { rivals }]) => rivals) };
}

/**
 * Lays what a machine changed since `base` over what the backend has by now: line by line, and field by field of the head. Pure; laid over twice it is as laid over once, and
 * what was typed on either side is there afterwards, as the reading that stands or as a rival.
 */
export function mergeDraft(base: SharedDraft | null, mine: SharedDraft, theirs: SharedDraft, origin: Origin): SharedDraft {
  const lines = new Map<string, LineState>();
  for (const id of new Set([...theirs.lines.keys(), ...mine.lines.keys()])) {
    const line = mergeLine(base?.lines.get(id) ?? null, mine.lines.get(id) ?? null, theirs.lines.get(id) ?? null, origin);
    if (line !== null) lines.set(id, line);
  }
  return { head: { ...theirs.head, ...mergeHead(base?.head ?? null, mine.head, theirs.head, origin) }, lines };
}
