import type { Draft } from '#shared/domain/drafts/draft.ts';
import { refuse } from '#shared/domain/refusal.ts';
import type { RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Desk } from '#main/host/desk.ts';
import { refused } from './failures.ts';
import type { Outcome } from './handler.ts';
import { newDraft } from './open-draft.ts';
import { withSeenPrices } from './price-draft.ts';
import { restockSources, withChoices } from './restock-facts.ts';
import type { Standing } from './with-desk.ts';

/** A draft for each session, all or none, in one transaction; the sessions are closed and lead to their drafts. A session that proposes nothing refuses. */
export function restockingDrafts(sessions: readonly RestockingSession[], desk: Desk, standing: Standing, newId: () => string): Outcome<'restocking.toDraft'> {
  const sources = restockSources(desk, standing);
  const made: { readonly session: RestockingSession; readonly draft: Draft }[] = [];
  for (const session of sessions) {
    const proposal = sources.proposalOf(session.id, session.site, sources.historyOf(session.site));
    const lines = withChoices(proposal.lines, desk.stores.restocking.choices(session.id))
      .filter(({ quantity }) => quantity !== '0')
      .map(({ sku, unit, quantity }) => ({ id: newId(), sku, unit, quantity, targetPrice: null, note: '', seen: null }));
    if (lines.length === 0) return err(refused(refuse('noLines', { session: session.id, site: session.site })));
    const site = standing.account.sites.find(({ id }) => id === session.site)?.name ?? session.site;
    const draft = newDraft(newId(), desk, { name: `${site} ${standing.today}`.slice(0, 120), site: session.site, lines });
    made.push({ session, draft: withSeenPrices(draft, () => true, standing) });
  }
  desk.write((writer) => {
    for (const { session, draft } of made) {
      writer.drafts.save(draft);
      writer.restocking.save({ ...session, state: 'drafted', changedAt: standing.now, becameDraft: draft.id });
    }
  });
  return ok({ drafts: made.map(({ session, draft }) => ({ sessionId: session.id, draftId: draft.id, lines: draft.lines.length })) });
}
