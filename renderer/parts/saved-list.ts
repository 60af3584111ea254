import type { WrittenColumn, WrittenKind } from '#renderer/ui/column.ts';

/** A list as it goes into a file: whole, in the columns that the screen shows. */
export interface SavedList {
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly kind: WrittenKind }[];
  /** Nothing is in it: there is no file to be had. */
  readonly isEmpty: boolean;
  /** The cells of all rows; `isWhole` false where there is more than could be taken. Undefined: it failed, and that has been told. */
  readonly take: () => Promise<{ readonly rows: (string | null)[][]; readonly isWhole: boolean } | undefined>;
}

type Taken<Row> = { readonly rows: readonly Row[]; readonly isWhole: boolean } | undefined;

/** `rows` may be there already, or be fetched when somebody wants the file: a screen holds a page of a long list only, and says itself whether there are any. */
export function savedList<Row>(name: string, columns: readonly { readonly written?: readonly WrittenColumn<Row>[] }[], rows: readonly Row[] | (() => Promise<Taken<Row>>), isEmpty = Array.isArray(rows) && rows.length === 0): SavedList {
  const inFile = columns.flatMap(({ written = [] }) => written);
  return {
    name,
    isEmpty,
    columns: inFile.map(({ head, kind }) => ({ head, kind })),
    take: async () => {
      const taken: Taken<Row> = typeof rows === 'function' ? await rows() : { rows, isWhole: true };
      return taken && { rows: taken.rows.map((row) => inFile.map(({ value }) => value(row))), isWhole: taken.isWhole };
    },
  };
}
