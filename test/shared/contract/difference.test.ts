import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import type { Operation } from '#shared/contract/operation.ts';
import { difference, differenceOf, withDifference, withoutKnown, type Difference } from '#shared/contract/difference.ts';

/** As it arrives on the other side. */
const sent = (change: Difference): Difference => difference.parse(JSON.parse(JSON.stringify(change)));

function across(before: unknown, after: unknown): unknown {
  const change = differenceOf(before, after);
  return change === null ? before : withDifference(before, sent(change));
}

const line = (id: string, net: string): object => ({ id, net, units: ['C62', 'CT'] });
const held = { lines: [line('a', '1'), line('b', '2'), line('c', '3')], note: '', totals: { net: '6', gross: '7' } };

describe('What is said of an answer that a page holds', () => {
  it('an edited line: that line’s field and the total alone', () => {
    const now = { ...held, lines: [line('a', '1'), line('b', '5'), line('c', '3')], totals: { net: '9', gross: '7' } };
    expect(differenceOf(held, structuredClone(now))).toEqual({
      fields: [['lines', { items: [[1, { fields: [['net', { is: '5' }]], gone: [] }]] }], ['totals', { fields: [['net', { is: '9' }]], gone: [] }]],
      gone: [],
    });
    expect(across(held, now)).toEqual(now);
  });

  it('a line removed or added anywhere: nothing of the lines before and behind it', () => {
    const shorter = { ...held, lines: [held.lines[0], held.lines[2]] };
    expect(differenceOf(held, structuredClone(shorter))).toEqual({ fields: [['lines', { from: 1, drop: 1, put: [] }]], gone: [] });
    expect(differenceOf(shorter, structuredClone(held))).toEqual({ fields: [['lines', { from: 1, drop: 0, put: [line('b', '2')] }]], gone: [] });
    const now = across(held, shorter) as typeof held;
    expect(now.lines[1]).toBe(held.lines[2]);
  });

  it('nothing, where it says the same', () => {
    expect(differenceOf(held, structuredClone(held))).toBeNull();
  });

  it('any two answers: the page comes to the very words of the second, fields in their order', () => {
    const alike = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(0, 1, 'a', null, true), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.constantFrom('a', 'b', '1', '__proto__', 'constructor'), tie('value'), { maxKeys: 4 })),
    })).value;
    fc.assert(
      fc.property(fc.oneof(alike, fc.jsonValue()), fc.oneof(alike, fc.jsonValue()), (before, after) => {
        const [one, two] = [JSON.parse(JSON.stringify(before)) as unknown, JSON.parse(JSON.stringify(after)) as unknown];
        expect(JSON.stringify(across(one, two))).toBe(JSON.stringify(two));
        expect(JSON.stringify(across([one, { in: two }], [two, { in: two }, one]))).toBe(JSON.stringify([two, { in: two }, one]));
      }),
    );
  });

  it('a difference to something else is told as a fault and not guessed', () => {
    const [toList, toRecord]: Difference[] = [{ items: [[3, { is: 1 }]] }, { fields: [['a', { fields: [], gone: [] }]], gone: [] }];
    for (const [before, change] of [[{}, toList], [[1], toList], [[], toRecord], [{}, toRecord]] as const) expect(() => withDifference(before, change ?? { is: 0 })).toThrow();
    expect(difference.safeParse({ items: [[-1, { is: 1 }]] }).success).toBe(false);
    expect(difference.safeParse({ other: 1 }).success).toBe(false);
  });

  it('only what is new is left for the contract to read, and everything that is new', () => {
    const now = withDifference(held, { fields: [['lines', { items: [[1, { fields: [['net', { is: 5 }]], gone: [] }]] }]], gone: [] });
    expect(withoutKnown(held, now)).toEqual({ ...held, lines: [{ ...line('b', '2'), net: 5 }] });
    expect(withoutKnown({ lines: [1, 1] }, { lines: [1, 2] })).toEqual({ lines: [1, 2] });
  });
});

it('no long answer asks for a least number of items in one of its lists, so that it can be read in part', () => {
  const long = Object.entries<Operation>(contract).filter(([, { isLong }]) => isLong === true);
  expect(long.map(([name]) => name)).toContain('drafts.get');
  const asking = long.filter(([, { output }]) => /"(?:minItems|prefixItems|uniqueItems)"/.test(JSON.stringify(z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }))));
  expect(asking.map(([name]) => name)).toEqual([]);
  // Nor does reading make another value of what was said: what was not read again is kept as it was said.
  const transforming = long.filter(([, { output }]) => JSON.stringify(z.toJSONSchema(output, { io: 'input' })) !== JSON.stringify(z.toJSONSchema(output, { io: 'output' })));
  expect(transforming.map(([name]) => name)).toEqual([]);
});
