import { differenceOf, withChange } from '#shared/domain/drafts/save-draft.ts';
import { sharedOf } from '#shared/domain/drafts/shared-draft.ts';
import type { CommandResult } from '#sync/protocol/push.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import { outboxWriter } from './outbox-store.ts';
import type { SharedDraftRows } from './shared-draft-rows.ts';

export interface OutgoingDrafts {
  /** What was typed since the last time becomes commands, at most one waiting for each draft. */
  prepare(newId: () => string): void;
  /** The backend answered commands: what it has refused of a draft is still to be sent. */
  answered(results: readonly CommandResult[]): void;
}

/** A keystroke writes the draft and nothing else; here, in the thread of the synchronisation, edits become commands. */
export function outgoingDrafts(desk: WriteHandle<'desk'>, rows: SharedDraftRows): OutgoingDrafts {
  const draftCommand = desk.prepare<[string], { draft: string; kind: string }>(`SELECT document_id AS draft, kind FROM outbox WHERE id = ? AND kind IN ('draft.save', 'draft.discard')`);
  const sentDraft = desk.prepare<[string], string | null>(`SELECT payload ->> '$.draft.id' FROM outbox WHERE id = ? AND kind IN ('quote.request', 'order.placeDirect')`).pluck();
  const outbox = outboxWriter(desk);

  function refused(draft: string, { id, refusal }: CommandResult): void {
    const theirs = rows.said(draft);
    if (theirs === null) rows.bases.remove(draft);
    else rows.bases.put(theirs);
    // What the backend does not know goes again whole; anything else waits until the person has changed it.
    const isUnknown = refusal?.kind === 'notFound';
    rows.setUnsent(draft, isUnknown ? 1 : 2);
    if (isUnknown) outbox.discard(id);
  }

  return {
    prepare: (newId) => {
      for (const id of rows.unsent()) {
        const found = rows.find(id);
        if (found === undefined || found.draft.state !== 'open' || rows.commands.isWaiting(id, undefined)) continue;
        const base = rows.bases.get(id);
        const mine = sharedOf(found.draft, base);
        const difference = differenceOf(base, mine);
        if (difference !== null) {
          outbox.append({ id: newId(), kind: 'draft.save', payload: difference.change, baseVersion: base?.head.version ?? 0, decidedAt: found.draft.changedAt }, rows.commands.refusedSaves(id));
          rows.bases.put(withChange(base, mine, difference.change));
        }
        if (difference?.isAll !== false) rows.setUnsent(id, 0);
      }
    },
    answered: (results) => {
      for (const result of results) {
        if (result.outcome === 'later') continue;
        const command = draftCommand.get(result.id);
        const draft = command?.draft ?? sentDraft.get(result.id);
        if (draft === undefined || draft === null) continue;
        rows.touch(draft);
        if (command?.kind === 'draft.save' && result.outcome !== 'applied') refused(draft, result);
      }
    },
  };
}
