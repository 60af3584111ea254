const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `next`, with every part that says the same as before being the very object from before: what a screen draws from such a part need not be drawn again.
 * Answers of the host are plain data, without circles.
 */
export function keepUnchanged<Value>(before: unknown, next: Value): Value {
  return keep(before, next) as Value;
}

function keep(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before;
  if (Array.isArray(before) && Array.isArray(next)) {
    const kept: unknown[] = next.map((value, at) => keep(before[at], value));
    return before.length === next.length && kept.every((value, at) => Object.is(value, before[at])) ? before : kept;
  }
  if (!isRecord(before) || !isRecord(next)) return next;
  // Names may come from what people typed: `__proto__` is one like any other.
  const entries = Object.entries(next).map(([name, value]): [string, unknown] => [name, Object.hasOwn(before, name) ? keep(before[name], value) : value]);
  const same = entries.length === Object.keys(before).length && entries.every(([name, value]) => Object.hasOwn(before, name) && Object.is(value, before[name]));
  return same ? before : Object.fromEntries(entries);
}
