/** Where each field of one CSV record starts: lines and columns relative to the record's first character, both from 0. */
export function fieldPlaces(record: string): readonly { readonly line: number; readonly column: number }[] {
  const places = [{ line: 0, column: 0 }];
  let line = 0;
  let lineStart = 0;
  let quoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const character = record[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\n') {
      line += 1;
      lineStart = at + 1;
    } else if (character === ',' && !quoted) places.push({ line, column: at + 1 - lineStart });
  }
  return places;
}
