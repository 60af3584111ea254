import { z } from 'zod';
import type { Order } from '#shared/domain/orders/order.ts';
import { isOver, lineQuantities } from '#shared/domain/orders/order-quantities.ts';
import { allowedOrderCommands } from '#shared/domain/orders/order-lifecycle.ts';
import { decimal, zero } from '#shared/domain/money/decimal.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import { timelineOf, type TimelineView } from '#shared/domain/quotes/quote-timeline.ts';
import type { TimelineStep } from '#shared/domain/quotes/quote-view.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { addDays, calendarDay, dayOfInstant, instant, isAfter, weekday, type CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { isWorkingDay, workingDaysBetween } from '#shared/domain/time/working-calendar.ts';

/** A date of a purchase. `at` is null where only a day is known. `late`: it has passed and what it was set for has not happened. */
export const purchaseMark = z.strictObject({
  kind: z.enum(['requested', 'issued', 'approved', 'approveBy', 'validUntil', 'orderBy', 'answer', 'ordered', 'delivery']),
  day: calendarDay,
  at: instant.nullable(),
  state: z.enum(['done', 'ahead', 'late']),
});
export type PurchaseMark = z.infer<typeof purchaseMark>;

export const purchaseOfWeeks = z.strictObject({
  kind: z.enum(['estimate', 'order']),
  id: z.string(),
  /** By day; done ones before the window are left out, what is still due is there whenever it is. */
  marks: z.array(purchaseMark),
  /** The mark that counts: the first that is late, else the first that is due; null = no date is known. */
  next: purchaseMark.nullable(),
  /** Working days of the sales office from today to `next`, 0 where it is late. */
  workingDaysLeft: z.number().int().nullable(),
  /** Who holds the pen: `me`, `seller`, names of members, or nobody. */
  who: z.string(),
});
export type PurchaseOfWeeks = z.infer<typeof purchaseOfWeeks>;

export interface WeekDay {
  readonly day: CalendarDay;
  readonly isWorking: boolean;
}

const daysShown = 14;

/** The days of the week that holds `today` and of the next, Monday first, by the calendar of the sales office. */
export function daysOfWeeks(today: CalendarDay, calendar: TimelineView['calendar']): WeekDay[] {
  const monday = addDays(today, 1 - weekday(today));
  return Array.from({ length: daysShown }, (_, offset) => addDays(monday, offset)).map((day) => ({ day, isWorking: isWorkingDay(day, calendar) }));
}

/**
 * Every purchase in progress with its dates: what is late first, then by the next date, those without one last. An estimate that has expired since Monday
 * stands among the late ones; one that expired before is history, unless an answer to an asked extension is still due. An order stands here until
 * nothing of it comes any more, and to the end of the week in which it was placed.
 */
export function purchasesOfWeeks(quotes: readonly Quote[], orders: readonly Order[], view: TimelineView): PurchaseOfWeeks[] {
  const [first] = daysOfWeeks(dayOfInstant(view.now, view.calendar.timeZone), view.calendar);
  if (first === undefined) return [];
  const shown = [...quotes.flatMap((quote) => estimateIn(quote, first.day, view)), ...orders.flatMap((order) => orderIn(order, first.day, view))];
  return shown.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
}

/** The place of a purchase in the order: late, due, undated; then the day; then its id, so that the order never depends on how documents came. */
function isBefore(one: PurchaseOfWeeks, other: PurchaseOfWeeks): boolean {
  const place = ({ next, id }: PurchaseOfWeeks): string => [next === null ? 2 : next.state === 'late' ? 0 : 1, next?.day ?? '', next?.at ?? '~', id].join(' ');
  return place(one) < place(other);
}

function estimateIn(quote: Quote, from: CalendarDay, view: TimelineView): PurchaseOfWeeks[] {
  const state = shownState(quote, view.now);
  const waitsForAnswer = quote.extensions.some(({ outcome }) => outcome === 'pending');
  const isOpen = state === 'requested' || state === 'issued' || state === 'inApproval' || state === 'approved';
  if (!isOpen && !(state === 'expired' && (waitsForAnswer || missedSince(quote, from, view)))) return [];
  const steps = timelineOf(quote, null, view);
  const answers = quote.extensions.filter(({ outcome }) => outcome === 'pending').map(({ answerDue }) => markAt('answer', answerDue, view, true));
  // Where nobody was asked yet "approve by" is the end of validity, and one mark says it.
  const marks = steps.flatMap((step) => (step.step === 'approveBy' && state === 'issued' ? [] : markOf(step, view)));
  return [purchase('estimate', quote.id, [...marks, ...answers], steps.find((step) => step.state === 'next')?.who ?? '', from, view)];
}

function missedSince(quote: Quote, from: CalendarDay, view: TimelineView): boolean {
  const limit = quote.state === 'approved' ? quote.current.orderBy : quote.current.validUntil;
  return limit !== null && dayOfInstant(limit, view.calendar.timeZone) >= from;
}

function markOf({ step, at, state }: TimelineStep, view: TimelineView): PurchaseMark[] {
  if (at === null) return [];
  const isDate = step === 'approveBy' || step === 'validUntil' || step === 'orderBy';
  if (isDate) return [markAt(step, at, view, state !== 'done')];
  return (step === 'requested' || step === 'issued' || step === 'approved') && state === 'done' ? [markAt(step, at, view, false)] : [];
}

function orderIn(order: Order, from: CalendarDay, view: TimelineView): PurchaseOfWeeks[] {
  if (order.state === 'cancelled') return [];
  const placed = markAt('ordered', order.placedAt, view, false);
  if (isOver(order.state) && placed.day < from) return [];
  const today = dayOfInstant(view.now, view.calendar.timeZone);
  const promised = order.lines.flatMap((line) => (line.promisedFor && decimal(lineQuantities(line, order.state).toCome).gt(zero) ? [line.promisedFor] : []));
  const deliveries = [...new Set(promised)].map((day): PurchaseMark => ({ kind: 'delivery', day, at: null, state: day < today ? 'late' : 'ahead' }));
  return [purchase('order', order.id, [placed, ...deliveries], whoActs(order, view), from, view)];
}

/** Whose turn it is with an order: the seller's as a rule, the buyer's where changes wait for their word or money has to come. */
function whoActs(order: Order, view: TimelineView): string {
  if (isOver(order.state)) return '';
  const isBuyers = allowedOrderCommands(order, 'buyer').includes('answerChange') || order.hold?.releasedBy === 'payment';
  if (!isBuyers) return 'seller';
  if (order.author === null) return '';
  return order.author === view.me ? 'me' : (view.memberNames[order.author] ?? order.author);
}

function markAt(kind: PurchaseMark['kind'], at: string, { now, calendar }: TimelineView, isDue: boolean): PurchaseMark {
  return { kind, day: dayOfInstant(at, calendar.timeZone), at, state: !isDue ? 'done' : isAfter(now, at) ? 'late' : 'ahead' };
}

function purchase(kind: PurchaseOfWeeks['kind'], id: string, all: readonly PurchaseMark[], who: string, from: CalendarDay, { now, calendar }: TimelineView): PurchaseOfWeeks {
  const marks = all.filter(({ day, state }) => state !== 'done' || day >= from).toSorted((one, other) => (`${one.day} ${one.at ?? '~'} ${one.kind}` < `${other.day} ${other.at ?? '~'} ${other.kind}` ? -1 : 1));
  const next = marks.find(({ state }) => state === 'late') ?? marks.find(({ state }) => state === 'ahead') ?? null;
  const workingDaysLeft = next === null ? null : next.state === 'late' ? 0 : workingDaysBetween(dayOfInstant(now, calendar.timeZone), next.day, calendar);
  return { kind, id, marks, next, workingDaysLeft, who };
}
