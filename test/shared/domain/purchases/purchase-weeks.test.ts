import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { daysOfWeeks, purchasesOfWeeks } from '#shared/domain/purchases/purchase-weeks.ts';
import type { TimelineView } from '#shared/domain/quotes/quote-timeline.ts';
import { quoteState, type Quote } from '#shared/domain/quotes/quote.ts';
import { addDays, dayOfInstant, weekday } from '#shared/domain/time/calendar-day.ts';
import { isWorkingDay } from '#shared/domain/time/working-calendar.ts';
import { monday, sampleCompany, sampleOrder, sampleQuote, uuid } from '../sample-purchase.ts';

const view: TimelineView = { now: monday, calendar: sampleCompany(), me: 'bea', memberNames: { bea: 'Bea', ada: 'Ada' } };
const marksOf = (quotes: readonly Quote[], orders: readonly Order[] = [], changes: Partial<TimelineView> = {}) =>
  purchasesOfWeeks(quotes, orders, { ...view, ...changes }).map(({ marks }) => marks.map(({ kind, day, state }) => `${kind} ${day} ${state}`));
const round: ApprovalRound = {
  round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday,
  steps: [{ id: 's1', rules: [], approvers: ['ada'], need: 'any', deadline: '2026-11-25T11:00:00.000Z', onDeadline: 'remind', routedToAdmin: false }],
  decisions: [], outcome: 'pending',
};
const promisedFor = (day: string, changes: Partial<Order['lines'][number]> = {}): Order => sampleOrder({ state: 'confirmed', lines: sampleOrder().lines.map((line) => ({ ...line, confirmed: '10', promisedFor: day, ...changes })) });

describe('the days', () => {
  test('this week and the next, Monday first, also on a Sunday', () => {
    expect(daysOfWeeks('2026-11-29', sampleCompany()).map(({ day }) => day)).toEqual(daysOfWeeks('2026-11-23', sampleCompany()).map(({ day }) => day));
    expect(daysOfWeeks('2026-11-29', sampleCompany())[0]).toEqual({ day: '2026-11-23', isWorking: true });
  });

  test('holidays of the sales office are no working days', () => {
    expect(daysOfWeeks('2026-12-01', sampleCompany()).filter(({ isWorking }) => !isWorking).map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-06', '2026-12-08', '2026-12-12', '2026-12-13']);
  });
});

describe('an estimate', () => {
  test('issued: valid through and order by', () => {
    expect(marksOf([sampleQuote()])).toEqual([['validUntil 2026-12-04 ahead', 'orderBy 2026-12-11 ahead']]);
  });

  test('in approval: approve by its step’s own deadline, and who has to; late once that has passed', () => {
    const quote = sampleQuote({ state: 'inApproval', rounds: [round] });
    expect(marksOf([quote])[0]).toContain('approveBy 2026-11-25 ahead');
    expect(purchasesOfWeeks([quote], [], view)[0]).toMatchObject({ next: { kind: 'approveBy' }, workingDaysLeft: 2, who: 'Ada' });
    expect(purchasesOfWeeks([quote], [], { ...view, now: '2026-11-25T11:00:00.001Z' })[0]).toMatchObject({ next: { kind: 'approveBy', state: 'late' }, workingDaysLeft: 0 });
  });

  test('asked for: the day it was asked, nobody knows yet when the answer comes', () => {
    const base = sampleQuote();
    const asked = sampleQuote({ state: 'requested', requestedAt: monday, current: { ...base.current, issuedAt: null, validUntil: null, orderBy: null } });
    expect(purchasesOfWeeks([asked], [], view)[0]).toMatchObject({ marks: [{ kind: 'requested', day: '2026-11-23' }], next: null, who: 'seller' });
  });

  test('expired since Monday stands among what is late; before, only while an answer to an extension is due', () => {
    const later = { now: '2026-12-05T09:00:00.000Z' };
    expect(marksOf([sampleQuote()], [], later)).toEqual([['validUntil 2026-12-04 late']]);
    expect(marksOf([sampleQuote()], [], { now: '2026-12-07T09:00:00.000Z' })).toEqual([]);
    const extension = { id: uuid(2), askedBy: 'bea', askedAt: later.now, note: '', answerDue: '2026-12-09T22:59:59.999Z', outcome: 'pending' as const, answeredAt: null, reason: '' };
    expect(marksOf([sampleQuote({ extensions: [extension] })], [], { now: '2026-12-07T09:00:00.000Z' })).toEqual([['validUntil 2026-12-04 late', 'answer 2026-12-09 ahead']]);
  });

  test('a deadline falls on the day of the seller’s wall clock', () => {
    const base = sampleQuote();
    const quote = sampleQuote({ current: { ...base.current, validUntil: '2026-12-01T23:30:00.000Z' } });
    expect(marksOf([quote])[0]).toContain('validUntil 2026-12-02 ahead');
  });
});

describe('an order', () => {
  test('the day it was placed and the days that were promised, late when goods are still to come', () => {
    expect(marksOf([], [promisedFor('2026-11-26')])).toEqual([['ordered 2026-11-23 done', 'delivery 2026-11-26 ahead']]);
    expect(marksOf([], [promisedFor('2026-11-26')], { now: '2026-11-27T09:00:00.000Z' })[0]).toContain('delivery 2026-11-26 late');
    expect(marksOf([], [promisedFor('2026-11-26', { shipped: '10' })])).toEqual([['ordered 2026-11-23 done']]);
  });

  test('stands to the end of the week it was placed in, and as long as something is to come', () => {
    expect(marksOf([], [sampleOrder({ state: 'shipped' })])).toHaveLength(1);
    expect(marksOf([], [sampleOrder({ state: 'shipped' })], { now: '2026-12-01T09:00:00.000Z' })).toEqual([]);
    expect(marksOf([], [promisedFor('2026-11-26')], { now: '2026-12-01T09:00:00.000Z' })).toEqual([['delivery 2026-11-26 late']]);
    expect(marksOf([], [sampleOrder({ state: 'cancelled' })])).toEqual([]);
  });

  test('the pen is the seller’s, or the buyer’s where money has to come', () => {
    const hold = { reason: 'advance' as const, detail: '', since: monday, releasedBy: 'payment' as const, clears: '' };
    const [placed, held] = [sampleOrder({ id: 'a' }), sampleOrder({ id: 'b', state: 'onHold', hold })];
    expect(purchasesOfWeeks([], [placed, held], view).map(({ who }) => who)).toEqual(['seller', 'me']);
  });
});

const day = fc.integer({ min: -20, max: 30 }).map((offset) => addDays('2026-11-23', offset));
const at = fc.tuple(day, fc.integer({ min: 0, max: 86_399 })).map(([on, second]) => new Date(Date.parse(`${on}T00:00:00Z`) + second * 1000).toISOString());
const quotes = fc.array(fc.record({ state: fc.constantFrom(...quoteState.options), validUntil: at, orderBy: at, requestedAt: at }), { maxLength: 8 }).map((all) =>
  all.map(({ validUntil, orderBy, ...head }, index): Quote => {
    const base = sampleQuote({ id: uuid(index + 1), ...head, rounds: head.state === 'inApproval' ? [round] : [] });
    return { ...base, current: { ...base.current, validUntil, orderBy } };
  }),
);
const orders = fc.array(fc.record({ placedAt: at, promised: fc.option(day), shipped: fc.integer({ min: 0, max: 10 }), state: fc.constantFrom('placed' as const, 'confirmed' as const, 'partlyShipped' as const, 'closed' as const, 'onHold' as const, 'cancelled' as const) }), { maxLength: 8 }).map((all) =>
  all.map(({ promised, shipped, ...head }, index): Order => {
    const base = sampleOrder({ id: `o${index}`, ...head });
    return { ...base, lines: base.lines.map((line) => ({ ...line, shipped: String(shipped), promisedFor: promised })) };
  }),
);
const calendar = fc.record({ workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), holidays: fc.array(day, { maxLength: 6 }), timeZone: fc.constantFrom('Europe/Rome', 'UTC', 'Pacific/Auckland', 'America/Los_Angeles') });

describe('whatever the documents, calendar and moment', () => {
  test('late ones come first, then by date, undated last, and the order of the documents changes nothing', () => {
    fc.assert(
      fc.property(quotes, orders, at, calendar, (someQuotes, someOrders, now, office) => {
        const asked = { ...view, now, calendar: office };
        const found = purchasesOfWeeks(someQuotes, someOrders, asked);
        const places = found.map(({ next }) => [next === null ? 2 : next.state === 'late' ? 0 : 1, next?.day ?? ''].join(' '));
        expect(places).toEqual(places.toSorted());
        expect(purchasesOfWeeks(someQuotes.toReversed(), someOrders.toReversed(), asked)).toEqual(found);
      }),
    );
  });

  test('every open estimate and every open order stands there once; nothing that has ended is due', () => {
    fc.assert(
      fc.property(quotes, orders, at, calendar, (someQuotes, someOrders, now, office) => {
        const found = purchasesOfWeeks(someQuotes, someOrders, { ...view, now, calendar: office });
        const ids = found.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const quote of someQuotes.filter(({ state }) => state === 'requested')) expect(ids).toContain(quote.id);
        for (const order of someOrders.filter(({ state }) => ['placed', 'confirmed', 'partlyShipped', 'onHold'].includes(state))) expect(ids).toContain(order.id);
        for (const quote of someQuotes.filter(({ state }) => ['declined', 'withdrawn', 'rejected', 'ordered'].includes(state))) expect(ids).not.toContain(quote.id);
      }),
    );
  });

  test('today is among the days, each is a working day by the calendar, and a mark that is late is not after today', () => {
    fc.assert(
      fc.property(quotes, orders, at, calendar, (someQuotes, someOrders, now, office) => {
        const today = dayOfInstant(now, office.timeZone);
        const days = daysOfWeeks(today, office);
        expect(days.map(({ day: shown }) => weekday(shown))).toEqual([1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7]);
        expect(days.slice(0, 7).map(({ day: shown }) => shown)).toContain(today);
        for (const shown of days) expect(shown.isWorking).toBe(isWorkingDay(shown.day, office));
        for (const { marks, next, workingDaysLeft } of purchasesOfWeeks(someQuotes, someOrders, { ...view, now, calendar: office })) {
          for (const mark of marks) expect(mark.state === 'late' ? mark.day <= today : mark.state === 'ahead' ? mark.day >= today : mark.day >= (days[0]?.day ?? '')).toBe(true);
          expect(next === null).toBe(marks.every(({ state }) => state === 'done'));
          if (workingDaysLeft !== null) expect(workingDaysLeft).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
