import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreseeValidity, type OfferBook, type ValidityRequest } from '#shared/domain/quotes/foresee-validity.ts';
import { readReasonText, reasonText } from '#shared/domain/quotes/reason-text.ts';
import { addDays, dayOfInstant, endOfDay } from '#shared/domain/time/calendar-day.ts';
import { isWorkingDay } from '#shared/domain/time/working-calendar.ts';
import { sampleCompany } from '../sample-purchase.ts';

const offers: OfferBook = {
  list: (id) =>
    ({
      catalog: { id: 'catalog', kind: 'catalog' as const, validTo: '2026-11-25', parent: null },
      contract: { id: 'contract', kind: 'contract' as const, validTo: null, parent: null },
      fair: { id: 'fair', kind: 'fair' as const, validTo: '2026-11-29', parent: null },
      endless: { id: 'endless', kind: 'promotion' as const, validTo: null, parent: null },
      derived: { id: 'derived', kind: 'contract' as const, validTo: null, parent: 'fair' },
      ring: { id: 'ring', kind: 'contract' as const, validTo: null, parent: 'ring' },
    })[id],
  promotions: [{ id: 'week', validTo: '2026-11-27' }, { id: 'open', validTo: null }],
};

const policy = (rules: readonly Record<string, unknown>[], changes: Record<string, unknown> = {}) =>
  sampleCompany({ quotationPolicy: { version: 1, defaultDays: 14, rules, orderWithinDays: 7, extensions: { max: 1, days: 7 }, ...changes } });

const request = (changes: Partial<ValidityRequest> = {}): ValidityRequest => ({
  issueDay: '2026-11-23', account: 'buyer-co', lines: [{ list: 'catalog', category: 'Office > Paper', promotions: [] }], net: '100.00', ...changes,
});

const lastDay = (result: { validUntil: string }) => dayOfInstant(result.validUntil, 'Europe/Rome');
const keys = (because: readonly string[]) => because.map((text) => readReasonText(text).key);

describe('how long an estimate holds', () => {
  test('without a rule: the default, counted in calendar days from the issue day, to the last instant in seller time', () => {
    const result = foreseeValidity(request(), policy([]), offers);
    expect(result.validUntil).toBe('2026-12-07T22:59:59.999Z');
    expect(keys(result.because)).toEqual(['validity.default', 'orderBy.withinDays']);
  });

  test('of all rules that match any line the shortest days win', () => {
    const rules = [{ days: 10 }, { categories: ['Office'], days: 4 }, { listKinds: ['contract'], days: 2 }];
    const result = foreseeValidity(request(), policy(rules), offers);
    expect(lastDay(result)).toBe('2026-11-27');
    expect(readReasonText(result.because[0] ?? '')).toEqual({ key: 'validity.rule', figures: { days: '4', rule: '2', categories: 'Office' } });
  });

  test('list kind and category must hold on the same line', () => {
    const rules = [{ listKinds: ['contract'], categories: ['Office'], days: 1 }];
    const lines = [{ list: 'contract', category: 'Tools', promotions: [] }, { list: 'catalog', category: 'Office', promotions: [] }];
    expect(lastDay(foreseeValidity(request({ lines }), policy(rules), offers))).toBe('2026-12-07');
  });

  test('a category is a path: its beginning counts, a similar name does not', () => {
    const rules = [{ categories: ['Off', 'Office > Pap'], days: 1 }];
    expect(lastDay(foreseeValidity(request(), policy(rules), offers))).toBe('2026-12-07');
  });

  test('an amount counts from itself on; an account rule is for that account only', () => {
    const rules = [{ minAmount: '100', days: 3 }, { accounts: ['another'], days: 1 }];
    expect(lastDay(foreseeValidity(request(), policy(rules), offers))).toBe('2026-11-26');
    expect(lastDay(foreseeValidity(request({ net: '99.99' }), policy(rules), offers))).toBe('2026-12-07');
  });

  test('an end on a free day moves to the last working day before it', () => {
    const result = foreseeValidity(request(), policy([], { defaultDays: 15 }), offers);
    expect(lastDay(result)).toBe('2026-12-07');
    expect(keys(result.because)).toContain('validity.movedToWorkingDay');
    expect(lastDay(foreseeValidity(request(), policy([], { defaultDays: 6 }), offers))).toBe('2026-11-27');
  });

  test('never before the issue day itself, also when that is a Sunday', () => {
    const sunday = request({ issueDay: '2026-11-22' });
    expect(lastDay(foreseeValidity(sunday, policy([], { defaultDays: 0 }), offers))).toBe('2026-11-22');
  });

  test('a fair offer caps it at its own last day, a Sunday as well', () => {
    const result = foreseeValidity(request({ lines: [{ list: 'fair', category: 'X', promotions: [] }] }), policy([]), offers);
    expect(lastDay(result)).toBe('2026-11-29');
    expect(readReasonText(result.because[1] ?? '')).toEqual({ key: 'validity.listEnds', figures: { id: 'fair', day: '2026-11-29' } });
  });

  test('a promotion caps it, one without end does not, and an offer never prolongs', () => {
    const withPromotions = (promotions: string[]) => request({ lines: [{ list: 'endless', category: 'X', promotions }] });
    expect(lastDay(foreseeValidity(withPromotions(['week', 'open']), policy([]), offers))).toBe('2026-11-27');
    expect(lastDay(foreseeValidity(withPromotions(['open']), policy([]), offers))).toBe('2026-12-07');
    expect(lastDay(foreseeValidity(withPromotions(['week']), policy([], { defaultDays: 1 }), offers))).toBe('2026-11-24');
  });

  const row = (list: string, validTo: string | null) => ({ list, unit: 'C62', minQuantity: '1', validFrom: null, validTo });
  const withRow = (list: string, from: ReturnType<typeof row>) => foreseeValidity(request({ lines: [{ list, category: 'X', promotions: [], row: from }] }), policy([]), offers);

  test('a price that ends before its fair or promotion list caps it; the row of a catalog list caps nothing', () => {
    const result = withRow('endless', row('endless', '2026-11-26'));
    expect(lastDay(result)).toBe('2026-11-26');
    expect(readReasonText(result.because[1] ?? '')).toEqual({ key: 'validity.rowEnds', figures: { id: 'endless', day: '2026-11-26' } });
    expect(lastDay(withRow('contract', row('contract', '2026-11-26')))).toBe('2026-12-07');
  });

  test('a price that is derived from a fair list ends with the fair; one of the derived list’s own rows does not', () => {
    expect(lastDay(withRow('derived', row('fair', null)))).toBe('2026-11-29');
    expect(lastDay(withRow('derived', row('fair', '2026-11-25')))).toBe('2026-11-25');
    expect(lastDay(withRow('derived', row('derived', null)))).toBe('2026-12-07');
    expect(lastDay(withRow('ring', row('elsewhere', null)))).toBe('2026-12-07');
  });

  test('the end of a catalog list caps nothing: prices are locked with the issue', () => {
    expect(lastDay(foreseeValidity(request(), policy([]), offers))).toBe('2026-12-07');
  });

  test('the day to order lies further calendar days on, on the working day before, never before the validity', () => {
    expect(dayOfInstant(foreseeValidity(request(), policy([]), offers).orderBy, 'Europe/Rome')).toBe('2026-12-14');
    expect(dayOfInstant(foreseeValidity(request(), policy([], { orderWithinDays: 5 }), offers).orderBy, 'Europe/Rome')).toBe('2026-12-11');
    const fair = request({ lines: [{ list: 'fair', category: 'X', promotions: [] }] });
    const sameDay = foreseeValidity(fair, policy([], { orderWithinDays: 0 }), offers);
    expect(sameDay.orderBy).toBe(sameDay.validUntil);
  });

  test('over the change to summer time a day is a day', () => {
    const result = foreseeValidity(request({ issueDay: '2026-03-27', net: '1' }), policy([], { defaultDays: 3 }), offers);
    expect(result.validUntil).toBe('2026-03-30T21:59:59.999Z');
  });

  test('the end is the end of a working day unless issue day or offer say otherwise, and the order deadline is never earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom('Europe/Rome', 'America/New_York', 'Pacific/Auckland'), (offset, days, orderWithinDays, timeZone) => {
        const issueDay = addDays('2026-01-01', offset);
        const terms = { ...policy([], { defaultDays: days, orderWithinDays }), timeZone };
        const result = foreseeValidity(request({ issueDay }), terms, offers);
        const day = dayOfInstant(result.validUntil, timeZone);
        expect(result.validUntil).toBe(endOfDay(day, timeZone));
        expect(day >= issueDay && day <= addDays(issueDay, days)).toBe(true);
        expect(day === issueDay || isWorkingDay(day, terms)).toBe(true);
        expect(result.orderBy >= result.validUntil).toBe(true);
      }),
    );
  });
});

test('a reason keeps its figures whatever they hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'), fc.string()), (figures) => {
      const read = readReasonText(reasonText('validity.rule', figures));
      expect(Object.entries(read.figures)).toEqual(Object.entries({ ...figures }));
    }),
  );
});
