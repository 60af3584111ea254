import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { localInstant } from '#build/retail-company/local-instant.ts';

test('a London winter morning is the same in UTC, a summer morning one hour earlier', () => {
  expect(localInstant('2009-12-01T07:45:00', 'Europe/London')).toBe('2009-12-01T07:45:00.000Z');
  expect(localInstant('2010-06-01T09:30:00', 'Europe/London')).toBe('2010-06-01T08:30:00.000Z');
});

test('around the change of clocks: before and after it, the hour that occurs twice, the hour that is skipped', () => {
  expect(localInstant('2010-03-28T00:59:59', 'Europe/London')).toBe('2010-03-28T00:59:59.000Z');
  expect(localInstant('2010-03-28T02:00:00', 'Europe/London')).toBe('2010-03-28T01:00:00.000Z');
  expect(localInstant('2010-03-28T01:30:00', 'Europe/London')).toBe('2010-03-28T01:30:00.000Z');
  expect(localInstant('2010-10-31T01:30:00', 'Europe/London')).toBe('2010-10-31T00:30:00.000Z');
  expect(localInstant('2010-10-31T02:00:00', 'Europe/London')).toBe('2010-10-31T02:00:00.000Z');
});

test('any instant read off a clock in London or Rome comes back, but for the hour that occurs twice', () => {
  const zones = fc.constantFrom('Europe/London', 'Europe/Rome', 'UTC');
  const seconds = fc.integer({ min: Date.UTC(2009, 0, 1) / 1000, max: Date.UTC(2029, 0, 1) / 1000 });
  fc.assert(
    fc.property(zones, seconds, (timeZone, second) => {
      const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(second * 1000).replace(' ', 'T');
      const back = Date.parse(localInstant(wall, timeZone)) / 1000;
      expect([second, second - 3600]).toContain(back);
    }),
  );
});
