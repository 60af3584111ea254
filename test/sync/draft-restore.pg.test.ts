import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import type { DeskOnLine } from './desk-on-line.ts';
import { away, back, get, lines, type Machines, namesOn, put, sync, twoMachines, type } from './two-machines.ts';

let profileDirectory: string;
beforeEach(() => {
  profileDirectory = mkdtempSync(join(tmpdir(), 'proforma-restore-'));
});
afterEach(() => rmSync(profileDirectory, { recursive: true, force: true }));

onEveryDatabase('A discarded draft that is brought back', (open) => {
  const machines = async (): Promise<Machines> => twoMachines(await open(), profileDirectory);

  /** A draft of two lines that both machines know. */
  async function known({ laptop, office }: Machines, name = 'Spring'): Promise<{ readonly draftId: string; readonly pot: string }> {
    const { draftId } = await laptop.call('drafts.create', { name });
    const pot = await put(laptop, draftId, 'POT-1', '12');
    await put(laptop, draftId, 'BOOK', '2');
    await laptop.call('drafts.update', { draftId, note: 'by noon' });
    await sync(laptop, office);
    return { draftId, pot };
  }

  const expectWhole = async (draftId: string, ...desks: DeskOnLine[]): Promise<void> => {
    for (const desk of desks) {
      expect(await lines(desk, draftId)).toEqual(['POT-1 12', 'BOOK 2']);
      expect(await get(desk, draftId)).toMatchObject({ state: 'open', name: 'Spring', note: 'by noon' });
    }
  };

  it('after the backend has confirmed that it is gone, and after a restart, it is whole on both machines', async () => {
    const all = await machines();
    const { office } = all;
    const { draftId } = await known(all);
    const before = await get(all.laptop, draftId);
    await all.laptop.call('drafts.discard', { draftId });
    await sync(all.laptop, office);
    expect(await namesOn(office)).toEqual([]);
    const laptop = await all.restartLaptop();
    expect(await laptop.call('drafts.restore', {})).toEqual({ drafts: [{ id: draftId, name: 'Spring' }], mergedStays: false });
    expect(await get(laptop, draftId)).toEqual(before);
    await sync(laptop, office, laptop);
    await expectWhole(draftId, laptop, office);
    expect((await laptop.call('drafts.lastDiscarded', {})).act).toBeNull();
    await all.close();
  });

  it('without a connection, before anybody was told that it is gone', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId } = await known(all);
    away(laptop);
    await laptop.call('drafts.discard', { draftId });
    await laptop.call('drafts.restore', { draftId });
    await expectWhole(draftId, laptop);
    back(laptop);
    await sync(laptop, office, laptop);
    await expectWhole(draftId, laptop, office);
    await all.close();
  });

  it('with what was typed and not sent when it was discarded, and what is typed afterwards', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    away(laptop);
    await type(laptop, draftId, pot, '18');
    await laptop.call('drafts.discard', { draftId });
    await laptop.call('drafts.restore', { draftId });
    await put(laptop, draftId, 'POT-2', '6');
    back(laptop);
    await sync(laptop, laptop, office);
    for (const desk of [laptop, office]) expect(await lines(desk, draftId)).toEqual(['POT-1 18', 'BOOK 2', 'POT-2 6']);
    await laptop.call('drafts.undo', { draftId });
    await laptop.call('drafts.undo', { draftId });
    expect(await lines(laptop, draftId)).toEqual(['POT-1 12', 'BOOK 2']);
    await all.close();
  });

  it('is asked for as an estimate at once, and nothing of it is left over as a draft of its own', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId } = await known(all);
    await laptop.call('drafts.discard', { draftId });
    await laptop.call('drafts.restore', {});
    await laptop.call('quotes.request', { draftId });
    await sync(laptop, office);
    expect((await office.call('drafts.list', {})).drafts).toMatchObject([{ id: draftId, state: 'submitted' }]);
    await all.close();
  });

  it('that was changed on the other machine meanwhile is there with both', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    away(laptop);
    await laptop.call('drafts.update', { draftId, note: 'by ten' });
    await laptop.call('drafts.discard', { draftId });
    await type(office, draftId, pot, '24');
    await sync(office);
    back(laptop);
    await sync(laptop);
    // It came back by itself, as the other machine has it.
    expect(await get(laptop, draftId)).toMatchObject({ note: 'by noon' });
    await laptop.call('drafts.restore', {});
    await sync(laptop, office);
    for (const desk of [laptop, office]) {
      expect(await lines(desk, draftId)).toEqual(['POT-1 24', 'BOOK 2']);
      expect(await get(desk, draftId)).toMatchObject({ note: 'by ten' });
    }
    await all.close();
  });

  it('that the other machine has sent meanwhile is not sent twice: what was typed here is a draft of its own', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    away(laptop);
    await type(laptop, draftId, pot, '18');
    await laptop.call('drafts.discard', { draftId });
    await office.call('quotes.request', { draftId });
    await sync(office);
    back(laptop);
    await sync(laptop);
    const { drafts } = await laptop.call('drafts.restore', { draftId });
    expect(drafts).toMatchObject([{ name: 'Spring (2)' }]);
    expect(await lines(laptop, drafts[0]?.id ?? '')).toEqual(['POT-1 18']);
    await sync(laptop, office);
    expect(await namesOn(office)).toEqual(['Spring', 'Spring (2)']);
    await all.close();
  });

  it('after merging: the sources are there again and what was made of them is gone, on both machines', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const one = await known(all);
    const two = await known(all, 'Summer');
    const { draftId } = await laptop.call('drafts.copy', { draftIds: [one.draftId, two.draftId], name: 'Both', discard: true });
    await sync(laptop, office);
    expect(await namesOn(office)).toEqual(['Both']);
    await laptop.call('drafts.restore', { draftId: two.draftId });
    await sync(laptop, office);
    for (const desk of [laptop, office]) expect(await namesOn(desk)).toEqual(['Spring', 'Summer']);
    await expectWhole(one.draftId, laptop, office);
    expect(await office.ask('drafts.get', { draftId })).toMatchObject({ ok: false, error: { refusal: { kind: 'notFound' } } });
    await all.close();
  });

  it('after merging: what the other machine has edited since stays beside the sources', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const one = await known(all);
    const two = await known(all, 'Summer');
    const { draftId } = await laptop.call('drafts.copy', { draftIds: [one.draftId, two.draftId], name: 'Both', discard: true });
    await sync(laptop, office);
    await office.call('drafts.update', { draftId, note: 'for the fair' });
    await sync(office, laptop);
    expect(await laptop.call('drafts.restore', {})).toMatchObject({ mergedStays: true });
    await sync(laptop, office);
    expect(await namesOn(office)).toEqual(['Both', 'Spring', 'Summer']);
    await all.close();
  });
});
