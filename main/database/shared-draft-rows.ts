import { draft as draftShape, type Draft } from '#shared/domain/drafts/draft.ts';
import type { Origin } from '#shared/domain/drafts/merge-draft.ts';
import type { LineState, SharedDraft, SharedDraftHead, SharedDraftLine } from '#shared/domain/drafts/shared-draft.ts';
import { draftLineKey, fromWireValues, type EntityName } from '#sync/protocol/entities.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import type { FactShadow } from '#sync/replica/fact-table.ts';
import { draftBases } from './draft-bases.ts';
import { draftSteps } from './draft-steps.ts';

export interface StoredDraft {
  readonly draft: Draft;
  readonly unsent: number;
}

/** Drafts that the backend's word has moved are looked at when all of it is there. */
export function draftShadows(desk: WriteHandle<'desk'>): Partial<Record<EntityName, FactShadow>> {
  const moved = desk.prepare('INSERT OR IGNORE INTO draft_moved (draft) VALUES (?)');
  const note = (key: string): void => void moved.run(key.slice(0, 36));
  const shadow: FactShadow = { put: (_scope, key) => note(key), remove: (_scope, key) => note(key) };
  return { draft: shadow, draftLine: shadow };
}

/** A draft as the backend last said it. */
function saidDrafts(desk: WriteHandle<'desk'>): (id: string) => SharedDraft | null {
  const head = desk.prepare<[string], string>(`SELECT row_values FROM fact WHERE entity = 'draft' AND key = ?`).pluck();
  const lines = desk.prepare<[string, string], string>(`SELECT row_values FROM fact WHERE entity = 'draftLine' AND key >= ? AND key < ? ORDER BY key`).pluck();
  // Rows were checked by their schema when they came.
  const body = (entity: EntityName, text: string): unknown => fromWireValues(entity, JSON.parse(text) as unknown[]);
  return (id) => {
    const text = head.get(id);
    if (text === undefined) return null;
    const found = lines.all(draftLineKey(id, ''), draftLineKey(id, '~')).map((line) => body('draftLine', line) as SharedDraftLine);
    return { head: body('draft', text) as SharedDraftHead, lines: new Map(found.map(({ draft: _draft, id: lineId, ...line }): [string, LineState] => [lineId, line])) };
  };
}

/** What of the outbox is about a draft. */
function draftCommands(desk: WriteHandle<'desk'>) {
  const some = (states: string) => desk.prepare<[string, string | null], number>(`SELECT 1 FROM outbox WHERE document_id IN (?, ?) AND kind IN ('draft.save', 'draft.discard', 'quote.request', 'order.placeDirect') AND state IN (${states}) LIMIT 1`).pluck();
  const [waiting, attention] = [some(`'waiting', 'sending'`), some(`'refused', 'conflict'`)];
  const refusedSaves = desk.prepare<[string], string>(`SELECT id FROM outbox WHERE document_id = ? AND kind = 'draft.save' AND state IN ('refused', 'conflict')`).pluck();
  const became = (draft: Draft | undefined): string | null => draft?.becameQuote ?? draft?.becameOrder ?? null;
  return {
    isWaiting: (id: string, draft: Draft | undefined): boolean => waiting.get(id, became(draft)) !== undefined,
    needsAttention: (draft: Draft): boolean => attention.get('', became(draft)) !== undefined,
    refusedSaves: (id: string): readonly string[] => refusedSaves.all(id),
  };
}

/** Drafts of this machine beside what the backend says of them. Everything runs inside the transaction of whoever calls. */
export function sharedDraftRows(desk: WriteHandle<'desk'>) {
  const unsent = desk.prepare<[], string>('SELECT id FROM draft WHERE unsent = 1').pluck();
  const one = desk.prepare<[string], { body: string; unsent: number }>('SELECT body, unsent FROM draft WHERE id = ?');
  const put = desk.prepare(
    `INSERT INTO draft (id, state, changed_at, body, unsent) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at, body = excluded.body, unsent = excluded.unsent`,
  );
  const remove = desk.prepare('DELETE FROM draft WHERE id = ?');
  const setUnsent = desk.prepare('UPDATE draft SET unsent = ? WHERE id = ?');
  const moved = desk.prepare<[], string>('SELECT draft FROM draft_moved').pluck();
  const forgetMoved = desk.prepare('DELETE FROM draft_moved WHERE draft = ?');
  const touch = desk.prepare('INSERT OR IGNORE INTO draft_moved (draft) VALUES (?)');
  const device = desk.prepare<[], string>(`SELECT value FROM setting WHERE name = 'deviceId'`).pluck();
  const bases = draftBases(desk);
  const steps = draftSteps(desk);
  return {
    bases,
    steps,
    commands: draftCommands(desk),
    said: saidDrafts(desk),
    unsent: () => unsent.all(),
    moved: () => moved.all(),
    forgetMoved: (id: string): void => void forgetMoved.run(id),
    touch: (id: string): void => void touch.run(id),
    find: (id: string): StoredDraft | undefined => {
      const row = one.get(id);
      return row && { draft: draftShape.parse(JSON.parse(row.body)), unsent: row.unsent };
    },
    write: (draft: Draft, isUnsent: boolean): void => void put.run(draft.id, draft.state, draft.changedAt, JSON.stringify(draft), isUnsent ? 1 : 0),
    setUnsent: (id: string, to: 0 | 1 | 2): void => void setUnsent.run(to, id),
    remove: (id: string): void => {
      remove.run(id);
      bases.remove(id);
      steps.forget(id);
    },
    /** Where what stands in a draft of this machine was typed, and when last. */
    origin: (draft: Draft): Origin => ({ device: device.get() ?? '', at: draft.changedAt }),
  };
}

export type SharedDraftRows = ReturnType<typeof sharedDraftRows>;
