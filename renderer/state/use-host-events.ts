import { useEffect } from 'react';
import type { Topic } from '#shared/contract/events.ts';
import { useBridge } from './bridge-context.ts';
import { useTopicStore } from './topic-store.ts';

const gatherMs = 40;

/** Passes the host's events on to the queries, gathered, so that a sync with many pages does not make every screen ask for each. */
export function useHostEvents(): void {
  const bridge = useBridge();
  useEffect(() => {
    const gathered = new Set<Topic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      useTopicStore.getState().bump([...gathered]);
      gathered.clear();
    };
    const end = bridge.subscribe((event) => {
      for (const topic of event.topics) gathered.add(topic);
      timer ??= setTimeout(flush, gatherMs);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [bridge]);
}
