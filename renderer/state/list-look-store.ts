import { create } from 'zustand';
import type { ListLook } from '#shared/contract/view-operations.ts';

interface ListLooks {
  readonly looks: Readonly<Record<string, ListLook>>;
  /** How many rows of a long list were asked for. */
  readonly rows: Readonly<Record<string, number>>;
  put(key: string, look: ListLook): void;
  putRows(key: string, rows: number): void;
}

/** How lists are looked at while the page is open, by member and list: a list stands as it was left when one comes back to it. */
export const useListLooks = create<ListLooks>((set) => ({
  looks: {},
  rows: {},
  put: (key, look) => set(({ looks }) => ({ looks: { ...looks, [key]: look } })),
  putRows: (key, count) => set(({ rows }) => ({ rows: { ...rows, [key]: count } })),
}));
