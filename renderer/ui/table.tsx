import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { ColumnMenu, type MenuOpener } from './column-menu.tsx';
import type { Column } from './column.ts';
import { Icon } from './icon.tsx';
import { AllCheck, type Choosable, pressRow, RowCheck } from './row-check.tsx';
import { shownColumns, sortRows, type TableLook } from './sort-rows.ts';

/** How a table is looked at, and that a person may change it: its order by pressing a head, its columns in the menu of the last head. */
export interface Arranged {
  readonly look: TableLook;
  /** BCP 47, for the order of words. */
  readonly locale: string;
  /** Columns that whoever gives the rows has put them in order by; no other can be sorted. Left out: the table does it, by any column. */
  readonly byHost?: readonly string[] | undefined;
  /** Name of the menu of columns. */
  readonly label: string;
  readonly opener?: MenuOpener;
  readonly onLook: (look: TableLook) => void;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowTone?: (row: Row) => string | undefined;
  /** Left out: all columns, in the order in which rows come. */
  readonly arranged?: Arranged;
  /** Left out: rows cannot be chosen. */
  readonly choosable?: Choosable<Row> | undefined;
}

/**
 * A plain table for lists that are read, of up to some hundred rows. Links inside cells lead on. Where its columns have no room side by side each row becomes a
 * block with the head before each value: nobody has to move a table sideways to read a line. It says then itself what it is, as its display does not.
 */
export function Table<Row>({ label, columns: all, rows: given, rowKey, rowTone, arranged, choosable }: Props<Row>): ReactNode {
  const cellClass = (column: Column<Row>) => `${column.align === 'end' ? 'at-end' : ''}${column.optional ? ' on-wide' : ''}${column.wide ? ' is-wide' : ''}${column.written?.[0]?.kind === 'day' ? ' on-one-line' : ''}`;
  const frame = useRef<HTMLDivElement>(null);
  const { scrolls, isStacked } = useFit(frame);
  const role = (name: string) => (isStacked ? { role: name } : {});
  const columns = arranged ? shownColumns(all, arranged.look) : all;
  const rows = arranged && arranged.byHost === undefined ? sortRows(given, all, arranged.look, arranged.locale) : given;
  const shown = choosable ? rows.map(rowKey) : [];
  const reached = choosable && (shown.find((row) => row === choosable.choice.anchor) ?? shown[0]);
  return (
    <div ref={frame} className="table-scroll" {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': label })}>
      <table className="table" data-choice-list {...role('table')} data-stacked={isStacked || undefined}>
        <caption className="for-screen-readers">{label}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {choosable && <th scope="col" className="of-choice" {...role('columnheader')}><AllCheck label={choosable.allLabel} shown={shown} choosable={choosable} /></th>}
            {columns.map((column, at) => (
              <Head key={column.id} column={column} className={cellClass(column)} arranged={arranged} menu={at === columns.length - 1 ? all.slice(1) : null} isStacked={isStacked} />
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role('row')} data-tone={rowTone?.(row)} {...(choosable && { 'data-choice-row': true, 'data-chosen': choosable.choice.chosen.has(rowKey(row)), onMouseDown: (event) => event.shiftKey && event.preventDefault(), onClick: (event) => pressRow(event, rowKey(row), shown, choosable) })}>
              {choosable && <td className="of-choice" {...role('cell')}><RowCheck row={rowKey(row)} label={choosable.labelOf(row)} shown={shown} choosable={choosable} isReached={rowKey(row) === reached} /></td>}
              {columns.map((column, at) => (
                <td key={column.id} className={cellClass(column)} {...role('cell')} {...(isStacked && at > 0 && { 'data-head': column.head })}>
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

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly className: string;
  readonly arranged: Arranged | undefined;
  /** Columns that may be hidden, in the last head. */
  readonly menu: readonly Column<Row>[] | null;
  readonly isStacked: boolean;
}

/** Pressed once it sorts upwards, then downwards, then not at all. */
function Head<Row>({ column, className, arranged, menu, isStacked }: HeadProps<Row>): ReactNode {
  const role = isStacked && { role: 'columnheader' };
  if (arranged === undefined) return <th scope="col" className={className} {...role}>{column.head}</th>;
  const { look, byHost, label, opener, onLook } = arranged;
  const sorted = look.sort?.column === column.id ? look.sort : null;
  const maySort = column.written !== undefined && (byHost === undefined || byHost.includes(column.id));
  const next = sorted === null ? { column: column.id, descending: false } : sorted.descending ? null : { column: column.id, descending: true };
  return (
    <th scope="col" className={className} {...role} {...(sorted && { 'aria-sort': sorted.descending ? ('descending' as const) : ('ascending' as const) })}>
      <span className="head-cell">
        {maySort ? (
          <button type="button" className="head-button" onClick={() => onLook({ ...look, sort: next })}>
            {column.head}
            {sorted && <Icon name={sorted.descending ? 'down' : 'up'} size={12} />}
          </button>
        ) : (
          column.head
        )}
        {menu && <ColumnMenu label={label} opener={opener} columns={menu} hidden={look.hidden} onChange={(hidden) => onLook({ ...look, hidden })} />}
      </span>
    </th>
  );
}

/** Whether the columns have room side by side in the frame; where they have not the rows are stacked, and only what is too wide even then is scrolled, which the keyboard must reach the frame for. */
function useFit(frame: RefObject<HTMLElement | null>): { readonly scrolls: boolean; readonly isStacked: boolean } {
  // What the columns need side by side; null while they have it.
  const [needed, setNeeded] = useState<number | null>(null);
  const [scrolls, setScrolls] = useState(false);
  const isStacked = needed !== null;
  useLayoutEffect(() => {
    const element = frame.current;
    const table = element?.firstElementChild;
    if (!element || !table) return undefined;
    const measure = (): void => {
      const { scrollWidth, clientWidth } = element;
      if (needed === null && scrollWidth > clientWidth) setNeeded(scrollWidth);
      else if (needed !== null && clientWidth >= needed) setNeeded(null);
      setScrolls(needed !== null && scrollWidth > clientWidth);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(table);
    return () => observer.disconnect();
  }, [frame, needed]);
  return { scrolls, isStacked };
}
