import { create } from 'zustand';

export interface CatalogChoice {
  readonly text: string;
  readonly category: string | null;
  readonly brand: string | null;
  readonly priced: boolean;
  readonly promoted: boolean;
  readonly includeDiscontinued: boolean;
}

export interface CatalogSearch extends CatalogChoice {
  put(change: Partial<CatalogChoice>): void;
}

const named = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);

/** The choice as the filter of a view: what is left out is not chosen. */
export const catalogFilter = ({ text, category, brand, priced, promoted, includeDiscontinued }: CatalogChoice): Record<string, string> => ({
  text, category: category ?? '', brand: brand ?? '', priced: String(priced), promoted: String(promoted), includeDiscontinued: String(includeDiscontinued),
});

export const catalogChoice = (filter: Readonly<Record<string, string>>): CatalogChoice => ({
  text: filter['text'] ?? '', category: named(filter['category']), brand: named(filter['brand']), priced: filter['priced'] === 'true', promoted: filter['promoted'] === 'true', includeDiscontinued: filter['includeDiscontinued'] === 'true',
});

/** What is searched for in the catalog; stays when the person visits another screen and comes back. */
export const useCatalogSearch = create<CatalogSearch>((set) => ({
  text: '', category: null, brand: null, priced: false, promoted: false, includeDiscontinued: false, put: (change) => set(change),
}));
