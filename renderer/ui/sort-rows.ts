import type { Column, WrittenColumn } from './column.ts';

/** How the rows of a table are looked at: in which order, and without which columns. */
export interface TableLook {
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly hidden: readonly string[];
}

const figures: ReadonlySet<string> = new Set(['count', 'quantity', 'money', 'price', 'percent']);

/** The columns that are shown: the first always, as it names the row. */
export const shownColumns = <Row,>(columns: readonly Column<Row>[], { hidden }: TableLook): readonly Column<Row>[] => columns.filter(({ id }, at) => at === 0 || !hidden.includes(id));

/** By what a column says first in a file: figures by their size, days and times by their order, words as they stand in a book. What says nothing comes last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { sort }: TableLook, locale: string): readonly Row[] {
  const by: WrittenColumn<Row> | undefined = columns.find(({ id }) => id === sort?.column)?.written?.[0];
  if (sort === null || by === undefined) return rows;
  const words = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const compare = figures.has(by.kind) ? (one: string, other: string) => Number(one) - Number(other) : by.kind === 'text' ? words.compare : (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return rows.toSorted((first, second) => {
    const [one, other] = [by.value(first), by.value(second)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sort.descending ? compare(other, one) : compare(one, other);
  });
}
