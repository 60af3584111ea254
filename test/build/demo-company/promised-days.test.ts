import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDay } from '#build/demo-company/order-history.ts';
import { promisedFrom } from '#build/demo-company/promised-days.ts';
import { isWorkingDay } from '#build/demo-company/working-days.ts';
import { inProject } from '#build/project-root.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';

const written = readFileSync(inProject('sync', 'backend', 'demo-company', 'orders.ndjson'), 'utf8');
const promises = (orders: string): string[] => [...orders.matchAll(/"promisedFor":"([\d-]+)"/g)].map(([, day = '']) => day);
const line = (day: string): string => `{"placedAt":"2026-11-20T09:00:00.000Z","promisedFor":"${day}"}`;

describe('what the seller of the demo company has promised', () => {
  test.each([
    // Three working days each: over a weekend, over 8 December, over Christmas and the weekend behind it.
    ['2026-11-20', '2026-11-25', '2026-11-25'],
    ['2026-11-26', '2026-11-25', '2026-12-01'],
    ['2026-12-04', '2026-11-25', '2026-12-10'],
    ['2026-12-23', '2026-11-25', '2026-12-29'],
    ['2027-06-14', '2026-12-10', '2027-07-01'],
  ])('of a demo that begins on %s, %s becomes %s', (day, before, after) => {
    expect(promisedFrom(day, line(before))).toBe(line(after));
  });

  test('lies ahead on working days whenever the demo begins, in the same order, and nothing else of an order moves', () => {
    const before = promises(written);
    expect(before.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 }), (days) => {
        const day = addDays(lastDay, days);
        const moved = promisedFrom(day, written);
        const after = promises(moved);
        expect(after.every((promised) => promised > day && isWorkingDay(promised))).toBe(true);
        expect(Map.groupBy(before, (_one, at) => after[at]).size).toBe(new Set(before).size);
        expect(moved.replaceAll(/"promisedFor":"[\d-]+"/g, '')).toBe(written.replaceAll(/"promisedFor":"[\d-]+"/g, ''));
      }),
      { numRuns: 20 },
    );
  });

  test('stays as it is written for a clock before the end of the history', () => {
    expect(promisedFrom('2026-03-01', written)).toBe(written);
  });
});
