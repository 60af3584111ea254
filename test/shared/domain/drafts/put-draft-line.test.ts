import { describe, expect, test } from 'vitest';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { putDraftLine, type DraftLinePut } from '#shared/domain/drafts/put-draft-line.ts';
import { draftLine, draftOf, idOf } from './sample-draft.ts';

const later = '2026-06-15T09:00:00.000Z';
function put(draft: Draft, line: Omit<DraftLinePut, 'newLineId'>): { readonly draft: Draft; readonly lineId: string } {
  const result = putDraftLine(draft, { newLineId: idOf(7), ...line }, later);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('a line of a draft', () => {
  test('is added at the end, without a price seen', () => {
    const { draft, lineId } = put(draftOf([draftLine(1, 'P1', 'C62', '2')]), { sku: 'P2', unit: 'C62', quantity: '5', note: 'blue' });
    expect(lineId).toBe(idOf(7));
    expect(draft.lines.map((line) => [line.sku, line.quantity, line.note])).toEqual([['P1', '2', ''], ['P2', '5', 'blue']]);
    expect(draft.lines[1]?.seen).toBeNull();
    expect(draft.changedAt).toBe(later);
  });

  test('of a sku and unit already there is summed, not doubled, and keeps every word', () => {
    const { draft, lineId } = put(draftOf([draftLine(1, 'P1', 'C62', '2.5', { note: 'for Monday' })]), { sku: 'P1', unit: 'C62', quantity: '3', note: 'by the door' });
    expect(lineId).toBe(idOf(1));
    expect(draft.lines).toEqual([draftLine(1, 'P1', 'C62', '5.5', { note: 'for Monday; by the door', seen: null })]);
  });

  test('of the same sku in another unit stands on its own', () => {
    expect(put(draftOf([draftLine(1, 'P1', 'C62', '2')]), { sku: 'P1', unit: 'XBX', quantity: '1' }).draft.lines).toHaveLength(2);
  });

  test('is changed in its place: the quantity is set, not added', () => {
    const before = draftOf([draftLine(1, 'P1', 'C62', '2'), draftLine(2, 'P2', 'C62', '1')]);
    const { draft } = put(before, { lineId: idOf(1), sku: 'P1', unit: 'C62', quantity: '9' });
    expect(draft.lines.map((line) => [line.id, line.quantity])).toEqual([[idOf(1), '9'], [idOf(2), '1']]);
    expect(draft.lines[0]?.seen).toBeNull();
  });

  test('keeps the price seen where only its note or target price changed', () => {
    const { draft } = put(draftOf([draftLine(1, 'P1', 'C62', '2')]), { lineId: idOf(1), sku: 'P1', unit: 'C62', quantity: '2.0', note: 'soon', targetPrice: '9.50' });
    expect(draft.lines[0]).toMatchObject({ note: 'soon', targetPrice: '9.50', seen: { unitPrice: '10.0000' } });
  });

  test('keeps note and target price where they are left out, and forgets them where they are emptied', () => {
    const before = draftOf([draftLine(1, 'P1', 'C62', '2', { note: 'soon', targetPrice: '9' })]);
    expect(put(before, { lineId: idOf(1), sku: 'P1', unit: 'C62', quantity: '3' }).draft.lines[0]).toMatchObject({ note: 'soon', targetPrice: '9' });
    expect(put(before, { lineId: idOf(1), sku: 'P1', unit: 'C62', quantity: '3', note: '', targetPrice: null }).draft.lines[0]).toMatchObject({ note: '', targetPrice: null });
  });

  test('that becomes like another one takes it in', () => {
    const before = draftOf([draftLine(1, 'P1', 'C62', '2', { note: 'a' }), draftLine(2, 'P1', 'XBX', '1', { note: 'b' })]);
    const { draft, lineId } = put(before, { lineId: idOf(2), sku: 'P1', unit: 'C62', quantity: '4' });
    expect(lineId).toBe(idOf(2));
    expect(draft.lines).toEqual([draftLine(2, 'P1', 'C62', '6', { note: 'b; a', seen: null })]);
  });

  test('of a submitted draft, or one that is gone, is refused', () => {
    expect(putDraftLine(draftOf([], { state: 'submitted' }), { newLineId: idOf(7), sku: 'P1', unit: 'C62', quantity: '1' }, later)).toMatchObject({ ok: false, error: { kind: 'notAllowedInState' } });
    expect(putDraftLine(draftOf([]), { newLineId: idOf(7), lineId: idOf(3), sku: 'P1', unit: 'C62', quantity: '1' }, later)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  test('the draft that was given is not touched', () => {
    const before = draftOf([draftLine(1, 'P1', 'C62', '2')]);
    const copy = structuredClone(before);
    put(before, { sku: 'P1', unit: 'C62', quantity: '3' });
    expect(before).toEqual(copy);
  });
});
