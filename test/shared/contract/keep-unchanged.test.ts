import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepUnchanged } from '#shared/contract/difference.ts';

describe('an answer that comes again', () => {
  it('is the same object when it says the same', () => {
    const before = { lines: [{ id: 'a', units: ['C62'] }, { id: 'b', units: [] }], note: null };
    expect(keepUnchanged(before, structuredClone(before))).toBe(before);
  });

  it('keeps the lines that did not change, so that only the changed one is drawn again', () => {
    const before = { lines: [{ id: 'a', net: '1' }, { id: 'b', net: '2' }], totals: { net: '3' } };
    const now = keepUnchanged(before, { lines: [{ id: 'a', net: '1' }, { id: 'b', net: '5' }], totals: { net: '6' } });
    expect(now).toEqual({ lines: [{ id: 'a', net: '1' }, { id: 'b', net: '5' }], totals: { net: '6' } });
    expect(now.lines[0]).toBe(before.lines[0]);
    expect(now.lines[1]).not.toBe(before.lines[1]);
  });

  it('tells a part that is gone, that is new, or that became something else', () => {
    expect(keepUnchanged({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(keepUnchanged<object>({ a: 1 }, { a: 1, b: undefined })).toHaveProperty('b');
    expect(keepUnchanged<object>({ a: undefined }, { b: undefined })).toHaveProperty('b');
    expect(keepUnchanged<unknown>([1, 2], { 0: 1, 1: 2 })).toEqual({ 0: 1, 1: 2 });
    expect(keepUnchanged([1, 2, 3], [1, 2])).toEqual([1, 2]);
    expect(keepUnchanged<object | null>({ a: 1 }, null)).toBe(null);
  });

  it('knows a name that objects have of themselves', () => {
    const named = (value: number): object => JSON.parse(`{"__proto__":${value}}`) as object;
    expect(JSON.stringify(keepUnchanged({}, named(0)))).toBe('{"__proto__":0}');
    expect(JSON.stringify(keepUnchanged(named(1), named(0)))).toBe('{"__proto__":0}');
    const before = named(2);
    expect(keepUnchanged(before, named(2))).toBe(before);
  });

  it('always says what the new answer says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, next) => {
        expect(JSON.stringify(keepUnchanged(before, next))).toBe(JSON.stringify(next));
        expect(JSON.stringify(keepUnchanged({ a: before, b: [next, before] }, { a: before, b: [before, next] }))).toBe(JSON.stringify({ a: before, b: [before, next] }));
      }),
    );
  });
});
