import { useEffect, useMemo, useRef } from 'react';
import type { ListLook, SavedView, ViewedList } from '#shared/contract/view-operations.ts';
import { localeOf } from '#renderer/i18n/language.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useListLooks } from '#renderer/state/list-look-store.ts';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useSession } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useSettled } from '#renderer/state/use-settled.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import type { MenuOpener } from '#renderer/ui/column-menu.tsx';
import { shownColumns, sortRows } from '#renderer/ui/sort-rows.ts';
import type { Column } from '#renderer/ui/column.ts';
import type { Arranged } from '#renderer/ui/table.tsx';

export interface ListLookState<Name extends string = string> {
  readonly list: ViewedList;
  readonly look: Omit<ListLook, 'filter'> & { readonly filter: Record<Name, string> };
  /** As the list comes where nobody chose anything. */
  readonly plain: ListLook;
  /** False until it is known how the list was left. */
  readonly isReady: boolean;
  readonly views: readonly SavedView[];
  /** How many rows of a long list were asked for. */
  readonly rows: number | undefined;
  /** Opens the menu of columns, wherever it stands. */
  readonly opener: MenuOpener;
  readonly setRows: (count: number) => void;
  readonly set: (look: ListLook) => void;
  readonly setFilter: (part: Partial<Record<Name, string>>) => void;
  /** For a table of this list. `byHost`: it shows a part of the rows only, and the host puts them in order by these columns. */
  readonly arranged: (byHost?: readonly string[]) => Arranged;
  /** The rows and columns that go into a file. */
  readonly inFile: <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) => { readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[] };
}

const settledMs = 600;

/** Opens the menu of columns. */
export const columnKey = 'c';

/** What is typed into a search is of the moment: a list that begins with it the next day would seem to have lost its rows. */
const remembered = ({ filter, sort, hidden }: ListLook): ListLook => ({ filter: Object.fromEntries(Object.entries(filter).filter(([name]) => name !== 'text')), sort, hidden });

/** One for all, so that a list that is drawn again has the very columns of before. */
const nothingHidden: readonly string[] = [];

/** How a list is looked at: filter, order, columns. Kept on this machine for each member. `start` has a value for each filter of the screen; `hidden` names columns that are shown to those only who choose them. */
export function useListLook<Name extends string>(list: ViewedList, start: Readonly<Record<Name, string>>, hidden: readonly string[] = nothingHidden): ListLookState<Name> {
  const messages = useMessages();
  const locale = localeOf[usePreferences(({ language }) => language)];
  const key = `${useSession()?.person?.memberId ?? ''} ${list}`;
  const held = useListLooks(({ looks }) => looks[key]);
  const rows = useListLooks((store) => store.rows[key]);
  const { put, putRows } = useListLooks.getState();
  const kept = useQuery('views.get', { list });
  const { run: remember } = useAct('views.look');
  // The very list of before while nothing else is hidden: a grid whose columns are another list puts all of them up anew.
  const startHidden = useMemo(() => [...hidden], [hidden]);
  const plain: ListLook = { filter: start, sort: null, hidden: startHidden };
  const chosen = held ?? kept.answer?.look ?? plain;
  const look = { ...chosen, filter: { ...start, ...chosen.filter } };
  const opener: MenuOpener = useRef(null);
  useShortcut(columnKey, messages('views.columns'), messages('shell.thisScreen'), () => opener.current?.open());
  const settled = useSettled(held, settledMs);
  const written = useRef(held);
  useEffect(() => {
    if (settled === undefined || settled === written.current) return;
    written.current = settled;
    void remember({ list, look: remembered(settled) });
  }, [settled, list, remember]);
  const set = (next: ListLook) => put(key, next);
  return {
    list,
    look,
    plain,
    isReady: held !== undefined || kept.answer !== undefined || kept.failure !== undefined,
    views: kept.answer?.views ?? [],
    rows,
    opener,
    set,
    setRows: (count) => putRows(key, count),
    setFilter: (part) => set({ ...look, filter: { ...look.filter, ...part } }),
    arranged: (byHost) => ({ look, locale, byHost, label: messages('views.columns'), opener, onLook: (next) => set({ ...look, sort: next.sort, hidden: [...next.hidden] }) }),
    inFile: (columns, rows) => ({ columns: shownColumns(columns, look), rows: sortRows(rows, columns, look, locale) }),
  };
}
