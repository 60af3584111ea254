import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfInstant, endOfDay, isAfter } from '#shared/domain/time/calendar-day.ts';
import { addWorkingDays, firstWorkingDayOnOrAfter, isWorkingDay, lastWorkingDayOnOrBefore, workingDaysBetween } from '#shared/domain/time/working-calendar.ts';

const calendar = { workingDays: [1, 2, 3, 4, 5], holidays: ['2026-12-08', '2026-12-25'] };
const anyDay = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2025-01-01', offset));
const anyCalendar = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(anyDay, { maxLength: 30 }),
});

describe('the sales office\'s calendar', () => {
  test('weekends and holidays are free', () => {
    expect(isWorkingDay('2026-12-07', calendar)).toBe(true);
    expect(isWorkingDay('2026-12-08', calendar)).toBe(false);
    expect(isWorkingDay('2026-12-12', calendar)).toBe(false);
  });

  test('the working day before a holiday after a weekend', () => {
    expect(lastWorkingDayOnOrBefore('2026-12-08', calendar)).toBe('2026-12-07');
    expect(lastWorkingDayOnOrBefore('2026-12-13', calendar)).toBe('2026-12-11');
    expect(firstWorkingDayOnOrAfter('2026-12-25', calendar)).toBe('2026-12-28');
  });

  test('working days are counted without the day one starts from', () => {
    expect(addWorkingDays('2026-12-04', 2, calendar)).toBe('2026-12-09');
    expect(workingDaysBetween('2026-12-04', '2026-12-09', calendar)).toBe(2);
    expect(workingDaysBetween('2026-12-09', '2026-12-04', calendar)).toBe(-2);
    expect(workingDaysBetween('2026-12-04', '2026-12-04', calendar)).toBe(0);
  });

  test('a calendar without working days is a bug, not an endless search', () => {
    expect(() => lastWorkingDayOnOrBefore('2026-01-01', { workingDays: [], holidays: [] })).toThrow('no working day');
  });

  test('adding n working days lies n working days away and on a working day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyCalendar, (day, count, cal) => {
        const reached = addWorkingDays(day, count, cal);
        expect(isWorkingDay(reached, cal)).toBe(true);
        expect(workingDaysBetween(day, reached, cal)).toBe(count);
      }),
    );
  });

  test('the last working day is never after the day, and no working day lies between', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, cal) => {
        const last = lastWorkingDayOnOrBefore(day, cal);
        expect(last <= day).toBe(true);
        expect(isWorkingDay(last, cal)).toBe(true);
        expect(workingDaysBetween(last, day, cal)).toBe(0);
      }),
    );
  });
});

describe('days and instants', () => {
  const zones = ['Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Apia', 'America/St_Johns', 'UTC'];

  test('the end of a day lies in the day and one millisecond later does not, in every zone and over clock changes', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...zones), (day, zone) => {
        const end = endOfDay(day, zone);
        expect(dayOfInstant(end, zone)).toBe(day);
        expect(dayOfInstant(new Date(Date.parse(end) + 1).toISOString(), zone)).toBe(addDays(day, 1));
      }),
    );
  });

  test('the day on which summer time ends has 25 hours, its last instant counts winter time', () => {
    expect(endOfDay('2026-10-24', 'Europe/Rome')).toBe('2026-10-24T21:59:59.999Z');
    expect(endOfDay('2026-10-25', 'Europe/Rome')).toBe('2026-10-25T22:59:59.999Z');
    expect(endOfDay('2026-03-29', 'Europe/Rome')).toBe('2026-03-29T21:59:59.999Z');
  });

  test('instants compare by time, whatever their precision', () => {
    expect(isAfter('2026-11-23T11:00:00Z', '2026-11-23T11:00:00.000Z')).toBe(false);
    expect(isAfter('2026-11-23T11:00:00.001Z', '2026-11-23T11:00:00Z')).toBe(true);
  });
});
