import { agreePrices, type AgreedPrice } from '#shared/domain/quotes/agree-prices.ts';
import { grantExtension, refuseExtension } from '#shared/domain/quotes/answer-extension.ts';
import { declineQuote } from '#shared/domain/quotes/decline-quote.ts';
import { hasPendingExtension } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import { recordsEverywhere } from '#sync/backend/store/record-store.ts';
import { changeDocument, type OfficeAct } from './change-document.ts';
import { issueVersion } from './issue-version.ts';
import { loadPriceBook } from './load-price-book.ts';
import type { OfficeParts } from './office-parts.ts';
import { priceLines } from './price-lines.ts';
import { putQuote } from './seller-acts.ts';

/** The sales office's acts on estimates. Each answers the changed quote, or the refusal of the rule. */
export interface QuoteDesk {
  readonly all: () => Promise<readonly Quote[]>;
  /** Issues a request, or a new version at today's prices. Where an extension is asked for, this answers it. */
  readonly issue: (id: string, by: string, note: string) => Promise<Result<Quote, Refusal>>;
  /** Declines a request; where an extension is asked for, refuses that. */
  readonly decline: (id: string, reason: string) => Promise<Result<Quote, Refusal>>;
  readonly reprice: (id: string, by: string, note: string) => Promise<Result<Quote, Refusal>>;
  /** Grants the extension that is asked for; null days are the policy's. */
  readonly extend: (id: string, by: string, days: number | null, note: string) => Promise<Result<Quote, Refusal>>;
  /** Issues a request or a new version with the office's own prices in the named lines; the others at today's. */
  readonly offer: (id: string, by: string, prices: readonly AgreedPrice[], note: string) => Promise<Result<Quote, Refusal>>;
}

async function pricedToday({ writing, document, account, company, now }: OfficeAct<Quote>) {
  const { lines } = document.current;
  const book = await loadPriceBook(writing, { company, account, now, skus: lines.map(({ sku }) => sku), document: document.id });
  const priced = priceLines({ lines, day: dayOfInstant(now, company.timeZone), channel: document.channel, codes: document.codes }, book);
  return { book, priced };
}

async function reissue(act: OfficeAct<Quote>, issuedBy: string, note: string): Promise<Result<Quote, Refusal>> {
  const { writing, document, account, company, now } = act;
  return issueVersion(writing, document, { company, account, now, issuedBy, note, ...(await pricedToday(act)) });
}

async function offer(act: OfficeAct<Quote>, issuedBy: string, prices: readonly AgreedPrice[], note: string): Promise<Result<Quote, Refusal>> {
  const { writing, document, account, company, now } = act;
  const { book, priced } = await pricedToday(act);
  const agreed = agreePrices(document, priced, prices, company.vat);
  return agreed.ok ? issueVersion(writing, document, { company, account, now, issuedBy, note, book, priced: agreed.value }) : agreed;
}

async function extend(act: OfficeAct<Quote>, answeredBy: string, note: string, days: number | null): Promise<Result<Quote, Refusal>> {
  const { book, priced } = await pricedToday(act);
  return grantExtension(act.document, { now: act.now, answeredBy, note, terms: act.company, offers: book, priceToday: () => priced, ...(days !== null && { days }) });
}

export function createQuoteDesk(parts: OfficeParts): QuoteDesk {
  const change = (id: string, work: (act: OfficeAct<Quote>) => Promise<Result<Quote, Refusal>>): Promise<Result<Quote, Refusal>> =>
    changeDocument(parts, 'quote', id, async (act) => {
      const changed = await work(act);
      if (changed.ok) putQuote(act.changes, changed.value);
      return changed;
    });
  return {
    all: () => recordsEverywhere(parts.database, 'quote'),
    issue: (id, by, note) => change(id, (act) => (hasPendingExtension(act.document) ? extend(act, by, note, null) : reissue(act, by, note))),
    decline: (id, reason) =>
      change(id, async ({ document, now }) => (hasPendingExtension(document) ? refuseExtension(document, reason, now) : declineQuote(document, reason, now))),
    reprice: (id, by, note) => change(id, (act) => reissue(act, by, note)),
    extend: (id, by, days, note) => change(id, (act) => extend(act, by, note, days)),
    offer: (id, by, prices, note) => change(id, (act) => offer(act, by, prices, note)),
  };
}
