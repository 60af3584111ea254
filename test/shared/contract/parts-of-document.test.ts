import { expect, test } from 'vitest';
import type { Command } from '#shared/contract/commands.ts';
import { saysAnew, standsOn } from '#shared/contract/parts-of-document.ts';
import type { ListChange } from '#shared/domain/lists/change-list.ts';
import { quoteId, uuid } from '../domain/sample-purchase.ts';

const onList = (change: ListChange): Command => ({ kind: 'account.changeList', payload: { listId: uuid(8), change } });
const lines = (...skus: readonly string[]): Command => onList({ part: 'lines', changes: skus.map((sku) => ({ sku, unit: 'C62', before: null, after: { quantity: '1', note: '' } })) });
const levels = (...skus: readonly string[]): Command => ({ kind: 'account.setParLevels', payload: { site: 'rome', levels: skus.map((sku) => ({ sku, before: null, after: { minimum: '1', maximum: '2' } })) } });
const numbers = (...skus: readonly string[]): Command => ({ kind: 'account.setOwnNumbers', payload: { numbers: skus.map((sku) => ({ sku, before: null, after: `N-${sku}` })) } });
const made = onList({ part: 'new', name: 'Office', sharing: { everyone: 'none', members: [] }, lines: [] });
const renamed = onList({ part: 'name', before: 'Office', after: 'Weekly' });
const withdrawn: Command = { kind: 'quote.withdraw', payload: { quoteId } };

test('lines of a list, par levels and own numbers stand on what was said of the same product; everything stands on the making of its list', () => {
  for (const some of [lines, levels, numbers]) {
    expect(standsOn(some('A'), some('A', 'B'))).toBe(true);
    expect(standsOn(some('A'), some('B'))).toBe(false);
  }
  expect(standsOn(lines('A'), made)).toBe(true);
  expect(standsOn(lines('A'), renamed)).toBe(false);
  expect(standsOn(renamed, renamed)).toBe(true);
  expect(standsOn(withdrawn, withdrawn)).toBe(true);
});

test('what was refused is said anew only by a command that speaks of all of it', () => {
  for (const some of [lines, levels, numbers]) {
    expect(saysAnew(some('A', 'B'), some('A'))).toBe(true);
    expect(saysAnew(some('A'), some('A', 'B'))).toBe(false);
    expect(saysAnew(some('A'), some('B'))).toBe(false);
  }
  expect(saysAnew(renamed, lines('A'))).toBe(false);
  expect(saysAnew(lines('A'), made)).toBe(false);
  expect(saysAnew(withdrawn, withdrawn)).toBe(true);
});
