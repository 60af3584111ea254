import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, formatRelative } from '#renderer/format/date-format.ts';

describe('dates', () => {
  it('shows a calendar day without shifting it, wherever the machine stands', () => {
    expect(formatDay('en', '2026-11-18')).toBe('18 Nov 2026');
    expect(formatDay('de', '2026-11-18')).toBe('18. Nov. 2026');
    expect(formatDay('it', '2026-11-18')).toBe('18 nov 2026');
  });

  it('shows the end of validity on the wall clock of the seller', () => {
    expect(formatInstant('en', '2026-11-18T22:59:59.999Z', 'Europe/Berlin')).toBe('18 Nov 2026, 23:59');
  });

  it('counts whole days, hours and minutes towards a deadline', () => {
    const now = Date.parse('2026-11-18T12:00:00Z');
    expect(formatRelative('en', '2026-11-20T13:00:00.000Z', now)).toBe('in 2 days');
    expect(formatRelative('de', '2026-11-18T10:00:00.000Z', now)).toBe('vor 2 Stunden');
    expect(formatRelative('en', '2026-11-18T12:00:30.000Z', now)).toBe('this minute');
  });
});
