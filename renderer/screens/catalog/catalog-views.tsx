import type { ReactNode } from 'react';
import { columnKey, type ListLookState } from '#renderer/parts/use-list-look.ts';
import { ViewMenu } from '#renderer/parts/view-menu.tsx';
import { catalogChoice, catalogFilter, useCatalogSearch } from '#renderer/state/catalog-search-store.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { asHidden, catalogColumnNames, hiddenOf } from './catalog-columns.ts';
import { useCatalogHeads } from './use-catalog-columns.tsx';

export const emptyFilter = catalogFilter(catalogChoice({}));

/** Views of the catalog, what is searched for and left in, its order and its columns; and the choice of these. */
export function CatalogViews({ looked }: { readonly looked: ListLookState }): ReactNode {
  const messages = useMessages();
  const search = useCatalogSearch();
  const heads = useCatalogHeads();
  const { look, set } = looked;
  return (
    <>
      <ViewMenu
        state={{
          ...looked,
          look: { ...look, filter: catalogFilter(search), hidden: asHidden(hiddenOf(look)) },
          // What is searched for is of the moment, and not remembered with the look.
          set: ({ filter, sort, hidden }) => {
            search.put(catalogChoice(filter));
            set({ filter: emptyFilter, sort, hidden: asHidden(hiddenOf({ hidden })) });
          },
        }}
      />
      <ColumnMenu label={messages('views.columns')} keys={columnKey} opener={looked.opener} columns={catalogColumnNames.slice(1).map((id) => ({ id, head: heads[id] }))} hidden={hiddenOf(look)} onChange={(hidden) => set({ ...look, hidden: asHidden(hidden) })} />
    </>
  );
}
