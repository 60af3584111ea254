import { z } from 'zod';
import { isRecord } from './plain-data.ts';

/**
 * What has to be said so that whoever holds one piece of plain data comes to the next: another value; what is different in a record, and which of its
 * fields are gone; what is different in a list that is as long as before; or what stands in the place of the items that were dropped from `from` on.
 */
export type Difference =
  | { readonly is: unknown }
  | { readonly fields: readonly (readonly [name: string, change: Difference])[]; readonly gone: readonly string[] }
  | { readonly items: readonly (readonly [at: number, change: Difference])[] }
  | { readonly from: number; readonly drop: number; readonly put: readonly unknown[] };

const count = z.number().int().nonnegative();
const inside = z.lazy(() => difference);

export const difference: z.ZodType<Difference> = z.union([
  z.strictObject({ is: z.unknown() }),
  z.strictObject({ fields: z.array(z.tuple([z.string(), inside])), gone: z.array(z.string()) }),
  z.strictObject({ items: z.array(z.tuple([count, inside])) }),
  z.strictObject({ from: count, drop: count, put: z.array(z.unknown()) }),
]);

/** What is different in `after`, or null where it says the same. Both are plain data without circles. */
export function differenceOf(before: unknown, after: unknown): Difference | null {
  if (Object.is(before, after)) return null;
  if (Array.isArray(before) && Array.isArray(after)) return before.length === after.length ? ofItems(before, after) : ofLength(before, after);
  return isRecord(before) && isRecord(after) ? ofFields(before, after) : { is: after };
}

function ofItems(before: readonly unknown[], after: readonly unknown[]): Difference | null {
  const items: [number, Difference][] = [];
  for (const [at, value] of after.entries()) {
    const change = differenceOf(before[at], value);
    if (change !== null) items.push([at, change]);
  }
  return items.length === 0 ? null : { items };
}

/** Lines are added or removed in one place at a time: what is alike before and behind it is not said again. */
function ofLength(before: readonly unknown[], after: readonly unknown[]): Difference {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && differenceOf(before[from], after[from]) === null) from += 1;
  let behind = 0;
  while (behind < shorter - from && differenceOf(before[before.length - 1 - behind], after[after.length - 1 - behind]) === null) behind += 1;
  return { from, drop: before.length - from - behind, put: after.slice(from, after.length - behind) };
}

function ofFields(before: Record<string, unknown>, after: Record<string, unknown>): Difference | null {
  const [namesBefore, namesAfter] = [Object.keys(before), Object.keys(after)];
  const staying = namesBefore.filter((name) => Object.hasOwn(after, name));
  // Whoever reads the fields one after the other must find them as they were said.
  if (staying.some((name, at) => name !== namesAfter[at])) return { is: after };
  const fields: [string, Difference][] = [];
  for (const [at, name] of namesAfter.entries()) {
    const change = at < staying.length ? differenceOf(before[name], after[name]) : { is: after[name] };
    if (change !== null) fields.push([name, change]);
  }
  const gone = namesBefore.filter((name) => !Object.hasOwn(after, name));
  return fields.length === 0 && gone.length === 0 ? null : { fields, gone };
}

/** `before` with what is different. Parts that were not named are the very objects of before. Throws where the difference is not one of `before`. */
export function withDifference(before: unknown, change: Difference): unknown {
  if ('is' in change) return change.is;
  if ('fields' in change) return withFields(before, change);
  if (!Array.isArray(before)) throw new Error('a list was expected');
  const items: unknown[] = before;
  if ('put' in change) return [...items.slice(0, change.from), ...change.put, ...items.slice(change.from + change.drop)];
  const changed = [...items];
  for (const [at, inner] of change.items) {
    if (at >= items.length) throw new Error('an item is missing');
    changed[at] = withDifference(items[at], inner);
  }
  return changed;
}

function withFields(before: unknown, { fields, gone }: Extract<Difference, { fields: unknown }>): unknown {
  if (!isRecord(before)) throw new Error('a record was expected');
  // Names may come from what people typed: `__proto__` is one like any other.
  const changed = new Map(Object.entries(before));
  for (const name of gone) changed.delete(name);
  for (const [name, inner] of fields) changed.set(name, 'is' in inner ? inner.is : withDifference(changed.get(name), inner));
  return Object.fromEntries(changed);
}

/**
 * `after` without the items of its lists that are the very objects of before: what a schema has to look at, where it has seen `before` already and
 * asks for no least number of items in a list.
 */
export function withoutKnown(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    const known = new Set<unknown>(before);
    return after.filter((item) => typeof item !== 'object' || item === null || !known.has(item));
  }
  if (!isRecord(before) || !isRecord(after)) return after;
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, Object.hasOwn(before, name) ? withoutKnown(before[name], value) : value]));
}

/** `next`, with every part that says the same as before being the very object from before. */
export function keepUnchanged<Value>(before: unknown, next: Value): Value {
  const change = differenceOf(before, next);
  return (change === null ? before : withDifference(before, change)) as Value;
}
