import type { CommandEnvelope, CommandResult } from '#sync/protocol/push.ts';
import { commandPayloads, type Command, type CommandKind } from '#shared/contract/commands.ts';
import { standsOn } from '#shared/contract/parts-of-document.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { outboxCounts, type OutboxCounts } from './outbox-store.ts';
import { withoutWaiting, type WriteHandle } from '#sync/replica/database-file.ts';

/** What leaves in one request, so that a reply is never far away. */
const batchBytes = 1_000_000;

const stateAfter = { applied: 'done', rejected: 'refused', conflict: 'conflict', later: 'waiting' } as const;

export interface OutboxQueue {
  take(limit: number, exceptDocuments: readonly string[]): readonly CommandEnvelope[];
  settle(results: readonly CommandResult[], at: string): void;
  release(ids: readonly string[]): void;
  /** Commands that took effect, oldest first. */
  acknowledged(): readonly string[];
  /** What the backend had acknowledged and has lost waits again. */
  resend(ids: readonly string[]): void;
  /**
   * The backend's own view of one of the desk's scopes was pulled after these answers: nothing needs to be laid over it for them any more. Commands about
   * drafts are in the member's scope, all others in the account's: what only the other scope has brought would otherwise be shown by neither.
   */
  readonly absorbAnswered: (about: 'drafts' | 'others') => void;
  counts(): OutboxCounts;
}

interface Told {
  readonly id: string;
  readonly kind: CommandKind;
  readonly payload: string;
}

interface Failed extends Told {
  readonly documentId: string;
  readonly seq: number;
}

const commandOf = ({ kind, payload }: Told): Command => ({ kind, payload: commandPayloads[kind].parse(JSON.parse(payload)) }) as Command;

/** The outbox as the engine sees it: what goes next, and what became of it. Never removes anything. */
export function outboxQueue(desk: WriteHandle<'desk'>): OutboxQueue {
  // One request at a time: whatever still says "sending" is from a run that was cut off, and goes again with the same bytes.
  const waiting = desk.prepare<[string, number], CommandEnvelope>(
    `SELECT id, device_id AS deviceId, number, kind, schema_version AS schemaVersion, document_id AS documentId, base_version AS baseVersion,
       decided_at AS decidedAt, payload, hash
     FROM outbox WHERE state IN ('waiting', 'sending') AND document_id NOT IN (SELECT value FROM json_each(?)) ORDER BY seq LIMIT ?`,
  );
  const markSending = desk.prepare(`UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE id = ?`);
  const markWaiting = desk.prepare(`UPDATE outbox SET state = 'waiting' WHERE id = ? AND state = 'sending'`);
  const settleOne = desk.prepare<[string, string | null, string | null, string], Failed>(
    `UPDATE outbox SET state = ?, refusal = ?, answered_at = ? WHERE id = ? AND state IN ('waiting', 'sending') RETURNING id, document_id AS documentId, seq, kind, payload`,
  );
  const laterOnes = desk.prepare<[string, number], Told>(`SELECT id, kind, payload FROM outbox WHERE document_id = ? AND seq > ? AND state IN ('waiting', 'sending') ORDER BY seq`);
  const holdBack = desk.prepare(`UPDATE outbox SET state = 'heldBack', refusal = ? WHERE id = ?`);
  const absorb = desk.prepare<[0 | 1]>(`UPDATE outbox SET absorbed = 1 WHERE state = 'done' AND absorbed = 0 AND (kind LIKE 'draft.%') = ?`);
  const done = desk.prepare<[], string>(`SELECT id FROM outbox WHERE state = 'done' ORDER BY seq`).pluck();
  const waitAgain = desk.prepare(`UPDATE outbox SET state = 'waiting', answered_at = NULL, absorbed = 0 WHERE id = ? AND state = 'done'`);
  const take = desk.transaction((limit: number, exceptDocuments: readonly string[]): readonly CommandEnvelope[] => {
    let bytes = 0;
    const taken = waiting.all(JSON.stringify(exceptDocuments), limit).filter(({ payload }, index) => {
      bytes += payload.length;
      return index === 0 || bytes <= batchBytes;
    });
    for (const { id } of taken) markSending.run(id);
    return taken;
  });
  /** What stands on a refused command, or on what stands on it, waits for a person. */
  function holdBackBehind(failed: Failed): void {
    const fallen = [commandOf(failed)];
    for (const later of laterOnes.all(failed.documentId, failed.seq)) {
      const command = commandOf(later);
      if (!fallen.some((earlier) => standsOn(command, earlier))) continue;
      fallen.push(command);
      holdBack.run(JSON.stringify(refuse('dependsOnRefused', { command: failed.id })), later.id);
    }
  }

  return {
    take: (limit, exceptDocuments) => withoutWaiting(desk, () => take(limit, exceptDocuments)),
    settle: desk.transaction((results: readonly CommandResult[], at: string): void => {
      const failed = results.flatMap(({ id, outcome, refusal }) => {
        const answeredAt = outcome === 'later' ? null : at;
        const settled = settleOne.get(stateAfter[outcome], refusal === null ? null : JSON.stringify(refusal), answeredAt, id);
        return settled !== undefined && (outcome === 'rejected' || outcome === 'conflict') ? [settled] : [];
      });
      // After all answers are in: what the backend has judged itself is not held back.
      for (const refused of failed) holdBackBehind(refused);
    }),
    release: desk.transaction((ids: readonly string[]): void => {
      for (const id of ids) markWaiting.run(id);
    }),
    acknowledged: () => done.all(),
    resend: (ids) => {
      for (const id of ids) waitAgain.run(id);
    },
    absorbAnswered: (about) => void absorb.run(about === 'drafts' ? 1 : 0),
    counts: outboxCounts(desk),
  };
}
