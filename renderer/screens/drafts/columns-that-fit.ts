/** Columns of the lines that may go where there is no room, the least needed first. */
const foldable = ['note', 'target', 'net', 'unit'] as const;

interface Wide {
  readonly colId?: string;
  readonly width?: number;
  readonly minWidth?: number;
}

/** What the bar takes by which long drafts are scrolled. It is left free in short ones too: a column that goes and comes with a line would be worse. */
const scrollBar = 15;

/** Which columns are folded away so that the others stand side by side in `room` pixels without moving sideways; of what nobody needs there is never more than has to go. */
export function foldedColumns(columns: readonly Wide[], room: number): readonly string[] {
  const least = ({ width, minWidth }: Wide): number => minWidth ?? width ?? 0;
  let taken = columns.reduce((sum, column) => sum + least(column), scrollBar);
  const folded: string[] = [];
  for (const id of foldable) {
    if (taken <= room) return folded;
    const column = columns.find(({ colId }) => colId === id);
    if (column === undefined) continue;
    taken -= least(column);
    folded.push(id);
  }
  return folded;
}
