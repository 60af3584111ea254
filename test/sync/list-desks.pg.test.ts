import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backendUnderTest, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { deskOnLine, type DeskOnLine } from './desk-on-line.ts';

const [ann, eve] = ['ann@acme.example', 'eve@acme.example'];

let profileDirectory: string;
beforeEach(() => {
  profileDirectory = mkdtempSync(join(tmpdir(), 'proforma-lists-'));
});
afterEach(() => rmSync(profileDirectory, { recursive: true, force: true }));

const sync = (...all: DeskOnLine[]): Promise<unknown> => all.reduce<Promise<unknown>>((before, { desk }) => before.then(() => desk.engine.runNow()), Promise.resolve());

onEveryDatabase('Lists and own numbers on two desks', (open) => {
  async function desksOf(...emails: readonly string[]): Promise<{ readonly desks: readonly DeskOnLine[]; close(): Promise<void> }> {
    const backend: BackendUnderTest = await backendUnderTest(await open());
    const url = await backend.backend.server.listen({ host: '127.0.0.1', port: 0 });
    const desks: DeskOnLine[] = [];
    for (const email of emails) desks.push(await deskOnLine(email, { backend, url, profileDirectory, nowMs: () => Date.parse(startOfTest) }));
    await sync(...desks);
    return {
      desks,
      close: async () => {
        for (const { desk } of desks) await desk.close();
        await backend.backend.close();
      },
    };
  }
  const quantities = async (desk: DeskOnLine, listId: string): Promise<string[]> => (await desk.call('lists.get', { listId })).lines.map(({ sku, quantity }) => `${sku} ${quantity}`);

  it('a list edited offline on both is merged line by line; the same line is told to the second, who takes theirs all the same', async () => {
    const { desks: [annsDesk, evesDesk], close } = await desksOf(ann, eve);
    if (!annsDesk || !evesDesk) throw new Error('two desks were asked for');
    const { listId } = await annsDesk.call('lists.create', { name: 'Spring', sharing: { everyone: 'edit', members: [] } });
    await annsDesk.call('lists.putLine', { listId, sku: 'POT-1', quantity: '12' });
    await sync(annsDesk, evesDesk);
    expect(await quantities(evesDesk, listId)).toEqual(['POT-1 12']);
    [annsDesk.away, evesDesk.away] = [true, true];
    await annsDesk.call('lists.putLine', { listId, sku: 'BOOK', quantity: '2' });
    await annsDesk.call('lists.putLine', { listId, sku: 'POT-1', unit: 'C62', quantity: '18' });
    await evesDesk.call('lists.rename', { listId, name: 'Spring and summer' });
    await evesDesk.call('lists.putLine', { listId, sku: 'POT-1', unit: 'C62', quantity: '24' });
    [annsDesk.away, evesDesk.away] = [false, false];
    await sync(annsDesk, evesDesk, annsDesk);
    const shown = await evesDesk.call('lists.get', { listId });
    expect(shown).toMatchObject({ list: { name: 'Spring and summer', attention: true }, attention: { refusal: { kind: 'changedMeanwhile' }, canRepeat: true } });
    expect(await quantities(evesDesk, listId)).toEqual(['POT-1 18', 'BOOK 2']);
    expect(await quantities(annsDesk, listId)).toEqual(['POT-1 18', 'BOOK 2']);
    await evesDesk.call('lists.repeat', { commandId: shown.attention?.commandId ?? '' });
    await sync(evesDesk, annsDesk);
    expect(await quantities(annsDesk, listId)).toEqual(['POT-1 24', 'BOOK 2']);
    expect(await evesDesk.call('lists.get', { listId })).toMatchObject({ list: { attention: false, pending: false }, attention: null });
    await close();
  });

  it('a refused line holds back no other line, stays told until it is said anew, and is taken with all that was typed into it', async () => {
    const { desks: [annsDesk, evesDesk], close } = await desksOf(ann, eve);
    if (!annsDesk || !evesDesk) throw new Error('two desks were asked for');
    const { listId } = await annsDesk.call('lists.create', { name: 'Spring', sharing: { everyone: 'edit', members: [] } });
    await annsDesk.call('lists.putLine', { listId, sku: 'POT-1', quantity: '12' });
    await sync(annsDesk, evesDesk);
    evesDesk.away = true;
    await annsDesk.call('lists.putLine', { listId, sku: 'POT-1', unit: 'C62', quantity: '18' });
    for (const quantity of ['24', '36']) await evesDesk.call('lists.putLine', { listId, sku: 'POT-1', unit: 'C62', quantity });
    await evesDesk.call('lists.putLine', { listId, sku: 'BOOK', quantity: '2' });
    evesDesk.away = false;
    await sync(annsDesk, evesDesk, annsDesk);
    expect(await quantities(annsDesk, listId)).toEqual(['POT-1 18', 'BOOK 2']);
    await evesDesk.call('lists.putLine', { listId, sku: 'BOOK', unit: 'C62', quantity: '3' });
    await sync(evesDesk);
    const { attention } = await evesDesk.call('lists.get', { listId });
    expect(attention).toMatchObject({ refusal: { kind: 'changedMeanwhile' } });
    await evesDesk.call('lists.repeat', { commandId: attention?.commandId ?? '' });
    await sync(evesDesk, annsDesk);
    expect(await quantities(annsDesk, listId)).toEqual(['POT-1 36', 'BOOK 3']);
    expect(await evesDesk.call('lists.get', { listId })).toMatchObject({ list: { attention: false, pending: false }, attention: null });
    await close();
  });

  it('a number given on one desk finds the product on the other; a list that is closed again is gone there', async () => {
    const { desks: [annsDesk, evesDesk], close } = await desksOf(ann, eve);
    if (!annsDesk || !evesDesk) throw new Error('two desks were asked for');
    await annsDesk.call('account.setOwnNumbers', { numbers: [{ sku: 'POT-1', before: null, after: 'T-100' }] });
    const { listId } = await annsDesk.call('lists.create', { name: 'Spring', sharing: { everyone: 'use', members: [] } });
    await sync(annsDesk, evesDesk);
    expect((await evesDesk.call('catalog.search', { text: 't-100' })).hits).toMatchObject([{ sku: 'POT-1', match: 'ownNumber' }]);
    expect((await evesDesk.call('lists.list', {})).lists).toMatchObject([{ name: 'Spring', right: 'use' }]);
    await annsDesk.call('lists.share', { listId, sharing: { everyone: 'none', members: [] } });
    await sync(annsDesk, evesDesk);
    expect((await evesDesk.call('lists.list', {})).lists).toEqual([]);
    await close();
  });
});
