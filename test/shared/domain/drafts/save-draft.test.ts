import { describe, expect, test } from 'vitest';
import { differenceOf, discardDraft, mostLinesAtOnce, saveDraft, withChange } from '#shared/domain/drafts/save-draft.ts';
import { sendDraft } from '#shared/domain/drafts/send-draft.ts';
import { draftOf, sharedOf, type SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import { readingOf } from '#shared/domain/drafts/shared-draft.ts';
import { desktop, draftId, laptop, lineOf, sharedDraft } from './sample-shared-draft.ts';

const commandId = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
const act = { ...laptop, commandId, author: 'ann' };
const [one, two] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const quoteId = '99999999-9999-4999-8999-999999999999';
const lines = { [one]: lineOf('5'), [two]: { ...lineOf('2'), place: 2 } };

/** What saving `mine` instead of `known` makes of what stands. */
function save(standing: SharedDraft | null, known: SharedDraft | null, mine: SharedDraft): readonly SharedDraft[] {
  const saved = saveDraft(standing, differenceOf(known, mine)?.change ?? { draftId, head: null, lines: [] }, act);
  if (!saved.ok) throw new Error(saved.error.kind);
  return saved.value;
}
const sent = (standing: SharedDraft | null, version: number, quantity = '5') =>
  sendDraft(standing, { id: draftId, version, becameQuote: quoteId, becameOrder: null, fields: { name: 'Spring' }, lines: [{ id: one, ...readingOf(lineOf(quantity)), seenPrice: '4.5000' }] }, act);

test('a draft goes up whole once and is known after that; only part of an unknown one is told to be unknown', () => {
  const draft = sharedDraft(lines, { version: 0 });
  expect(save(null, null, draft)).toMatchObject([{ head: { id: draftId, version: 1, state: 'open' } }]);
  const part = differenceOf(draft, sharedDraft({ ...lines, [one]: lineOf('6') }));
  expect(part?.change.lines).toHaveLength(1);
  expect(saveDraft(null, part?.change ?? { draftId, head: null, lines: [] }, act)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  expect(differenceOf(draft, draft)).toBeNull();
});

test('of a long draft so many lines go at once, and the rest after them', () => {
  const long = sharedDraft(Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, { ...lineOf('1'), place: at + 1 }])), { version: 0 });
  let known: SharedDraft | null = null;
  let standing: SharedDraft | null = null;
  for (const count of [mostLinesAtOnce, 2 * mostLinesAtOnce, 2500]) {
    const difference = differenceOf(known, long);
    if (difference === null) throw new Error('lines are left');
    const saved = saveDraft(standing, difference.change, act);
    standing = saved.ok ? (saved.value[0] ?? null) : null;
    known = withChange(known, long, difference.change);
    expect(standing?.lines.size).toBe(count);
    expect(difference.isAll).toBe(count === 2500);
  }
  expect(differenceOf(known, long)).toBeNull();
});

describe('sent from one machine', () => {
  test('it is sent for all; a second request is refused and says what became of the first', () => {
    const done = sent(sharedDraft(lines, { version: 3 }), 3);
    expect(done).toMatchObject({ ok: true, value: [{ head: { state: 'submitted', becameQuote: quoteId, version: 4 } }] });
    expect(done.ok && done.value).toHaveLength(1);
    expect(sent(done.ok ? (done.value[0] ?? null) : null, 4)).toMatchObject({ ok: false, error: { kind: 'alreadySent', detail: { draft: draftId, quote: quoteId } } });
  });
  test('what another machine had changed and the sender not seen is a draft of its own', () => {
    const standing = sharedDraft({ ...lines, [one]: lineOf('7', [{ reading: readingOf(lineOf('8')), ...desktop }]) }, { version: 4 });
    const [, left] = (() => { const done = sent(standing, 3); return done.ok ? done.value : []; })();
    expect(left?.head).toMatchObject({ id: commandId, name: 'Spring (2)', state: 'open', leftOf: draftId });
    expect([...(left?.lines.values() ?? [])]).toMatchObject([{ quantity: '7', rivals: [{ reading: { quantity: '8' } }] }, { quantity: '2' }]);
  });
  test('edits that arrive after it are a draft of their own, and the sent one stays as it was sent', () => {
    const [submitted] = (() => { const done = sent(sharedDraft(lines), 1); return done.ok ? done.value : []; })();
    const known = sharedDraft(lines);
    const mine = sharedDraft({ ...lines, [two]: { ...lineOf('9'), place: 2 } });
    expect(save(submitted ?? null, known, mine)).toMatchObject([{ head: { id: commandId, leftOf: draftId } }]);
    expect([...(save(submitted ?? null, known, mine)[0]?.lines.values() ?? [])].map(({ quantity }) => quantity)).toEqual(['9']);
    expect(save(submitted ?? null, known, sharedDraft({ ...lines, [one]: lineOf('5.0') }))).toEqual([]);
    expect(save(submitted ?? null, known, sharedDraft(lines, { note: 'by noon' }))).toMatchObject([{ head: { note: 'by noon', leftOf: draftId } }]);
  });
  test('a draft that was never sent up is sent with the request itself', () => {
    const done = sent(null, 0);
    expect(done.ok && done.value[0]?.lines.get(one)).toMatchObject({ quantity: '5', seen: { unitPrice: '4.5000' } });
  });
});

describe('discarded on one machine', () => {
  test('it is gone for all where nobody has changed it since; changed or sent since it stays', () => {
    const standing = sharedDraft(lines, { version: 3 });
    expect(discardDraft(standing, 3, act)).toMatchObject([{ head: { state: 'discarded', version: 4 } }]);
    // It stays, and counts on: the machine that meant to discard it has counted on as well, and must not take what it has not seen for its own.
    expect(discardDraft(standing, 2, act)).toEqual([{ ...standing, head: { ...standing.head, version: 4 } }]);
    expect(discardDraft(sharedDraft(lines, { version: 3, state: 'submitted' }), 3, act)).toEqual([]);
    expect(discardDraft(null, 3, act)).toEqual([]);
  });
  test('an edit that another machine had not sent yet brings it back whole', () => {
    const [gone] = discardDraft(sharedDraft(lines), 1, act);
    const [back] = save(gone ?? null, sharedDraft(lines), sharedDraft({ ...lines, [one]: lineOf('6') }));
    expect(back?.head.state).toBe('open');
    expect([...(back?.lines.values() ?? [])].map(({ quantity }) => quantity)).toEqual(['6', '2']);
  });
});

test('lines keep their order over the wire, also one that came back between two others', () => {
  const [first, second, third] = ['1', '2', '3'].map((digit) => ({ id: `00000000-0000-4000-8000-00000000000${digit}`, ...readingOf(lineOf(digit)), seen: null }));
  if (!first || !second || !third) throw new Error('three lines');
  const draft = draftOf(sharedDraft({}), 0);
  const known = sharedOf({ ...draft, lines: [first, third] }, null);
  const again = sharedOf({ ...draft, lines: [first, second, third] }, known);
  expect(draftOf(again, 0).lines.map(({ quantity }) => quantity)).toEqual(['1', '2', '3']);
  expect(draftOf(sharedOf({ ...draft, lines: [third, first, second] }, again), 0).lines.map(({ quantity }) => quantity)).toEqual(['3', '1', '2']);
  expect(differenceOf(known, sharedOf({ ...draft, lines: [first, third] }, known))).toBeNull();
});
