import { isDraftCommand, type Command } from '#shared/contract/commands.ts';
import { sharedDraftHead, sharedDraftLine, type LineState, type SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import { draftLineKey } from '#sync/protocol/entities.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { findRecord, recordsUnder } from '#sync/backend/store/record-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';

/** The draft that a command changes or sends; null = none. */
export function draftIdOf(command: Command): string | null {
  if (isDraftCommand(command)) return command.payload.draftId;
  return command.kind === 'quote.request' || command.kind === 'order.placeDirect' ? (command.payload.draft?.id ?? null) : null;
}

export async function findDraft(reading: Reading, scope: string, id: string): Promise<SharedDraft | null> {
  const head = await findRecord(reading, scope, 'draft', id);
  if (head === undefined) return null;
  const lines = await recordsUnder(reading, scope, 'draftLine', draftLineKey(id, ''));
  return { head, lines: new Map(lines.map(({ draft: _draft, id: lineId, ...line }): [string, LineState] => [lineId, line])) };
}

/** Drafts as they are after a command. Of the one that stood before only the lines that moved are written: a change costs what it changes. */
export function putDrafts(changes: ChangeSet, scope: string, before: SharedDraft | null, drafts: readonly SharedDraft[]): void {
  for (const { head, lines } of drafts) {
    const standing = before?.head.id === head.id ? before.lines : new Map<string, LineState>();
    changes.put(scope, 'draft', sharedDraftHead.parse(head));
    for (const [id, line] of lines) if (standing.get(id) !== line) changes.put(scope, 'draftLine', sharedDraftLine.parse({ draft: head.id, id, ...line }));
    for (const id of standing.keys()) if (!lines.has(id)) changes.remove(scope, 'draftLine', draftLineKey(head.id, id));
  }
}
