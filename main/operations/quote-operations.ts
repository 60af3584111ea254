import type { quoteOperations } from '#shared/contract/quote-operations.ts';
import { allowedActs, shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import { timelineOf } from '#shared/domain/quotes/quote-timeline.ts';
import type { AllowedAct } from '#shared/domain/quotes/quote-view.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { ok } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { Shown } from '#main/host/shown-documents.ts';
import type { Desk } from '#main/host/desk.ts';
import { actOnDocument } from './act-on-document.ts';
import { compareQuote } from './compare-quote.ts';
import { foreseeDraft, meantDraft } from './draft-reference.ts';
import { notFound } from './failures.ts';
import type { Answer, Handlers } from './handler.ts';
import { newDraft, openDraft } from './open-draft.ts';
import { ownNumbersOf } from './product-codes.ts';
import { refuseUnsettled, sendingDraft } from './send-edits.ts';
import { refuseCardNumbers } from './refuse-card-numbers.ts';
import { attentionOf, matchesText, memberNames, summaryOf } from './show-quote.ts';
import { withDesk, withStanding, type Standing } from './with-desk.ts';

export const quoteHandlers: Pick<Handlers, keyof typeof quoteOperations> = {
  'quotes.list': withDesk(({ states, text }, desk) => {
    const now = desk.now().instant;
    const found = desk.documents.quotes().filter(({ document }) => text === undefined || matchesText(document, text));
    const allowed = actsOf(desk);
    const summaries = found.map((shown) => ({ ...summaryOf(shown, now), allowed: allowed(shown.document, now) }));
    return ok({ quotes: summaries.filter(({ state }) => states === undefined || states.includes(state)) });
  }),

  'quotes.get': withStanding(({ quoteId }, desk, standing) => {
    const shown = desk.documents.quote(quoteId);
    return shown ? ok(shownQuote(shown, desk, standing)) : notFound({ quote: quoteId });
  }),

  'quotes.compare': withStanding(({ quoteId, from, to }, desk, standing) => {
    const quote = desk.documents.quote(quoteId)?.document;
    const compared = quote && compareQuote(quote, from, to, standing);
    return compared ? ok(compared) : notFound({ quote: quoteId, from: String(from), to: String(to) });
  }),

  'quotes.request': withStanding(({ draftId }, desk, standing, context) => {
    const open = openDraft(desk, draftId);
    if (!open.ok) return open;
    const draft = open.value;
    const card = refuseCardNumbers({ name: draft.name, note: draft.note, ...Object.fromEntries(draft.lines.map((line) => [`line ${line.id}`, line.note])) });
    if (card) return card;
    const unsettled = refuseUnsettled(draft);
    if (unsettled) return unsettled;
    const quoteId = context.newId();
    const sending = sendingDraft(draft, desk, context.newId);
    const { name: title, site, costCentre, channel, codes, note } = draft;
    const lines = draft.lines.map(({ id, sku, unit, quantity, targetPrice, seen, note: lineNote }) => ({
      id, sku, unit, quantity, targetPrice, seenPrice: seen?.unitPrice ?? null, note: lineNote,
    }));
    const acted = actOnDocument({ kind: 'quote.request', payload: { quoteId, title, site, costCentre, channel, codes, note, lines, draft: sending.draft } }, context.newId(), desk, standing, (writer) => {
      sending.sendEdits(writer);
      writer.drafts.save({ ...draft, state: 'submitted', becameQuote: quoteId, changedAt: standing.now });
    });
    return acted.ok ? ok({ quoteId }) : acted;
  }),

  'quotes.withdraw': withStanding(({ quoteId }, desk, standing, context) => {
    const acted = actOnDocument({ kind: 'quote.withdraw', payload: { quoteId } }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),

  'quotes.submitForApproval': withStanding(({ quoteId, payment }, desk, standing, context) => {
    const quote = desk.documents.quote(quoteId)?.document;
    if (!quote) return notFound({ quote: quoteId });
    const { version, totals } = quote.current;
    const payload = { quoteId, version, total: totals.gross, payment: payment ?? quote.payment };
    const acted = actOnDocument({ kind: 'quote.submitForApproval', payload }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),

  'quotes.askExtension': withStanding(({ quoteId, note }, desk, standing, context) => {
    const card = refuseCardNumbers({ note });
    if (card) return card;
    const acted = actOnDocument({ kind: 'quote.askExtension', payload: { quoteId, extensionId: context.newId(), note } }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),

  'quotes.copyToDraft': withStanding(({ quoteId }, desk, { company }, context) => {
    const quote = desk.documents.quote(quoteId)?.document;
    if (!quote) return notFound({ quote: quoteId });
    const draft = draftFrom(quote, desk, company.timeZone, context.newId);
    desk.write((writer) => writer.drafts.save(draft));
    return ok({ draftId: draft.id });
  }),

  'quotes.foresee': withStanding(({ draft, day }, desk, standing) => {
    const meant = meantDraft(draft, desk);
    if (!meant.ok) return meant;
    const { validUntil, orderBy, because } = foreseeDraft(meant.value, day ?? standing.today, desk, standing).validity;
    return ok({ validUntil, orderBy, because: [...because] });
  }),
};

/** What the person at the desk may do with an estimate now; nothing before company and account are there. */
function actsOf(desk: Desk): (quote: Quote, now: Instant) => AllowedAct[] {
  const [company, account] = [desk.stores.company.get(), desk.documents.account()];
  const actor = account?.members.find((member) => member.id === desk.identity.memberId);
  if (!company || !account || !actor) return () => [];
  const terms = { timeZone: company.timeZone, substitutions: account.substitutions ?? [], extensionsMax: company.quotationPolicy.extensions.max };
  return (quote, now) => allowedActs(quote, actor, now, terms);
}

function shownQuote(shown: Shown<Quote>, desk: Desk, { account, company, now }: Standing): Answer<'quotes.get'> {
  const quote = shown.document;
  const order = quote.order === null ? null : (desk.documents.order(quote.order)?.document ?? null);
  const substitutions = account.substitutions ?? [];
  const names = memberNames(desk);
  return {
    quote,
    state: shownState(quote, now),
    pending: shown.pending,
    attention: attentionOf(shown.attention),
    timeline: timelineOf(quote, order, { now, calendar: company, me: desk.identity.memberId, memberNames: names, substitutions }),
    allowed: actsOf(desk)(quote, now),
    forecast: shown.pending || !desk.now().trusted,
    memberNames: names,
    ownNumbers: ownNumbersOf([quote.current, ...quote.earlier].flatMap(({ lines }) => lines), desk),
  };
}

/** The estimate's lines to work on again, beside the prices that it promised. A rejection's reason travels along in the note. */
function draftFrom(quote: Quote, desk: Desk, timeZone: string, newId: () => string) {
  const { lines, issuedAt } = quote.current;
  const day = dayOfInstant(issuedAt ?? quote.requestedAt, timeZone);
  return newDraft(newId(), desk, {
    name: quote.title.slice(0, 120),
    site: quote.site,
    costCentre: quote.costCentre,
    channel: quote.channel,
    codes: quote.codes,
    note: [quote.note, quote.closedReason].filter((text) => text !== '').join('\n').slice(0, 2000),
    lines: lines.map(({ sku, unit, quantity, targetPrice, note, unitPrice, list, promotions }) => ({
      id: newId(), sku, unit, quantity, targetPrice, note, seen: { unitPrice, list, promotions, day },
    })),
  });
}
