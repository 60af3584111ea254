import { create } from 'zustand';

/** Counts the acts of this page: what was loaded before one is asked for again. */
export const useOfficeRevision = create<{ readonly revision: number; raise(): void }>((set) => ({
  revision: 0,
  raise: () => set(({ revision }) => ({ revision: revision + 1 })),
}));
