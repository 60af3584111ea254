import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackBar } from '#renderer/parts/stack-bar.ts';
import { lastKnownDay, periodDays, periodPresets } from '#renderer/screens/statement/statement-period.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';

describe('the bar of a budget', () => {
  it('lays the parts end to end inside the budget', () => {
    expect(stackBar([{ id: 'spent', amount: '50.00' }, { id: 'committed', amount: '0.00' }, { id: 'waiting', amount: '25' }], '200.00')).toEqual({
      shares: [{ id: 'spent', start: '0%', width: '25%' }, { id: 'waiting', start: '25%', width: '12.5%' }],
      limit: '100%',
    });
  });

  it('shows what is over the budget beyond its line', () => {
    expect(stackBar([{ id: 'spent', amount: '150' }, { id: 'waiting', amount: '50' }], '100')).toEqual({ shares: [{ id: 'spent', start: '0%', width: '75%' }, { id: 'waiting', start: '75%', width: '25%' }], limit: '50%' });
    expect(stackBar([{ id: 'spent', amount: '0' }], '0')).toEqual({ shares: [], limit: '0%' });
  });

  it('never leaves its frame', () => {
    const amount = fc.nat({ max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 4 }), amount, (amounts, limit) => {
        const bar = stackBar(amounts.map((part, index) => ({ id: String(index), amount: part })), limit);
        for (const { start, width } of bar.shares) expect(Number.parseFloat(start) + Number.parseFloat(width)).toBeLessThanOrEqual(100.01);
        expect(Number.parseFloat(bar.limit)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('the period of a statement', () => {
  it('is made of whole calendar months', () => {
    expect(periodPresets.map((preset) => periodDays(preset, '2026-11-23'))).toEqual([
      { from: '2026-11-01', to: '2026-11-30' },
      { from: '2026-10-01', to: '2026-10-31' },
      { from: '2026-10-01', to: '2026-12-31' },
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2025-01-01', to: '2025-12-31' },
      { from: '2025-12-01', to: '2026-11-30' },
    ]);
    expect(periodDays('lastMonth', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(periodDays('lastMonth', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('holds today or ends before it, on any day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodPresets), fc.integer({ min: 0, max: 4000 }), (preset, offset) => {
        const today = addDays('2024-01-01', offset);
        const { from, to } = periodDays(preset, today);
        expect(from <= to && from <= today).toBe(true);
        expect(from.endsWith('-01') && addDays(to, 1).endsWith('-01')).toBe(true);
        if (!preset.startsWith('last') || preset === 'lastTwelveMonths') expect(to >= today).toBe(true);
      }),
    );
  });

  it('is known up to today only', () => {
    expect(lastKnownDay({ to: '2026-12-31', today: '2026-11-23' })).toBe('2026-11-23');
    expect(lastKnownDay({ to: '2026-10-31', today: '2026-11-23' })).toBe('2026-10-31');
  });
});
