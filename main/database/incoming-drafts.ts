import { draft as draftShape, type Draft } from '#shared/domain/drafts/draft.ts';
import { mergeDraft } from '#shared/domain/drafts/merge-draft.ts';
import { mergeIntoStep } from '#shared/domain/drafts/merge-steps.ts';
import { differenceOf, saveDraft } from '#shared/domain/drafts/save-draft.ts';
import { draftOf, sharedOf, type SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import type { SharedDraftRows, StoredDraft } from './shared-draft-rows.ts';

const contentOf = ({ changedAt: _changedAt, merges: _merges, ...content }: Draft): unknown => draftShape.parse({ ...content, changedAt: content.createdAt });

const hasEdits = ({ draft, unsent }: StoredDraft, base: SharedDraft | null): boolean => unsent > 0 && differenceOf(base, sharedOf(draft, base)) !== null;

function takeSaid(rows: SharedDraftRows, theirs: SharedDraft, merges: number): void {
  rows.write(draftOf(theirs, merges), false);
  rows.steps.forget(theirs.head.id);
  rows.bases.put(theirs);
}

/** Sent from another machine: what was typed here since becomes a draft of its own, before the sent one takes its place. */
function takeSent(rows: SharedDraftRows, { draft, unsent }: StoredDraft, base: SharedDraft | null, theirs: SharedDraft, newId: () => string): void {
  const difference = draft.state === 'open' && unsent > 0 ? differenceOf(base, sharedOf(draft, base)) : null;
  const late = difference === null ? null : saveDraft(theirs, difference.change, { ...rows.origin(draft), commandId: newId(), author: draft.author });
  if (late?.ok) for (const copy of late.value) rows.write(draftOf(copy, 0), true);
  takeSaid(rows, theirs, (draft.merges ?? 0) + 1);
}

function layOver(rows: SharedDraftRows, { draft }: StoredDraft, base: SharedDraft | null, theirs: SharedDraft): void {
  const merges = (draft.merges ?? 0) + 1;
  const merged = mergeDraft(base, sharedOf(draft, base), theirs, rows.origin(draft));
  const after = { ...draftOf(merged, merges), state: 'open' as const };
  const isSame = JSON.stringify(contentOf(after)) === JSON.stringify(contentOf(draft));
  if (!isSame) rows.steps.rewrite(draft.id, (step) => mergeIntoStep(step, draft, after, theirs));
  const now = isSame ? draft : after;
  rows.write(now, differenceOf(theirs, sharedOf(now, theirs)) !== null);
  rows.bases.put(theirs);
}

/** A draft that this machine has and the backend knows. */
function settleKnown(rows: SharedDraftRows, mine: StoredDraft, theirs: SharedDraft, newId: () => string): void {
  const { draft } = mine;
  const base = rows.bases.get(draft.id);
  const { state, becameQuote, becameOrder } = theirs.head;
  if (state === 'submitted') {
    const isOwn = draft.state === 'submitted' && draft.becameQuote === becameQuote && draft.becameOrder === becameOrder;
    // One that was sent here as well, and refused: the person decides what becomes of it first.
    if (isOwn || (draft.state === 'submitted' && rows.commands.needsAttention(draft))) rows.bases.put(theirs);
    else takeSent(rows, mine, base, theirs, newId);
  } else if (draft.state === 'submitted') rows.bases.put(theirs);
  else if (state === 'open') layOver(rows, mine, base, theirs);
  // Discarded elsewhere; with something typed here it goes up again, and is there again for all.
  else if (!hasEdits(mine, base)) rows.remove(draft.id);
}

/** False: a command about it is under way, and what came does not hold what it will do. */
function settleOne(rows: SharedDraftRows, id: string, newId: () => string): boolean {
  const mine = rows.find(id);
  if (rows.commands.isWaiting(id, mine?.draft)) return false;
  const theirs = rows.said(id);
  if (mine !== undefined && theirs !== null) settleKnown(rows, mine, theirs, newId);
  else if (theirs !== null && theirs.head.state !== 'discarded') takeSaid(rows, theirs, 0);
  else if (mine !== undefined) {
    // The backend has lost it: it goes up again, whole.
    if (rows.bases.get(id) !== null && mine.draft.state === 'open') rows.setUnsent(id, 1);
    rows.bases.remove(id);
  }
  return true;
}

/** The backend's word is whole: it is laid under what was typed here, draft by draft. */
export function settleDrafts(rows: SharedDraftRows, newId: () => string): void {
  for (const id of rows.moved()) if (settleOne(rows, id, newId)) rows.forgetMoved(id);
}
