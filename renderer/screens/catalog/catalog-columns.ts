import { catalogColumn } from '#shared/contract/catalog-operations.ts';
import type { ListLook } from '#shared/contract/view-operations.ts';
import type { CatalogQuestion } from './use-catalog-rows.ts';

/** Columns of the catalog as they stand from left to right. The first names the row and is always there. */
export const catalogColumnNames = ['sku', 'ownNumber', 'name', 'brand', 'category', 'packaging', 'available', 'price', 'nextPrice', 'lastBought', 'lastPaid', 'difference', 'status'] as const;
export type CatalogColumnName = (typeof catalogColumnNames)[number];

/** Shown to those who choose them. */
export const hiddenAtFirst: readonly CatalogColumnName[] = ['ownNumber', 'category', 'packaging', 'nextPrice', 'lastBought', 'lastPaid', 'difference', 'status'];

/** Names no column: with it nothing is hidden, and that was chosen. */
const nothing = '-';

/** What is hidden. A view that hides nothing at all was kept when the catalog had its first columns only. */
export const hiddenOf = ({ hidden }: Pick<ListLook, 'hidden'>): readonly string[] => (hidden.length === 0 ? hiddenAtFirst : hidden);
export const asHidden = (hidden: readonly string[]): string[] => (hidden.length === 0 ? [nothing] : [...hidden]);

/** The order as the host is asked for it; undefined = best match first. A column that it does not sort by was kept by another desk. */
export function askedOrder(sort: ListLook['sort']): CatalogQuestion['sort'] {
  const by = catalogColumn.safeParse(sort?.column);
  return sort !== null && by.success ? { by: by.data, descending: sort.descending } : undefined;
}
