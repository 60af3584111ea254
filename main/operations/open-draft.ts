import type { Failure } from '#shared/contract/failure.ts';
import type { Draft, DraftLine } from '#shared/domain/drafts/draft.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Desk } from '#main/host/desk.ts';
import { notFound, refused } from './failures.ts';

/** The draft, where it can still be changed. */
export function openDraft(desk: Desk, draftId: string): Result<Draft, Failure> {
  const draft = desk.stores.drafts.get(draftId);
  if (!draft) return notFound({ draft: draftId });
  return draft.state === 'open' ? ok(draft) : err(refused(refuse('notAllowedInState', { draft: draftId, state: draft.state })));
}

export interface DraftHead {
  readonly name?: string | undefined;
  readonly site?: string | null | undefined;
  readonly costCentre?: string | null | undefined;
  readonly channel?: Channel;
  readonly codes?: readonly string[];
  readonly note?: string;
  readonly lines?: readonly DraftLine[];
}

/** An open draft of whoever is signed in. Without a site given, an account's only site is meant. */
export function newDraft(id: string, desk: Desk, head: DraftHead): Draft {
  const now = desk.now().instant;
  const sites = desk.stores.account.get()?.sites ?? [];
  return {
    id,
    name: head.name ?? now.slice(0, 10),
    state: 'open',
    author: desk.identity.memberId,
    site: head.site ?? (sites.length === 1 ? (sites[0]?.id ?? null) : null),
    costCentre: head.costCentre ?? null,
    channel: head.channel ?? 'platform',
    codes: [...(head.codes ?? [])],
    note: head.note ?? '',
    lines: [...(head.lines ?? [])],
    createdAt: now,
    changedAt: now,
    becameQuote: null,
    becameOrder: null,
  };
}
