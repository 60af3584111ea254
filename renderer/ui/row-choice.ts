/** Rows that a person has chosen in a list. `anchor`: where a range begins that is drawn with Shift. */
export interface RowChoice {
  readonly chosen: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingChosen: RowChoice = { chosen: new Set(), anchor: null };

/** Chooses the row, or leaves it out where it was chosen; ranges begin here from now on. */
export function turnOver({ chosen }: RowChoice, row: string): RowChoice {
  const next = new Set(chosen);
  if (!next.delete(row)) next.add(row);
  return { chosen: next, anchor: row };
}

/** Chooses everything from the anchor to the row as the list is shown now, beside what was chosen elsewhere. Without an anchor that is there the row alone. */
export function drawTo({ chosen, anchor }: RowChoice, row: string, shown: readonly string[]): RowChoice {
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(row);
  if (to === -1) return { chosen, anchor };
  if (from === -1) return { chosen: new Set([...chosen, row]), anchor: row };
  return { chosen: new Set([...chosen, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor };
}

/** All that is shown; nothing where all of it was chosen already. */
export function turnOverAll({ chosen }: RowChoice, shown: readonly string[]): RowChoice {
  return shown.every((row) => chosen.has(row)) ? nothingChosen : { chosen: new Set([...chosen, ...shown]), anchor: null };
}

/** Without rows that are not shown any more: nobody acts on what they do not see. */
export function ofShown(choice: RowChoice, shown: readonly string[]): RowChoice {
  const there = new Set(shown);
  return [...choice.chosen].every((row) => there.has(row)) ? choice : { chosen: new Set([...choice.chosen].filter((row) => there.has(row))), anchor: choice.anchor };
}
