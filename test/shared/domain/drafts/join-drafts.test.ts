import { expect, test } from 'vitest';
import type { Draft, DraftLine } from '#shared/domain/drafts/draft.ts';
import { joinDrafts } from '#shared/domain/drafts/join-drafts.ts';

const at = '2026-11-23T08:00:00.000Z';
let last = 0;
const newId = (): string => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;
const line = (sku: string, quantity: string, more: Partial<DraftLine> = {}): DraftLine => ({ id: newId(), sku, unit: 'C62', quantity, targetPrice: null, note: '', seen: null, ...more });
const draft = (lines: readonly DraftLine[]): Draft => ({
  id: newId(), name: 'Draft', state: 'open', author: 'anna', site: null, costCentre: null, channel: 'platform', codes: [], note: '', lines: [...lines], createdAt: at, changedAt: at, becameQuote: null, becameOrder: null,
});

test('drafts become one: what stands in several is summed, with all notes and the first wish for a price', () => {
  const joined = joinDrafts(draft([]), [draft([line('PAN', '2', { note: 'lake', targetPrice: '25' }), line('TOWEL', '6')]), draft([line('PAN', '3', { note: 'hill', targetPrice: '20' }), line('PAN', '1', { unit: 'XBX' })])], newId, at);
  expect(joined.ok && joined.value.lines.map(({ sku, unit, quantity, note, targetPrice }) => [sku, unit, quantity, note, targetPrice])).toEqual([
    ['PAN', 'C62', '5', 'lake; hill', '25'],
    ['TOWEL', 'C62', '6', '', null],
    ['PAN', 'XBX', '1', '', null],
  ]);
});

test('a draft that waits for a choice between two machines is not joined: one reading would be lost', () => {
  const waiting = draft([line('PAN', '2', { rivals: [{ reading: null, device: null, at: null }] })]);
  expect(joinDrafts(draft([]), [waiting], newId, at)).toMatchObject({ ok: false, error: { kind: 'rivalsUnsettled' } });
});

test('a sum that nobody orders is refused', () => {
  expect(joinDrafts(draft([]), [draft([line('PAN', '999999999')]), draft([line('PAN', '1')])], newId, at)).toMatchObject({ ok: false, error: { kind: 'quantityTooLarge' } });
});
