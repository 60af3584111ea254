import { create } from 'zustand';

interface ChosenDraft {
  readonly draftId: string | null;
  choose(draftId: string | null): void;
}

/** The draft that "add" puts products into. */
export const useChosenDraft = create<ChosenDraft>((set) => ({ draftId: null, choose: (draftId) => set({ draftId }) }));
