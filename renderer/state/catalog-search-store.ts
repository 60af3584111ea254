import { create } from 'zustand';

interface CatalogSearch {
  readonly text: string;
  readonly category: string | null;
  readonly includeDiscontinued: boolean;
  put(change: { text?: string; category?: string | null; includeDiscontinued?: boolean }): void;
}

/** What is searched for in the catalog; stays when the person visits another screen and comes back. */
export const useCatalogSearch = create<CatalogSearch>((set) => ({ text: '', category: null, includeDiscontinued: false, put: (change) => set(change) }));
