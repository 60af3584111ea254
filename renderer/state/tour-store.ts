import { create } from 'zustand';

interface TourStore {
  /** The step that is shown, counted from 0; null while nobody is shown around. */
  readonly step: number | null;
  show(step: number | null): void;
}

/** Where the tour of the desk is now; how far it was followed is kept by the host (`tour.keep`). */
export const useTour = create<TourStore>((set) => ({ step: null, show: (step) => set({ step }) }));
