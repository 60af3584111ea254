import { expect, test } from 'vitest';
import { useTopicStore, watchTopics } from '#renderer/state/topic-store.ts';

test('whoever watches topics is told of each change of theirs, of no other, and of none any more once they stop', () => {
  const told: string[] = [];
  const stop = watchTopics(['drafts', 'prices'], () => told.push('changed'));
  const { bump } = useTopicStore.getState();
  bump(['orders']);
  expect(told).toHaveLength(0);
  bump(['drafts', 'prices']);
  bump(['prices', 'orders']);
  expect(told).toHaveLength(2);
  stop();
  bump(['drafts']);
  expect(told).toHaveLength(2);
});
