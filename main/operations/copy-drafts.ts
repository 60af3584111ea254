import { joinDrafts } from '#shared/domain/drafts/join-drafts.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { DiscardedAct } from '#main/database/discarded-drafts.ts';
import type { DeskWriter } from '#main/host/desk.ts';
import { notFound, refused } from './failures.ts';
import { newDraft, openDraft } from './open-draft.ts';
import { noteSeenPrices } from './price-draft.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { withStanding } from './with-desk.ts';

export interface Discarding {
  readonly writer: { readonly drafts: DeskWriter['drafts']; readonly outbox: Pick<DeskWriter['outbox'], 'append'> };
  readonly newId: () => string;
  readonly at: Instant;
  /** By which it can be brought back; null = for good. */
  readonly act: DiscardedAct | null;
}

/** On other machines it goes as it was known here; one that was changed there meanwhile comes back. */
export function discardDraft(draft: Draft, { writer, newId, at, act }: Discarding): void {
  const base = writer.drafts.remove(draft, act);
  if (base !== null) writer.outbox.append({ id: newId(), kind: 'draft.discard', payload: { draftId: draft.id, version: base.head.version }, baseVersion: base.head.version, decidedAt: at });
}

/** One draft out of one or several, in one transaction. */
export const copyDrafts = withStanding<'drafts.copy'>(({ draftIds, name, discard }, desk, standing, context) => {
  const card = refuseCardNumbers({ name });
  if (card) return card;
  const sources: Draft[] = [];
  for (const id of new Set(draftIds)) {
    const found = discard ? openDraft(desk, id) : ok(desk.stores.drafts.get(id));
    if (!found.ok) return found;
    if (found.value === undefined) return notFound({ draft: id });
    sources.push(found.value);
  }
  const [first] = sources;
  const empty = newDraft(context.newId(), desk, { name, site: first?.site, costCentre: first?.costCentre, channel: first?.channel ?? 'platform', codes: first?.codes ?? [], note: sources.map(({ note }) => note).filter((note) => note !== '').join('; ').slice(0, 2000) });
  const joined = joinDrafts(empty, sources, context.newId, standing.now);
  if (!joined.ok) return err(refused(joined.error));
  const at = desk.now().instant;
  desk.write((writer) => {
    writer.drafts.save(noteSeenPrices(empty, joined.value, standing));
    if (discard) for (const source of sources) discardDraft(source, { writer, newId: context.newId, at, act: { id: empty.id, at, mergedInto: empty.id } });
  });
  return ok({ draftId: empty.id });
});
