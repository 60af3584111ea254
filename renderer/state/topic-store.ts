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

const changesOf = ({ counts }: Topics, topics: readonly Topic[]): number => topics.reduce((total, topic) => total + (counts[topic] ?? 0), 0);

export const useTopicCount = (topics: readonly Topic[]): number => useTopicStore((state) => changesOf(state, topics));

/** Calls back whenever one of the topics changed, without drawing anything; the returned function ends it. */
export function watchTopics(topics: readonly Topic[], changed: () => void): () => void {
  let seen = changesOf(useTopicStore.getState(), topics);
  return useTopicStore.subscribe((state) => {
    const now = changesOf(state, topics);
    if (now === seen) return;
    seen = now;
    changed();
  });
}
