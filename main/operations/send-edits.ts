import type { CommandPayload } from '#shared/contract/commands.ts';
import { doubledLines } from '#shared/domain/drafts/doubled-lines.ts';
import { rivalsIn, type Draft } from '#shared/domain/drafts/draft.ts';
import { differenceOf, withChange } from '#shared/domain/drafts/save-draft.ts';
import { sharedOf } from '#shared/domain/drafts/shared-draft.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err } from '#shared/domain/result.ts';
import type { Desk, DeskWriter } from '#main/host/desk.ts';
import { refused } from './failures.ts';

/** A draft that two machines have left with two readings, or with two lines of one product, is not sent before somebody has chosen. */
export function refuseUnsettled(draft: Draft): ReturnType<typeof err<ReturnType<typeof refused>>> | null {
  const unsettled = rivalsIn(draft) + doubledLines(draft.lines).length;
  return unsettled === 0 ? null : err(refused(refuse('rivalsUnsettled', { draft: draft.id, count: String(unsettled) })));
}

export interface SendingDraft {
  /** What the command that sends the draft says of it. */
  readonly draft: NonNullable<CommandPayload<'quote.request'>['draft']>;
  /** Appends what other machines may know an older state of, so that it arrives before the draft is sent; to be called in the transaction that sends it. */
  readonly sendEdits: (writer: DeskWriter) => void;
}

/** A draft on its way out. One that no other machine can know travels with its request alone. */
export function sendingDraft(draft: Draft, desk: Desk, newId: () => string): SendingDraft {
  return {
    draft: { id: draft.id, version: desk.stores.drafts.base(draft.id)?.head.version ?? 0 },
    // The other thread may have put edits into the outbox since the draft was read: what is left to send is worked out where nobody else writes.
    sendEdits: (writer) => {
      const known = writer.drafts.base(draft.id);
      let base = known;
      while (base !== null) {
        const mine = sharedOf(draft, base);
        const difference = differenceOf(base, mine);
        if (difference === null) break;
        writer.outbox.append({ id: newId(), kind: 'draft.save', payload: difference.change, baseVersion: 0, decidedAt: draft.changedAt });
        base = withChange(base, mine, difference.change);
      }
      if (base !== null && base !== known) writer.drafts.noteBase(base);
    },
  };
}
