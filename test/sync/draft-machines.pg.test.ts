import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOfTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, away, back, get, lines, type Machines, put, sync, twoMachines, type } from './two-machines.ts';

let profileDirectory: string;
beforeEach(() => {
  profileDirectory = mkdtempSync(join(tmpdir(), 'proforma-drafts-'));
});
afterEach(() => rmSync(profileDirectory, { recursive: true, force: true }));

onEveryDatabase('A draft on two machines of one buyer', (open) => {
  const machines = async (): Promise<Machines> => twoMachines(await open(), profileDirectory);

  /** A draft of two lines that both machines know. */
  async function known({ laptop, office }: Machines): Promise<{ readonly draftId: string; readonly pot: string; readonly book: string }> {
    const { draftId } = await laptop.call('drafts.create', { name: 'Spring' });
    const pot = await put(laptop, draftId, 'POT-1', '12');
    const book = await put(laptop, draftId, 'BOOK', '2');
    await sync(laptop, office);
    expect(await lines(office, draftId)).toEqual(['POT-1 12', 'BOOK 2']);
    return { draftId, pot, book };
  }

  it('what was typed offline on both is merged line by line; the same line shows both readings on both machines, and one choice settles it for both', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot, book } = await known(all);
    away(laptop, office);
    await type(laptop, draftId, pot, '18');
    await type(laptop, draftId, book, '3');
    await laptop.call('drafts.update', { draftId, note: 'by noon' });
    await type(office, draftId, pot, '24');
    await office.call('drafts.update', { draftId, name: 'Spring, west' });
    back(laptop, office);
    await sync(laptop, office, laptop);
    for (const desk of [laptop, office]) {
      expect(await lines(desk, draftId)).toEqual(['POT-1 18 / 24', 'BOOK 3']);
      expect(await get(desk, draftId)).toMatchObject({ name: 'Spring, west', note: 'by noon' });
    }
    const { device, draft } = await office.call('drafts.get', { draftId });
    expect(draft.lines[0]?.rivals).toMatchObject([{ device, at: startOfTest }]);
    expect(await office.ask('quotes.request', { draftId })).toMatchObject({ ok: false, error: { refusal: { kind: 'rivalsUnsettled', detail: { count: '1' } } } });
    await laptop.call('drafts.settle', { draftId, place: { lineId: pot }, choice: 0 });
    await sync(laptop, office);
    expect(await lines(office, draftId)).toEqual(['POT-1 24', 'BOOK 3']);
    expect(await lines(laptop, draftId)).toEqual(['POT-1 24', 'BOOK 3']);
    await all.close();
  });

  it('a product that both added while away stands on two lines, which are not sent before somebody has put them together, on one machine for both', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId } = await laptop.call('drafts.create', { name: 'Spring' });
    await put(laptop, draftId, 'POT-1', '12');
    await sync(laptop, office);
    away(laptop, office);
    await put(laptop, draftId, 'BOOK', '3');
    const there = await put(office, draftId, 'BOOK', '5');
    back(laptop, office);
    await sync(laptop, office, laptop);
    for (const desk of [laptop, office]) expect((await lines(desk, draftId)).toSorted()).toEqual(['BOOK 3', 'BOOK 5', 'POT-1 12']);
    expect(await office.ask('quotes.request', { draftId })).toMatchObject({ ok: false, error: { refusal: { kind: 'rivalsUnsettled', detail: { count: '1' } } } });
    expect((await laptop.call('drafts.get', { draftId })).obstacles).toMatchObject([{ kind: 'rivalsUnsettled', detail: { sku: 'BOOK', count: '2' } }]);
    await laptop.call('drafts.settleDoubled', { draftId, lineId: there, choice: 'together' });
    await sync(laptop, office);
    for (const desk of [laptop, office]) {
      expect((await lines(desk, draftId)).toSorted()).toEqual(['BOOK 8', 'POT-1 12']);
      expect((await desk.call('drafts.get', { draftId })).obstacles).toEqual([]);
    }
    await all.close();
  });

  it('a line deleted here and changed there stays with both readings, and taking the deletion deletes it for both', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    away(laptop, office);
    await laptop.call('drafts.removeLine', { draftId, lineId: pot });
    await type(office, draftId, pot, '24');
    back(laptop, office);
    await sync(laptop, office, laptop);
    for (const desk of [laptop, office]) expect(await lines(desk, draftId)).toEqual(['POT-1 24 / deleted', 'BOOK 2']);
    await office.call('drafts.settle', { draftId, place: { lineId: pot }, choice: 0 });
    await sync(office, laptop);
    for (const desk of [laptop, office]) expect(await lines(desk, draftId)).toEqual(['BOOK 2']);
    await all.close();
  });

  it('taking an edit back takes back my own, and not what came from the other machine', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot, book } = await known(all);
    await type(laptop, draftId, pot, '18');
    await type(office, draftId, book, '7');
    await office.call('drafts.update', { draftId, note: 'from the office' });
    await sync(office, laptop);
    expect(await lines(laptop, draftId)).toEqual(['POT-1 18', 'BOOK 7']);
    await laptop.call('drafts.undo', { draftId });
    expect(await lines(laptop, draftId)).toEqual(['POT-1 12', 'BOOK 7']);
    expect(await get(laptop, draftId)).toMatchObject({ note: 'from the office' });
    await laptop.call('drafts.redo', { draftId });
    await sync(laptop, office);
    expect(await lines(office, draftId)).toEqual(['POT-1 18', 'BOOK 7']);
    // The same line on both: my own reading is taken back, the other one stays alone.
    away(laptop);
    await type(laptop, draftId, book, '9');
    await type(office, draftId, book, '8');
    await sync(office);
    back(laptop);
    await sync(laptop);
    expect(await lines(laptop, draftId)).toEqual(['POT-1 18', 'BOOK 8 / 9']);
    await laptop.call('drafts.undo', { draftId });
    expect(await lines(laptop, draftId)).toEqual(['POT-1 18', 'BOOK 8']);
    await sync(laptop, office);
    expect(await lines(office, draftId)).toEqual(['POT-1 18', 'BOOK 8']);
    await all.close();
  });

  it('sent from one machine it is sent on both; what was typed elsewhere meanwhile is a draft of its own', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    away(office);
    await type(office, draftId, pot, '24');
    const { quoteId } = await laptop.call('quotes.request', { draftId });
    await sync(laptop);
    back(office);
    await sync(office, laptop);
    for (const desk of [laptop, office]) {
      expect(await get(desk, draftId)).toMatchObject({ state: 'submitted', becameQuote: quoteId });
      const { drafts } = await desk.call('drafts.list', { state: 'open' });
      expect(drafts).toMatchObject([{ name: 'Spring (2)', lines: 1 }]);
      expect(await get(desk, drafts[0]?.id ?? '')).toMatchObject({ leftOf: draftId, lines: [{ sku: 'POT-1', quantity: '24' }] });
    }
    await all.close();
  });

  it('what one machine had sent up and the sender not seen is a draft of its own as well', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    away(laptop);
    await laptop.call('quotes.request', { draftId });
    await type(office, draftId, pot, '24');
    await sync(office);
    back(laptop);
    await sync(laptop, office);
    expect(await lines(office, draftId)).toEqual(['POT-1 12', 'BOOK 2']);
    const { drafts } = await laptop.call('drafts.list', { state: 'open' });
    expect(await lines(laptop, drafts[0]?.id ?? '')).toEqual(['POT-1 24']);
    await all.close();
  });

  it('sent from both, one estimate is asked for; the second is told, and what was typed there opens as a draft of its own', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    away(office);
    await type(office, draftId, pot, '24');
    const second = await office.call('quotes.request', { draftId });
    const first = await laptop.call('quotes.request', { draftId });
    await sync(laptop);
    back(office);
    await sync(office);
    const { attention } = await office.call('quotes.get', { quoteId: second.quoteId });
    expect(attention).toMatchObject({ kind: 'quote.request', refusal: { kind: 'alreadySent', detail: { quote: first.quoteId } } });
    const again = await office.call('outbox.correct', { id: attention?.commandId ?? '' });
    expect(again.draftId).not.toBe(draftId);
    expect(await lines(office, again.draftId)).toEqual(['POT-1 24', 'BOOK 2']);
    await sync(office, laptop);
    for (const desk of [laptop, office]) expect(await get(desk, draftId)).toMatchObject({ state: 'submitted', becameQuote: first.quoteId });
    expect((await laptop.call('quotes.list', {})).quotes).toHaveLength(1);
    await all.close();
  });

  it('deleted on one machine it goes on both; edited on the other meanwhile it is there again, whole', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId, pot } = await known(all);
    const other = await known(all);
    await laptop.call('drafts.discard', { draftId: other.draftId });
    away(office);
    await type(office, draftId, pot, '24');
    await laptop.call('drafts.discard', { draftId });
    await sync(laptop);
    expect((await laptop.call('drafts.list', {})).drafts).toEqual([]);
    back(office);
    await sync(office, laptop);
    expect((await office.call('drafts.list', {})).drafts.map(({ id }) => id)).toEqual([draftId]);
    for (const desk of [laptop, office]) expect(await lines(desk, draftId)).toEqual(['POT-1 24', 'BOOK 2']);
    // The other way round: the edit is there first, and the deletion has not seen it.
    away(laptop);
    await laptop.call('drafts.discard', { draftId });
    await type(office, draftId, pot, '30');
    await sync(office);
    back(laptop);
    await sync(laptop);
    expect(await lines(laptop, draftId)).toEqual(['POT-1 30', 'BOOK 2']);
    await all.close();
  });

  it('a request that is refused leaves one draft, open again on both machines', async () => {
    const all = await machines();
    const { laptop, office, backend } = all;
    const { draftId, pot } = await known(all);
    await type(laptop, draftId, pot, '7');
    away(laptop);
    const asked = await laptop.ask('quotes.request', { draftId });
    if (asked.ok) throw new Error('seven is off the multiple');
    await type(laptop, draftId, pot, '18');
    const { quoteId } = await laptop.call('quotes.request', { draftId });
    const folder = new Map((await import('#test/sync/backend/small-company.ts')).smallCompany());
    folder.set('products.csv', (folder.get('products.csv') ?? '').replace(/^(BOOK,.*),active,/m, '$1,discontinued,'));
    expect((await backend.backend.importFiles(folder)).ok).toBe(true);
    back(laptop);
    await sync(laptop, office);
    const { attention } = await laptop.call('quotes.get', { quoteId });
    expect(attention?.refusal.kind).toBe('discontinuedProduct');
    expect(await lines(office, draftId)).toEqual(['POT-1 18', 'BOOK 2']);
    expect((await laptop.call('outbox.correct', { id: attention?.commandId ?? '' })).draftId).toBe(draftId);
    await sync(laptop, office);
    for (const desk of [laptop, office]) expect(await get(desk, draftId)).toMatchObject({ state: 'open', becameQuote: null });
    await all.close();
  });

  it('a draft of 1,000 lines goes from one machine to the other, and an edit of it as a line', async () => {
    const all = await machines();
    const { laptop, office } = all;
    const { draftId } = await known(all);
    const draft = await get(laptop, draftId);
    // Two lines of one product would be put together; the shop of this test sells no thousand.
    const many = Array.from({ length: 1000 }, (_line, at) => ({ id: randomUUID(), sku: at === 700 ? 'BOOK' : `OLD-${at}`, unit: 'C62', quantity: '2', targetPrice: null, note: '', seen: null }));
    laptop.desk.write((writer) => writer.drafts.save({ ...draft, lines: many }));
    await sync(laptop, office);
    expect((await get(office, draftId)).lines.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    await type(office, draftId, many[700]?.id ?? '', '4');
    const before = laptop.desk.stores.scopes.all().find(({ scope }) => scope.startsWith('member:'))?.rows;
    await sync(office, laptop);
    expect((await get(laptop, draftId)).lines[700]).toMatchObject({ quantity: '4' });
    expect(laptop.desk.stores.scopes.all().find(({ scope }) => scope.startsWith('member:'))?.rows).toBe(before);
    await all.close();
  });

  it('nobody else sees a draft: not a colleague, not another account', async () => {
    const all = await machines();
    const { laptop, backend } = all;
    await known(all);
    const scope = laptop.desk.stores.scopes.all().map((held) => held.scope).find((name) => name.startsWith('member:')) ?? '';
    expect((await backend.drain(ann, scope)).pages.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows))).toHaveLength(3);
    for (const stranger of ['eve@acme.example', 'rob@rival.example']) expect(await backend.ask(stranger, 'GET', `/sync/feed?scope=${encodeURIComponent(scope)}`), stranger).toMatchObject({ status: 403 });
    await all.close();
  });

  it('an import of the seller leaves the drafts of members alone', async () => {
    const all = await machines();
    const { laptop, office, backend } = all;
    const { draftId } = await known(all);
    const { smallCompany } = await import('#test/sync/backend/small-company.ts');
    expect((await backend.backend.importFiles(smallCompany())).ok).toBe(true);
    await sync(laptop, office);
    expect(await lines(office, draftId)).toEqual(['POT-1 12', 'BOOK 2']);
    await all.close();
  });
});
