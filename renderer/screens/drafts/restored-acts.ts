import { create } from 'zustand';

/** A discarding or merging that was taken back. */
export interface RestoredAct {
  readonly draftIds: readonly string[];
  /** What the drafts had been merged into; null = they were discarded. */
  readonly mergedAs: string | null;
}

interface RestoredActs {
  /** The last one taken back at the end. */
  readonly acts: readonly RestoredAct[];
  /** When the act was that could be taken back next then (UTC); null = none. Whoever has discarded something since makes nothing again. */
  readonly before: string | null;
  /** `act`, of the instant `at`, was taken back. What was kept is made again after it only where nothing was discarded in between. */
  keep(act: RestoredAct, at: string, before: string | null): void;
  /** The last one was made again, at `before`. */
  dropLast(before: string | null): void;
}

/** What can be made again while the desk is open, wherever the person went meanwhile. */
export const useRestoredActs = create<RestoredActs>((set) => ({
  acts: [],
  before: null,
  keep: (act, at, before) => set((kept) => ({ acts: kept.before === at ? [...kept.acts, act] : [act], before })),
  dropLast: (before) => set(({ acts }) => ({ acts: acts.slice(0, -1), before })),
}));
