import { create } from 'zustand';
import type { Topic } from '#shared/contract/events.ts';

interface Topics {
  readonly counts: Readonly<Partial<Record<Topic, number>>>;
  bump(topics: readonly Topic[]): void;
}

/** How often each topic changed since the page opened; queries that read a topic ask again when its number moves. */
export const useTopicStore = create<Topics>((set) => ({
  counts: {},
  bump: (topics) =>
    set(({ counts }) => {
      const next = { ...counts };
      for (const topic of topics) next[topic] = (next[topic] ?? 0) + 1;
      return { counts: next };
    }),
}));

export const useTopicCount = (topics: readonly Topic[]): number =>
  useTopicStore(({ counts }) => topics.reduce((total, topic) => total + (counts[topic] ?? 0), 0));
