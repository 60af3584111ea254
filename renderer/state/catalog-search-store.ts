import { create } from 'zustand';

interface CatalogChoice {
  readonly text: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly priced: boolean;
  readonly promoted: boolean;
  readonly includeDiscontinued: boolean;
}

interface CatalogSearch extends CatalogChoice {
  put(change: Partial<CatalogChoice>): void;
}

/** What is searched for in the catalog; stays when the person visits another screen and comes back. */
export const useCatalogSearch = create<CatalogSearch>((set) => ({
  text: '', category: null, brand: null, priced: false, promoted: false, includeDiscontinued: false, put: (change) => set(change),
}));
