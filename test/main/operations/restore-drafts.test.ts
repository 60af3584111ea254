import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftReader, draftWriter } from '#main/database/draft-store.ts';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import type { DeskWriter } from '#main/host/desk.ts';
import { discardDraft } from '#main/operations/copy-drafts.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { openFiles } from '#test/main/database/open-files.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

const idOf = (number: number): string => `50000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

async function draftOf(name: string, ...lines: readonly (readonly [string, string])[]): Promise<string> {
  const { draftId } = await desk.call('drafts.create', { name });
  for (const [sku, quantity] of lines) await desk.call('drafts.putLine', { draftId, line: { sku, quantity, note: `for ${name}` } });
  return draftId;
}

const shown = async (draftId: string) => {
  const { draft, steps } = await desk.call('drafts.get', { draftId });
  return { draft, steps };
};
const names = async (): Promise<string[]> => (await desk.call('drafts.list', {})).drafts.map(({ name }) => name).sort();

test('drafts discarded in one act come back together, whole, with the edits that can be taken back, without a connection', async () => {
  desk.goOffline();
  const ids = [await draftOf('One', ['TOWEL', '6'], ['PAN', '1']), await draftOf('Two', ['PAN', '2']), await draftOf('Three')];
  const [before, list] = [await Promise.all(ids.map(shown)), await desk.call('drafts.list', {})];
  for (const draftId of ids) await desk.call('drafts.discard', { draftId, together: idOf(1) });
  expect(await names()).toEqual([]);
  expect((await desk.call('drafts.lastDiscarded', {})).act).toMatchObject({ drafts: [{ name: 'One', lines: 2 }, { name: 'Two' }, { name: 'Three' }], merged: null });
  expect((await desk.call('drafts.restore', {})).drafts.map(({ name }) => name)).toEqual(['One', 'Two', 'Three']);
  expect(await Promise.all(ids.map(shown))).toEqual(before);
  expect(await desk.call('drafts.list', {})).toEqual(list);
  expect(await desk.ask('drafts.restore', {})).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
});

test('acts are taken back the last one first, and of many one alone', async () => {
  const [one, two, three] = [await draftOf('One'), await draftOf('Two'), await draftOf('Three')];
  await desk.call('drafts.discard', { draftId: one });
  for (const draftId of [two, three]) await desk.call('drafts.discard', { draftId, together: idOf(2) });
  await desk.call('drafts.restore', { draftId: three });
  expect(await names()).toEqual(['Three']);
  await desk.call('drafts.restore', {});
  expect(await names()).toEqual(['Three', 'Two']);
  await desk.call('drafts.restore', {});
  expect(await names()).toEqual(['One', 'Three', 'Two']);
});

test('what is taken back as soon as it was made is not brought back', async () => {
  await desk.call('drafts.discard', { draftId: await draftOf('One'), forGood: true });
  expect(await desk.call('drafts.lastDiscarded', {})).toEqual({ act: null });
});

test('merging is taken back: the sources are there again and what was made of them is gone', async () => {
  desk.goOffline();
  const ids = [await draftOf('One', ['TOWEL', '6']), await draftOf('Two', ['PAN', '2'])];
  const before = await Promise.all(ids.map(shown));
  await desk.call('drafts.copy', { draftIds: ids, name: 'Both', discard: true });
  expect((await desk.call('drafts.lastDiscarded', {})).act).toMatchObject({ merged: { name: 'Both' } });
  expect(await desk.call('drafts.restore', {})).toMatchObject({ mergedStays: false });
  expect(await names()).toEqual(['One', 'Two']);
  expect(await Promise.all(ids.map(shown))).toEqual(before);
  expect(await desk.call('drafts.lastDiscarded', {})).toEqual({ act: null });
});

test('what was made of merged drafts stays where it was edited since; where it was sent nothing is asked for twice', async () => {
  const merge = async () => {
    const ids = [await draftOf('One', ['TOWEL', '6']), await draftOf('Two', ['PAN', '2'])];
    return { ids, draftId: (await desk.call('drafts.copy', { draftIds: ids, name: 'Both', discard: true })).draftId };
  };
  await desk.call('drafts.putLine', { draftId: (await merge()).draftId, line: { sku: 'PAN', quantity: '1' } });
  expect(await desk.call('drafts.restore', {})).toMatchObject({ mergedStays: true });
  expect(await names()).toEqual(['Both', 'One', 'Two']);
  const sent = await merge();
  await desk.call('quotes.request', { draftId: sent.draftId });
  expect(await desk.call('drafts.lastDiscarded', {})).toEqual({ act: null });
  expect(await desk.ask('drafts.restore', { draftId: sent.ids[0] })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
});

test('a draft that the other thread puts into the outbox at that moment is kept with what has gone there', () => {
  const { desk: file, store } = openFiles();
  const writer = { drafts: draftWriter(file), outbox: outboxWriter(file) } as unknown as DeskWriter;
  const at = '2026-11-23T12:00:00.000Z';
  const read: Draft = { id: idOf(9), name: 'Spring', state: 'open', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: '', lines: [], createdAt: at, changedAt: at, becameQuote: null, becameOrder: null };
  writer.drafts.save(read);
  store.prepareCommands();
  file.transaction(() => discardDraft(read, { writer, newId: () => idOf(77), at, act: { id: idOf(78), at, mergedInto: null } }))();
  expect(outboxReader(file).pending().map(({ kind }) => kind)).toEqual(['draft.save', 'draft.discard']);
  expect(draftReader(file).discardedDrafts(idOf(78))).toMatchObject([{ draft: { name: 'Spring' }, base: { head: { id: idOf(9), version: 1 } }, unsent: 0 }]);
});

test('of many that were discarded the last 500 are kept, and the edits of the last 20', () => {
  const { desk: file } = openFiles();
  const drafts = draftWriter(file);
  const at = '2026-11-23T12:00:00.000Z';
  const plain = (number: number): Draft => ({ id: idOf(number), name: `Draft ${number}`, state: 'open', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: '', lines: [], createdAt: at, changedAt: at, becameQuote: null, becameOrder: null });
  const act = { id: idOf(0), at, mergedInto: null };
  file.transaction(() => {
    for (let number = 1; number <= 510; number += 1) {
      drafts.save(plain(number));
      drafts.save({ ...plain(number), note: 'edited' });
      drafts.remove({ ...plain(number), note: 'edited' }, act);
    }
  })();
  const kept = draftReader(file).discardedDrafts(act.id);
  expect([kept.length, kept[0]?.draft.name, kept.at(-1)?.draft.name]).toEqual([500, 'Draft 11', 'Draft 510']);
  const withSteps = kept.filter(({ draft }) => draftReader(file).steps(draft.id).undo === 1).map(({ draft }) => draft.name);
  expect([withSteps.length, withSteps[0]]).toEqual([20, 'Draft 491']);
});
