import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubledLines, doubledObstacles, quantityTogether, settleDoubled, type DoubledChoice } from '#shared/domain/drafts/doubled-lines.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { putDraftLine } from '#shared/domain/drafts/put-draft-line.ts';
import { draftLine, draftOf, idOf } from './sample-draft.ts';

const later = '2026-06-15T09:00:00.000Z';
const settled = (draft: Draft, lineId: string, choice: DoubledChoice): Draft => {
  const result = settleDoubled(draft, lineId, choice, later);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

/** As two machines leave it that added the same product while both were away. */
const doubled = draftOf([
  draftLine(1, 'P1', 'C62', '3', { note: 'for the bar' }),
  draftLine(2, 'P2', 'C62', '1'),
  draftLine(3, 'P1', 'C62', '5', { note: 'for the spa', targetPrice: '9.50' }),
  draftLine(4, 'P1', 'XBX', '1'),
]);

test('a product on two lines stands in the way of sending, on the first of them; in another packaging it does not', () => {
  expect(doubledObstacles(doubled.lines)).toEqual([{ lineId: idOf(1), kind: 'rivalsUnsettled', detail: { sku: 'P1', unit: 'C62', count: '2' } }]);
  expect(doubledObstacles(settled(doubled, idOf(3), 'together').lines)).toEqual([]);
});

test('put together it is one line in the place of the first, with the sum, all notes and the first wish for a price', () => {
  expect(settled(doubled, idOf(3), 'together').lines).toEqual([
    draftLine(1, 'P1', 'C62', '8', { note: 'for the bar; for the spa', targetPrice: '9.50', seen: null }),
    draftLine(2, 'P2', 'C62', '1'),
    draftLine(4, 'P1', 'XBX', '1'),
  ]);
});

test('one of them can be kept alone, as it stands', () => {
  expect(settled(doubled, idOf(3), 'only').lines.map(({ id }) => id)).toEqual([idOf(2), idOf(3), idOf(4)]);
  expect(settled(doubled, idOf(3), 'only').lines[1]).toBe(doubled.lines[2]);
});

test('another reading that waits for a choice on either of them still waits on the sum', () => {
  const rival = { reading: null, device: null, at: null };
  const draft = draftOf([draftLine(1, 'P1', 'C62', '3'), draftLine(2, 'P1', 'C62', '5', { rivals: [rival] })]);
  expect(settled(draft, idOf(1), 'together').lines[0]?.rivals).toEqual([rival]);
});

test('is refused for a line that stands alone, a draft that was sent, and a sum that nobody orders', () => {
  expect(settleDoubled(doubled, idOf(2), 'together', later)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  expect(settleDoubled({ ...doubled, state: 'submitted' }, idOf(1), 'together', later)).toMatchObject({ ok: false, error: { kind: 'notAllowedInState' } });
  const much = draftOf([draftLine(1, 'P1', 'C62', '999999999'), draftLine(2, 'P1', 'C62', '1')]);
  expect(settleDoubled(much, idOf(1), 'together', later)).toMatchObject({ ok: false, error: { kind: 'quantityTooLarge' } });
});

test('until then the lines stay apart: typing on one of them does not add the other to it', () => {
  const typed = putDraftLine(doubled, { lineId: idOf(3), newLineId: idOf(3), sku: 'P1', unit: 'C62', quantity: '6' }, later);
  expect(typed.ok && typed.value.draft.lines.map(({ id, quantity }) => [id, quantity])).toEqual([[idOf(1), '3'], [idOf(2), '1'], [idOf(3), '6'], [idOf(4), '1']]);
});

const anyLines = fc.array(fc.record({ sku: fc.constantFrom('P1', 'P2', 'P3'), unit: fc.constantFrom('C62', 'XBX'), quantity: fc.integer({ min: 1, max: 999 }).map(String) }), { maxLength: 12 });

test('putting everything together loses no piece and leaves no product on two lines', () => {
  fc.assert(
    fc.property(anyLines, (typed) => {
      const draft = draftOf(typed.map(({ sku, unit, quantity }, at) => draftLine(at + 1, sku, unit, quantity)));
      let left = draft;
      for (let [next] = doubledLines(left.lines); next?.[0]; [next] = doubledLines(left.lines)) left = settled(left, next[0].id, 'together');
      const amounts = (lines: Draft['lines']) => [...Map.groupBy(lines, ({ sku, unit }) => `${sku} ${unit}`)].map(([key, alike]) => `${key} ${quantityTogether(alike)}`).toSorted();
      expect(amounts(left.lines)).toEqual(amounts(draft.lines));
      expect(left.lines.length).toBe(amounts(draft.lines).length);
    }),
  );
});
