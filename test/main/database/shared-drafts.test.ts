import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DraftMoved, draftReader, draftWriter } from '#main/database/draft-store.ts';
import { deskMigrations } from '#main/database/migrations/desk/desk-migrations.ts';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import type { Desk, DeskWriter } from '#main/host/desk.ts';
import { discardDraft } from '#main/operations/copy-drafts.ts';
import { sendingDraft } from '#main/operations/send-edits.ts';
import { withDesk } from '#main/operations/with-desk.ts';
import type { OperationContext } from '#main/operations/operation-context.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { ok } from '#shared/domain/result.ts';
import { openWriter } from '#sync/replica/database-file.ts';
import { migrate } from '#sync/replica/migrate.ts';
import { openFiles, temporaryFolder } from './open-files.ts';

const at = '2026-11-23T12:00:00.000Z';
const idOf = (number: number): string => `40000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const lineOf = (number: number): Draft['lines'][number] => ({ id: idOf(1000 + number), sku: `P${number}`, unit: 'C62', quantity: '5', targetPrice: null, note: '', seen: null });
const draftOfLines = (lines: number, more: Partial<Draft> = {}): Draft => ({
  id: idOf(1), name: 'Spring', state: 'open', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: '', lines: Array.from({ length: lines }, (_, number) => lineOf(number)),
  createdAt: at, changedAt: at, becameQuote: null, becameOrder: null, ...more,
});

test('drafts of before they were shared go up at the first synchronisation, and what was sent stays where it is', () => {
  const folder = temporaryFolder();
  const old = openWriter(join(folder, 'desk.db'), 'desk');
  migrate(old, deskMigrations.filter(({ number }) => number <= 40));
  const insert = old.prepare('INSERT INTO draft (id, state, changed_at, body) VALUES (?, ?, ?, ?)');
  for (const draft of [draftOfLines(2), draftOfLines(1, { id: idOf(2), state: 'submitted', becameQuote: idOf(9) })]) insert.run(draft.id, draft.state, draft.changedAt, JSON.stringify(draft));
  old.prepare(`INSERT INTO draft_step (draft, side, seq, body) VALUES (?, 'past', 1, ?)`).run(idOf(1), JSON.stringify(draftOfLines(1)));
  old.close();
  const files = openFiles(folder);
  files.store.prepareCommands();
  expect(outboxReader(files.desk).pending()).toMatchObject([{ kind: 'draft.save', documentId: idOf(1), command: { payload: { head: { before: null, after: { name: 'Spring' } }, lines: [{ before: null }, { before: null }] } } }]);
  expect(draftReader(files.desk).steps(idOf(1))).toEqual({ undo: 1, redo: 0 });
});

test('of a draft of 1,000 lines an edit sends its line, at most one command waits for it, and a keystroke writes none', () => {
  const { desk, store } = openFiles();
  const drafts = draftWriter(desk);
  const outbox = outboxReader(desk);
  drafts.save(draftOfLines(1000));
  expect(outbox.pending()).toEqual([]);
  store.prepareCommands();
  const [first] = outbox.pending();
  expect(first?.command).toMatchObject({ payload: { lines: { length: 1000 } } });
  const edited = draftOfLines(1000).lines.map((line, number) => (number === 500 ? { ...line, quantity: '7' } : line));
  drafts.save(draftOfLines(1000, { lines: edited }));
  store.prepareCommands();
  expect(outbox.pending()).toHaveLength(1);
  store.takeCommands(10, []);
  store.settleCommands([{ id: first?.id ?? '', outcome: 'applied', repeated: false, refusal: null }], at, null);
  store.prepareCommands();
  expect(outbox.pending().at(-1)).toMatchObject({ state: 'waiting', command: { payload: { head: null, lines: [{ id: idOf(1500), before: { quantity: '5' }, after: { quantity: '7' } }] } } });
});

test('a draft of more lines than one command carries goes up in several, one after the other', () => {
  const { desk, store } = openFiles();
  const outbox = outboxReader(desk);
  draftWriter(desk).save(draftOfLines(2500));
  const sizes: number[] = [];
  for (;;) {
    store.prepareCommands();
    const [waiting] = store.takeCommands(1, []);
    if (waiting === undefined) break;
    const { command } = outbox.get(waiting.id) ?? {};
    sizes.push(command?.kind === 'draft.save' ? command.payload.lines.length : 0);
    store.settleCommands([{ id: waiting.id, outcome: 'applied', repeated: false, refusal: null }], at, null);
  }
  expect(sizes).toEqual([1000, 1000, 500]);
});

test('what the backend does not know goes up again whole; what it refuses waits for the next edit and stays where it was typed', () => {
  const { desk, store } = openFiles();
  const drafts = draftWriter(desk);
  const outbox = outboxReader(desk);
  const answer = (refusal: 'notFound' | 'invalidPayload' | null): void => {
    const [waiting] = store.takeCommands(1, []);
    store.settleCommands([{ id: waiting?.id ?? '', outcome: refusal === null ? 'applied' : 'rejected', repeated: false, refusal: refusal && { kind: refusal, detail: {} } }], at, null);
  };
  drafts.save(draftOfLines(2));
  store.prepareCommands();
  answer(null);
  drafts.save(draftOfLines(2, { note: 'by noon' }));
  store.prepareCommands();
  answer('notFound');
  store.prepareCommands();
  expect(outbox.pending().at(-1)).toMatchObject({ state: 'waiting', command: { payload: { head: { before: null }, lines: { length: 2 } } } });
  answer('invalidPayload');
  store.prepareCommands();
  expect(outbox.needingAttention()).toHaveLength(1);
  expect(store.takeCommands(1, [])).toEqual([]);
  drafts.save(draftOfLines(2, { note: 'by ten' }));
  store.prepareCommands();
  expect(outbox.needingAttention()).toEqual([]);
  expect(outbox.pending().at(-1)).toMatchObject({ state: 'waiting', command: { payload: { head: { after: { note: 'by ten' } } } } });
  expect(draftReader(desk).get(idOf(1))).toMatchObject({ note: 'by ten', lines: { length: 2 } });
});

test('an edit worked out on what another machine has changed meanwhile is not written, and made anew on what stands there', async () => {
  const { desk } = openFiles();
  const drafts = draftWriter(desk);
  drafts.save(draftOfLines(1));
  const stale = draftOfLines(1, { note: 'typed here' });
  // As the synchronisation writes it, between the reading and the writing of an operation.
  const merged = draftOfLines(2, { merges: 1 });
  desk.prepare('UPDATE draft SET body = ?').run(JSON.stringify(merged));
  expect(() => drafts.save(stale)).toThrow(DraftMoved);
  let tries = 0;
  const handler = withDesk<'drafts.undo'>(() => {
    tries += 1;
    drafts.save({ ...(tries === 1 ? stale : merged), note: 'typed here' });
    return ok({ done: true });
  });
  const context = { session: { desk: () => ({ atOnce: (work: () => unknown) => work() }) } } as unknown as OperationContext;
  expect(await handler({ draftId: idOf(1) }, context)).toEqual({ ok: true, value: { done: true } });
  expect(draftReader(desk).get(idOf(1))).toMatchObject({ note: 'typed here', lines: { length: 2 } });
});

test('a draft that the other thread has put into the outbox since it was read is discarded there as well', () => {
  const { desk, store } = openFiles();
  const outbox = outboxReader(desk);
  const writer = { drafts: draftWriter(desk), outbox: outboxWriter(desk) } as unknown as DeskWriter;
  const read = draftOfLines(2);
  writer.drafts.save(read);
  store.prepareCommands();
  desk.transaction(() => discardDraft(read, { writer, newId: () => idOf(77), at, act: null }))();
  expect(outbox.pending().map(({ command }) => command.kind)).toEqual(['draft.save', 'draft.discard']);
  const known = draftOfLines(1, { id: idOf(2) });
  writer.drafts.save(known);
  desk.transaction(() => discardDraft(known, { writer, newId: () => idOf(78), at, act: null }))();
  expect(outbox.pending()).toHaveLength(2);
});

test('what another machine typed since a draft was read keeps it from being discarded unseen', () => {
  const { desk } = openFiles();
  const drafts = draftWriter(desk);
  drafts.save(draftOfLines(1, { merges: 1 }));
  expect(() => drafts.remove(draftOfLines(1), null)).toThrow(DraftMoved);
  expect(draftReader(desk).get(idOf(1))).toBeDefined();
});

test('edits that the other thread has put into the outbox since a draft was read are not sent twice with its request', () => {
  const { desk, store } = openFiles();
  const writer = { drafts: draftWriter(desk), outbox: outboxWriter(desk) } as unknown as DeskWriter;
  const read = draftOfLines(2);
  writer.drafts.save(read);
  const sending = sendingDraft(read, { stores: { drafts: draftReader(desk) } } as unknown as Desk, () => idOf(79));
  store.prepareCommands();
  desk.transaction(() => sending.sendEdits(writer))();
  expect(outboxReader(desk).pending()).toHaveLength(1);
});
