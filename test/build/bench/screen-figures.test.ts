import { describe, expect, it } from 'vitest';
import { interactionPercentile, screenRows, screenTable, type Watched } from '#build/bench/screen-figures.ts';

const quick: Watched = { interactions: 100, slowMs: [24, 32], framesMs: [16, 17, 33], longFrames: [], processorMs: 250, scriptMs: 100, layoutMs: 50 };
const slow: Watched = { interactions: 20, slowMs: [24, 56, 120], framesMs: [16, 60, 90], longFrames: [{ ms: 90, scriptMs: 70 }, { ms: 60, scriptMs: 12 }], processorMs: 400, scriptMs: 300, layoutMs: 0 };

describe('figures of a screen that was used', () => {
  it('counts an interaction that the browser does not tell as quicker than those that it tells', () => {
    expect(interactionPercentile(quick, 0.5)).toBe(0);
    expect(interactionPercentile(quick, 0.98)).toBe(24);
    expect(interactionPercentile(slow, 0.95)).toBe(120);
  });

  it('takes more events than interactions as they are', () => {
    expect(interactionPercentile({ ...slow, interactions: 2 }, 0.5)).toBe(56);
  });

  it('says what is too short to be told as such', () => {
    expect(screenRows('typing', quick).map(({ figure }) => figure)).toEqual(['< 16 ms / < 16 ms / 32 ms', '0 of 100', '0 of 3, 33 ms', '0, 0 ms', '2.5 ms / 1.0 ms / 0.5 ms']);
    expect(screenRows('typing', quick).map(({ now }) => now)).toEqual(['met', 'met', 'met', '', '']);
  });

  it('does not call a target met when one interaction or one frame was above it', () => {
    expect(screenRows('typing', slow).map(({ figure, now }) => `${figure} ${now}`.trim())).toEqual(['< 16 ms / 120 ms / 120 ms not met', '2 of 20 not met', '2 of 3, 90 ms not met', '2, 70 ms', '20.0 ms / 15.0 ms / 0.0 ms']);
  });

  it('prints a table', () => {
    expect(screenTable(screenRows('typing', quick)).split('\n').slice(0, 3)).toEqual(['| P12 | figure | target | now |', '| --- | --- | --- | --- |', '| typing: to the paint, p50 / p95 / longest | < 16 ms / < 16 ms / 32 ms | p95 <= 50 ms | met |']);
  });
});
