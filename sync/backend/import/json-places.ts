import type { Place } from './fault.ts';

/** Path of a value inside a JSON text as one string; the parts cannot be confused, because JSON escapes what would be. */
const pathKey = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/**
 * Where every value of a JSON text starts (offset in characters), by its path, and which keys stand twice in one object.
 * The text must have been accepted by JSON.parse: this walks, it does not check.
 */
export function jsonOffsets(text: string): { readonly offsets: ReadonlyMap<string, number>; readonly repeated: readonly { path: readonly PropertyKey[]; at: number }[] } {
  const offsets = new Map<string, number>();
  const repeated: { path: readonly PropertyKey[]; at: number }[] = [];
  let at = 0;
  const skipBlanks = (): void => {
    while (' \t\r\n\ufeff'.includes(text[at] ?? '-')) at += 1;
  };
  const string = (): string => {
    const start = at;
    at += 1;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at += 1;
    return JSON.parse(text.slice(start, at)) as string;
  };
  const items = (close: string, item: (index: number) => void): void => {
    at += 1;
    skipBlanks();
    for (let index = 0; text[at] !== close; index += 1) {
      item(index);
      skipBlanks();
      if (text[at] === ',') at += 1;
      skipBlanks();
    }
    at += 1;
  };
  const value = (path: readonly PropertyKey[]): void => {
    skipBlanks();
    offsets.set(pathKey(path), at);
    if (text[at] === '[') items(']', (index) => value([...path, index]));
    else if (text[at] === '{') {
      const seen = new Set<string>();
      items('}', () => {
        const keyAt = at;
        const key = string();
        if (seen.has(key)) repeated.push({ path: [...path, key], at: keyAt });
        seen.add(key);
        skipBlanks();
        at += 1;
        value([...path, key]);
      });
    } else if (text[at] === '"') string();
    else while (at < text.length && !',]} \t\r\n'.includes(text[at] ?? ',')) at += 1;
  };
  value([]);
  return { offsets, repeated };
}

/** Line and column of an offset; `firstLine` is the line of the text's first character in its file. */
export function placeOfOffset(file: string, text: string, offset: number, firstLine: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: firstLine + (before.match(/\n/g)?.length ?? 0), column: offset - lineStart + 1 };
}

/** Finds the place of a path, or of the nearest value around it when the path itself is not there (a missing field). */
export function placeFinder(file: string, text: string, firstLine: number): (...path: readonly PropertyKey[]) => Place {
  let offsets: ReadonlyMap<string, number> | undefined;
  return (...path) => {
    offsets ??= jsonOffsets(text).offsets;
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsets.get(pathKey(path.slice(0, length)));
      if (offset !== undefined) return placeOfOffset(file, text, offset, firstLine);
    }
    return { file, line: firstLine, column: 1 };
  };
}
