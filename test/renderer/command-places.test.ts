import { expect, test } from 'vitest';
import { commandPlace } from '#renderer/app/paths.ts';
import { commandKinds } from '#shared/contract/commands.ts';

test('what waits or was refused leads to what it is about: an order to the order, a line of a list to the list, a par level to the administration', () => {
  const place = (kind: Parameters<typeof commandPlace>[0]['kind'], documentId: string) => commandPlace({ kind, documentId });
  expect(place('order.requestChange', 'o1')).toBe('/orders/o1');
  expect(place('order.place', 'q1')).toBe('/estimates/q1');
  expect(place('account.changeList', 'l1')).toBe('/lists/l1');
  expect(place('account.setParLevels', 'parLevels main')).toBe('/account/administration');
  expect(place('draft.save', 'd1')).toBe('/drafts/d1');
});

test.each(commandKinds)('%s leads somewhere', (kind) => {
  expect(commandPlace({ kind, documentId: 'x' })).toMatch(/^\//);
});
