import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

export type WrittenKind = 'text' | 'count' | 'quantity' | 'money' | 'price' | 'percent' | 'day' | 'time';

/** A column of a file. `value` is unshaped: decimal text, `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`; null = nothing there. */
export interface WrittenColumn<Row> {
  readonly kind: WrittenKind;
  readonly head: string;
  readonly value: (row: Row) => string | null;
}

export const written = <Row,>(kind: WrittenKind, head: string, value: (row: Row) => string | null): WrittenColumn<Row> => ({ kind, head, value });

export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Hidden on narrow windows. */
  readonly optional?: boolean;
  readonly wide?: boolean;
  /** How it stands in a file: what a cell shows together is taken apart there. Left out: it holds acts only. */
  readonly written?: readonly WrittenColumn<Row>[];
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowTone?: (row: Row) => string | undefined;
}

/** A plain table for lists that are read, of up to some hundred rows. Links inside cells lead on. */
export function Table<Row>({ label, columns, rows, rowKey, rowTone }: Props<Row>): ReactNode {
  const cellClass = (column: Column<Row>) => `${column.align === 'end' ? 'at-end' : ''}${column.optional ? ' on-wide' : ''}${column.wide ? ' is-wide' : ''}`;
  const frame = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(frame);
  return (
    <div ref={frame} className="table-scroll" {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': label })}>
      <table className="table">
        <caption className="for-screen-readers">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClass(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-tone={rowTone?.(row)}>
              {columns.map((column) => (
                <td key={column.id} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** True while the content is wider than its frame: only then must the keyboard reach the frame to scroll it. */
function useScrolls(frame: RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [frame]);
  return scrolls;
}
