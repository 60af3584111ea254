import type { ReactNode } from 'react';
import { useListLook } from '#renderer/parts/use-list-look.ts';
import { ViewMenu } from '#renderer/parts/view-menu.tsx';
import { catalogChoice, catalogFilter, useCatalogSearch } from '#renderer/state/catalog-search-store.ts';

const nothing = catalogFilter(catalogChoice({}));

/** Views of the catalog: what is searched for and left in. Its order is that of the search. */
export function CatalogViews(): ReactNode {
  const search = useCatalogSearch();
  const looked = useListLook('catalog', nothing);
  return <ViewMenu state={{ ...looked, look: { filter: catalogFilter(search), sort: null, hidden: [] }, set: ({ filter }) => search.put(catalogChoice(filter)) }} />;
}
