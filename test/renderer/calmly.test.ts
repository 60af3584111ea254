import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calmly } from '#renderer/state/calmly.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what is asked for again and again is done once it rests', () => {
  const act = vi.fn();
  const calm = calmly(act, 500, 2000);
  for (let call = 0; call < 3; call += 1) {
    calm();
    vi.advanceTimersByTime(400);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('where it does not rest it is done all the same, after the longest wait', () => {
  const act = vi.fn();
  const calm = calmly(act, 500, 2000);
  for (let call = 0; call < 21; call += 1) {
    calm();
    vi.advanceTimersByTime(100);
  }
  expect(act).toHaveBeenCalledTimes(1);
});

test('cancelled, it is not done', () => {
  const act = vi.fn();
  const calm = calmly(act, 500, 2000);
  calm();
  calm.cancel();
  vi.advanceTimersByTime(5000);
  expect(act).not.toHaveBeenCalled();
});
