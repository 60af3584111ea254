import type { Draft } from '#shared/domain/drafts/draft.ts';
import { mergeDraft } from '#shared/domain/drafts/merge-draft.ts';
import { differenceOf, saveDraft, withChange } from '#shared/domain/drafts/save-draft.ts';
import { draftOf, headStateOf, sharedOf, type SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { KeptDraft } from '#main/database/discarded-drafts.ts';
import type { Desk } from '#main/host/desk.ts';
import { discardDraft, type Discarding } from './copy-drafts.ts';
import { notFound, refused } from './failures.ts';
import { withDesk } from './with-desk.ts';

type Restoring = Omit<Discarding, 'act'> & { readonly desk: { readonly stores: Pick<Desk['stores'], 'drafts' | 'settings'> } };

/**
 * Puts it back as it was. Where the backend has been told that it is gone, or is about to be, it is told that it is there again: an edit of a discarded draft opens it, and one that
 * leaves everything as it is does so too. The command goes out after the discarding, whether that has arrived or still waits.
 */
function putBack({ draft, base, unsent }: KeptDraft, { writer, newId, at }: Restoring): void {
  if (base === null) return writer.drafts.restore(draft, unsent);
  const mine = sharedOf(draft, base);
  const head = headStateOf(base.head);
  // What was refused waits for the next edit, as it did before.
  const difference = unsent === 2 ? null : differenceOf(base, mine);
  const change = difference?.change ?? { draftId: draft.id, head: { before: head, after: head }, lines: [] };
  const discarded: SharedDraft = { ...base, head: { ...base.head, version: base.head.version + 1 } };
  writer.drafts.restore(draft, unsent === 2 ? 2 : difference?.isAll === false ? 1 : 0);
  writer.outbox.append({ id: newId(), kind: 'draft.save', payload: change, baseVersion: discarded.head.version, decidedAt: at });
  writer.drafts.noteBase(withChange(discarded, mine, change));
}

/** It is there already, because another machine has changed or sent it: what was typed here before it was discarded is laid over that, or becomes a draft of its own. */
function layOver({ draft, base }: KeptDraft, standing: Draft, { desk, writer, newId, at }: Restoring): readonly Draft[] {
  const origin = { device: desk.stores.settings.deviceId(), at: draft.changedAt };
  const [mine, theirs] = [sharedOf(draft, base), sharedOf(standing, desk.stores.drafts.base(standing.id))];
  if (standing.state === 'open') {
    const merged: Draft = { ...draftOf(mergeDraft(base, mine, theirs, origin), standing.merges ?? 0), state: 'open', changedAt: at };
    writer.drafts.save(merged);
    return [merged];
  }
  const difference = differenceOf(base, mine);
  const late = difference === null ? null : saveDraft(theirs, difference.change, { ...origin, commandId: newId(), author: draft.author });
  const left = late?.ok ? late.value.map((copy) => draftOf(copy, 0)) : [];
  for (const one of left) writer.drafts.save(one);
  return left;
}

/** Brings one draft back inside the transaction of the writer; answers what is open now of it. */
export function restoreOne(kept: KeptDraft, restoring: Restoring): readonly Draft[] {
  const standing = restoring.desk.stores.drafts.get(kept.draft.id);
  const back = standing === undefined ? [kept.draft] : layOver(kept, standing, restoring);
  if (standing === undefined) putBack(kept, restoring);
  restoring.writer.drafts.forgetDiscarded(kept.draft.id);
  return back;
}

/** What drafts were merged into, while nothing else has become of it. */
function isAsItWasMade(merged: Draft, desk: Desk): boolean {
  return (merged.merges ?? 0) === 0 && desk.stores.drafts.steps(merged.id).undo === 0;
}

export const restoreDrafts = withDesk<'drafts.restore'>(({ draftId }, desk, context) => {
  const { drafts } = desk.stores;
  const act = drafts.discardedBy(draftId);
  if (act === undefined) return notFound({ draft: draftId ?? 'discarded' });
  const merged = act.mergedInto === null ? undefined : drafts.get(act.mergedInto);
  if (merged?.state === 'submitted') return err(refused(refuse('notAllowedInState', { draft: merged.id, state: merged.state })));
  const isAlone = draftId !== undefined && act.mergedInto === null;
  const kept = drafts.discardedDrafts(act.id).filter(({ draft }) => !isAlone || draft.id === draftId);
  const mergedStays = merged !== undefined && !isAsItWasMade(merged, desk);
  const back = desk.write((writer) => {
    const restoring: Restoring = { desk, writer, newId: context.newId, at: desk.now().instant };
    const open = kept.flatMap((one) => restoreOne(one, restoring));
    if (merged !== undefined && !mergedStays) discardDraft(merged, { ...restoring, act: null });
    return open;
  });
  return ok({ drafts: back.map(({ id, name }) => ({ id, name })), mergedStays });
});

export const lastDiscarded = withDesk<'drafts.lastDiscarded'>((_nothing, desk) => {
  const { drafts } = desk.stores;
  const act = drafts.discardedBy();
  if (act === undefined) return ok({ act: null });
  const merged = act.mergedInto === null ? undefined : drafts.get(act.mergedInto);
  const of = drafts.discardedDrafts(act.id).map(({ draft }) => ({ id: draft.id, name: draft.name, lines: draft.lines.length }));
  return ok({ act: { at: act.at, drafts: of, merged: merged === undefined ? null : { id: merged.id, name: merged.name } } });
});
