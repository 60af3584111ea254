import { hash } from 'node:crypto';
import type { z } from 'zod';
import { commandPayloads, documentOf, type Command, type CommandKind } from '#shared/contract/commands.ts';
import type { outboxItem } from '#shared/contract/sync-operations.ts';
import { refusal, type Refusal } from '#shared/domain/refusal.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';

export type OutboxState = z.infer<typeof outboxItem>['state'];

/** A command as it stands in the outbox. All but state, attempts, refusal and times never changes. */
export interface OutboxEntry {
  readonly id: string;
  readonly number: number;
  readonly kind: CommandKind;
  readonly documentId: string;
  readonly baseVersion: number;
  readonly decidedAt: string;
  readonly command: Command;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly refusal: Refusal | null;
  /** When the backend's answer came; null = not answered. */
  readonly answeredAt: string | null;
  /** True once a pull that began after the answer has brought the backend's own view of the document. */
  readonly absorbed: boolean;
}

export type NewCommand = Command & {
  readonly id: string;
  /** Version of the document that the person saw; 0 for a new one. */
  readonly baseVersion: number;
  readonly decidedAt: string;
};

export interface OutboxCounts {
  readonly waiting: number;
  readonly needsAttention: number;
}

/** How many commands wait, and how many a person has to deal with. */
export function outboxCounts(desk: ReadHandle<'desk'>): () => OutboxCounts {
  const counts = desk.prepare<[], OutboxCounts>(
    `SELECT count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS waiting, count(*) FILTER (WHERE state IN ('refused', 'conflict')) AS needsAttention
     FROM outbox WHERE state NOT IN ('done', 'discarded')`,
  );
  return () => counts.get() ?? { waiting: 0, needsAttention: 0 };
}

export interface OutboxReader {
  /** What waits or needs attention, and the last hundred that are done; newest first. What was typed into drafts and has arrived is nothing to look back on. */
  list(): OutboxEntry[];
  get(id: string): OutboxEntry | undefined;
  /** Commands whose effect the backend's own view does not hold yet: waiting, being sent, or applied but not pulled. Oldest first. */
  pending(documentId?: string): OutboxEntry[];
  /** Refused or conflicting commands that a person has not dealt with. Oldest first. */
  needingAttention(documentId?: string): OutboxEntry[];
  /** What a refused command holds back. Oldest first. */
  heldBackBehind(id: string): OutboxEntry[];
  counts(): OutboxCounts;
}

export interface OutboxWriter {
  /** Number, device, payload text and hash are given here. `replaces` sets refused commands of the same document aside in the same breath. */
  append(command: NewCommand, replaces?: readonly string[]): OutboxEntry;
  /** Sets a refused or conflicting command and what it holds back aside; kept as history. False: there is no such command in that state. */
  discard(id: string): boolean;
}

/** Version of the payload's shape that this desk writes. */
const schemaVersion = 1;

type StoredEntry = Omit<OutboxEntry, 'command' | 'refusal' | 'absorbed'> & { readonly payload: string; readonly refusal: string | null; readonly absorbed: 0 | 1 };

const columns = `id, number, kind, document_id AS documentId, base_version AS baseVersion, decided_at AS decidedAt, payload, state, attempts, refusal,
  answered_at AS answeredAt, absorbed`;

function entryOf({ payload, refusal: refused, absorbed, ...entry }: StoredEntry): OutboxEntry {
  const command = { kind: entry.kind, payload: commandPayloads[entry.kind].parse(JSON.parse(payload)) } as Command;
  return { ...entry, command, refusal: refused === null ? null : refusal.parse(JSON.parse(refused)), absorbed: absorbed === 1 };
}

const isHeldBackBehind = `state = 'heldBack' AND refusal ->> '$.detail.command' = ?`;

export function outboxReader(desk: ReadHandle<'desk'>): OutboxReader {
  const list = desk.prepare<[], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE state NOT IN ('done', 'discarded') OR seq IN (SELECT seq FROM outbox WHERE state = 'done' AND kind NOT LIKE 'draft.%' ORDER BY seq DESC LIMIT 100) ORDER BY seq DESC`,
  );
  const one = desk.prepare<[string], StoredEntry>(`SELECT ${columns} FROM outbox WHERE id = ?`);
  const pending = desk.prepare<[{ documentId: string | null }], StoredEntry>(
    `SELECT ${columns} FROM outbox
     WHERE (state IN ('waiting', 'sending') OR (state = 'done' AND absorbed = 0)) AND (@documentId IS NULL OR document_id = @documentId) ORDER BY seq`,
  );
  const attention = desk.prepare<[{ documentId: string | null }], StoredEntry>(
    `SELECT ${columns} FROM outbox WHERE state IN ('refused', 'conflict') AND (@documentId IS NULL OR document_id = @documentId) ORDER BY seq`,
  );
  const heldBack = desk.prepare<[string], StoredEntry>(`SELECT ${columns} FROM outbox WHERE ${isHeldBackBehind} ORDER BY seq`);
  return {
    list: () => list.all().map(entryOf),
    get: (id) => {
      const entry = one.get(id);
      return entry && entryOf(entry);
    },
    pending: (documentId) => pending.all({ documentId: documentId ?? null }).map(entryOf),
    needingAttention: (documentId) => attention.all({ documentId: documentId ?? null }).map(entryOf),
    heldBackBehind: (id) => heldBack.all(id).map(entryOf),
    counts: outboxCounts(desk),
  };
}

export function outboxWriter(desk: WriteHandle<'desk'>): OutboxWriter {
  const next = desk.prepare<[string], number>('SELECT coalesce(max(number), 0) + 1 FROM outbox WHERE device_id = ?').pluck();
  const deviceId = desk.prepare<[], string>(`SELECT value FROM setting WHERE name = 'deviceId'`).pluck();
  const insert = desk.prepare(
    `INSERT INTO outbox (id, device_id, number, kind, schema_version, document_id, base_version, decided_at, payload, hash)
     VALUES (@id, @deviceId, @number, @kind, ${schemaVersion}, @documentId, @baseVersion, @decidedAt, @payload, @hash)`,
  );
  const one = desk.prepare<[string], StoredEntry>(`SELECT ${columns} FROM outbox WHERE id = ?`);
  const setAside = desk.prepare(`UPDATE outbox SET state = 'discarded' WHERE id = ? AND state IN ('refused', 'conflict')`);
  const setDependantsAside = desk.prepare(`UPDATE outbox SET state = 'discarded' WHERE ${isHeldBackBehind}`);

  function discard(id: string): boolean {
    if (setAside.run(id).changes === 0) return false;
    setDependantsAside.run(id);
    return true;
  }

  return {
    append: (command, replaces = []) => {
      const device = deviceId.get();
      if (device === undefined) throw new Error('the desk has no device id');
      const payload = JSON.stringify(command.payload);
      const documentId = documentOf(command);
      insert.run({
        id: command.id, deviceId: device, number: next.get(device), kind: command.kind, documentId,
        baseVersion: command.baseVersion, decidedAt: command.decidedAt, payload, hash: hash('sha256', payload, 'hex'),
      });
      for (const id of replaces) discard(id);
      const stored = one.get(command.id);
      if (stored === undefined) throw new Error('the command that was just appended is not there');
      return entryOf(stored);
    },
    discard,
  };
}
