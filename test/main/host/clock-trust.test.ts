import { expect, test } from 'vitest';
import { clockTrust } from '#main/host/clock-trust.ts';

const hour = 3_600_000;
const noon = Date.parse('2026-11-23T12:00:00.000Z');

/** A desk measured at noon, with a clock and settings that the test turns. */
function machine() {
  const settings = { offset: 0 as number | null, success: '2026-11-23T12:00:00.000Z', seen: { at: '2026-11-23T12:00:00.000Z', turned: false } };
  const clock = { ms: noon };
  const start = () =>
    clockTrust({ clockOffsetMs: () => settings.offset, lastSuccessAt: () => settings.success, clockSeen: () => settings.seen }, () => clock.ms);
  let trust = start();
  return {
    settings, clock,
    trusted: () => trust.trusted(),
    write: () => trust.note({ setClockSeen: (seen) => void (settings.seen = seen) }),
    restart: () => void (trust = start()),
    measure: (offset: number) => {
      settings.offset = offset;
      settings.success = new Date(clock.ms).toISOString();
      settings.seen = { at: settings.success, turned: false };
    },
  };
}

test('a clock that runs on is trusted, over hours, restarts and the sleep of some days', () => {
  const desk = machine();
  for (const step of [hour, 20 * hour, 72 * hour]) {
    desk.clock.ms += step;
    expect(desk.trusted()).toBe(true);
    desk.write();
    desk.restart();
  }
  desk.clock.ms -= 30_000;
  expect(desk.trusted()).toBe(true);
});

test('a clock that was turned back is not, also when it was turned between two starts, and also when it has come as far again', () => {
  const desk = machine();
  desk.clock.ms += 5 * hour;
  desk.write();
  desk.clock.ms -= 3 * hour;
  expect(desk.trusted()).toBe(false);
  desk.write();
  desk.restart();
  expect(desk.trusted()).toBe(false);
  desk.clock.ms += 6 * hour;
  expect(desk.trusted()).toBe(false);
  const other = machine();
  other.clock.ms += 5 * hour;
  other.write();
  other.clock.ms -= 3 * hour;
  other.restart();
  expect(other.trusted()).toBe(false);
});

test('a leap of more than a week is not trusted either; the next measurement is', () => {
  const desk = machine();
  desk.clock.ms += 8 * 24 * hour;
  expect(desk.trusted()).toBe(false);
  desk.measure(-8 * 24 * hour);
  expect(desk.trusted()).toBe(true);
  desk.write();
  desk.restart();
  expect(desk.trusted()).toBe(true);
  desk.settings.offset = null;
  expect(desk.trusted()).toBe(false);
});
