import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftReader, draftWriter } from '#main/database/draft-store.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { openFiles } from '#test/main/database/open-files.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';

let desk: SampleHost;
let draftId = '';
beforeEach(async () => {
  desk = await openSampleHost();
  draftId = (await desk.call('drafts.create', { name: 'Spring' })).draftId;
});
afterEach(() => desk.close());

const get = async () => {
  const { draft, steps } = await desk.call('drafts.get', { draftId });
  return { lines: draft.lines.map(({ sku, quantity }) => `${quantity} ${sku}`), note: draft.note, steps };
};
const put = (sku: string, quantity: string) => desk.call('drafts.putLine', { draftId, line: { sku, quantity } });

test('an edit is taken back and made again, and a new one ends what could be made again', async () => {
  expect((await get()).steps).toEqual({ undo: 0, redo: 0 });
  await put('TOWEL', '6');
  await put('PAN', '2');
  await desk.call('drafts.update', { draftId, note: 'before Easter' });
  expect(await get()).toEqual({ lines: ['6 TOWEL', '2 PAN'], note: 'before Easter', steps: { undo: 3, redo: 0 } });
  await desk.call('drafts.undo', { draftId });
  await desk.call('drafts.undo', { draftId });
  expect(await get()).toEqual({ lines: ['6 TOWEL'], note: '', steps: { undo: 1, redo: 2 } });
  await desk.call('drafts.redo', { draftId });
  expect((await get()).lines).toEqual(['6 TOWEL', '2 PAN']);
  await put('TOWEL', '6');
  expect(await get()).toMatchObject({ lines: ['12 TOWEL', '2 PAN'], steps: { redo: 0 } });
  expect(await desk.call('drafts.redo', { draftId })).toEqual({ done: false });
});

test('an edit that changes nothing is no step', async () => {
  await put('TOWEL', '6');
  const before = await get();
  await desk.call('drafts.update', { draftId, note: '' });
  expect(await get()).toEqual(before);
});

test('a table that was pasted goes in one step', async () => {
  await desk.call('drafts.addTable', { draftId, text: 'TOWEL\t12\nPAN\t2', decimals: 'point', preview: false });
  expect((await get()).lines).toHaveLength(2);
  await desk.call('drafts.undo', { draftId });
  expect((await get()).lines).toEqual([]);
});

test('a draft that was sent takes nothing back', async () => {
  await put('TOWEL', '12');
  await desk.call('quotes.request', { draftId });
  expect((await get()).steps).toEqual({ undo: 0, redo: 0 });
  expect(await desk.ask('drafts.undo', { draftId })).toMatchObject({ ok: false, error: { refusal: { kind: 'notAllowedInState' } } });
});

test('whatever is edited, taken back and made again: the draft is the state that a list of states would give, also after a restart', () => {
  const plain = (number: number): Draft => ({
    id: draftId, name: `State ${number}`, state: 'open', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: '', lines: [],
    createdAt: '2026-11-23T12:00:00.000Z', changedAt: '2026-11-23T12:00:00.000Z', becameQuote: null, becameOrder: null,
  });
  fc.assert(
    fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo', 'restart'), { maxLength: 25 }), (acts) => {
      let files = openFiles();
      const { folder } = files;
      const states = [plain(0)];
      let at = 0;
      let made = 0;
      draftWriter(files.desk).save(plain(0));
      for (const act of acts) {
        const writer = draftWriter(files.desk);
        if (act === 'edit') {
          made += 1;
          states.splice(at + 1, states.length, plain(made));
          at += 1;
          writer.save(plain(made));
        }
        if (act === 'undo') expect(writer.step(draftId, 'past', '2026-11-23T12:00:00.000Z')).toBe(at > 0);
        if (act === 'redo') expect(writer.step(draftId, 'future', '2026-11-23T12:00:00.000Z')).toBe(at < states.length - 1);
        if (act === 'undo') at = Math.max(0, at - 1);
        if (act === 'redo') at = Math.min(states.length - 1, at + 1);
        if (act === 'restart') {
          files.close();
          files = openFiles(folder);
        }
        expect(draftReader(files.desk).get(draftId)?.name).toBe(states[at]?.name);
        expect(draftReader(files.desk).steps(draftId)).toEqual({ undo: at, redo: states.length - 1 - at });
      }
      files.close();
    }),
    { numRuns: 30 },
  );
});
