import type { Account, Member } from '#shared/domain/accounts/account.ts';
import type { Channel } from '#shared/domain/pricing/price-list.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { PricedRequest } from './priced-request.ts';
import type { Quote, QuoteLine, QuoteRequestLine } from './quote.ts';

/** What the buyer asks for; the payload of `quote.request`. */
export interface QuoteRequest {
  readonly quoteId: string;
  readonly title: string;
  readonly site: string | null;
  readonly costCentre: string | null;
  readonly channel: Channel;
  readonly codes: readonly string[];
  readonly note: string;
  readonly lines: readonly QuoteRequestLine[];
}

export interface RequestTerms {
  readonly account: Pick<Account, 'id' | 'currency' | 'sites' | 'costCentres'>;
  readonly author: Member;
  /** When the buyer asked, by the desktop's word; kept beside the time of arrival. */
  readonly requestedAt: Instant;
  /** Null while the request waits on the desktop. */
  readonly receivedAt: Instant | null;
  /** Forecast prices on the desktop, the seller's own on the backend; binding only when issued. */
  readonly priced: PricedRequest;
}

/** A new estimate in state `requested`, content version 0. Refuses with notYourRole, noLines, unknownSite, unknownCostCentre. */
export function requestQuote(request: QuoteRequest, terms: RequestTerms): Result<Quote, Refusal> {
  const { account, author } = terms;
  if (!author.roles.includes('buyer')) return err(refuse('notYourRole', { role: 'buyer' }));
  if (request.lines.length === 0) return err(refuse('noLines'));
  if (request.site !== null && !account.sites.some((site) => site.id === request.site)) return err(refuse('unknownSite', { site: request.site }));
  if (request.costCentre !== null && !account.costCentres.some((centre) => centre.id === request.costCentre)) {
    return err(refuse('unknownCostCentre', { costCentre: request.costCentre }));
  }
  return ok({
    id: request.quoteId,
    account: account.id,
    number: null,
    state: 'requested',
    title: request.title,
    author: author.id,
    site: request.site,
    costCentre: request.costCentre,
    channel: request.channel,
    codes: [...request.codes],
    currency: account.currency,
    note: request.note,
    requestedAt: terms.requestedAt,
    receivedAt: terms.receivedAt,
    current: { version: 0, lines: quoteLines(request.lines, terms.priced), totals: terms.priced.totals, issuedAt: null, issuedBy: null, validUntil: null, orderBy: null, policyVersion: null, because: [], note: '' },
    earlier: [],
    rounds: [],
    extensions: [],
    payment: [],
    closedReason: '',
    order: null,
  });
}

/** Joins what was asked with what it costs, line by line. Throws where the priced document is not of these lines: that is a bug. */
export function quoteLines(asked: readonly QuoteRequestLine[], priced: PricedRequest): QuoteLine[] {
  if (asked.length !== priced.lines.length) throw new Error(`priced ${priced.lines.length} lines, asked for ${asked.length}`);
  return asked.map((line, index) => {
    const price = priced.lines[index];
    if (!price) throw new Error(`line ${index} has no price entry`);
    return {
      id: line.id,
      sku: line.sku,
      unit: line.unit,
      quantity: line.quantity,
      targetPrice: line.targetPrice,
      seenPrice: line.seenPrice,
      note: line.note,
      name: price.name,
      list: price.list,
      row: price.row ?? null,
      listPrice: price.listPrice,
      unitPrice: price.unitPrice,
      free: price.free,
      promotions: [...price.promotions],
      net: price.net,
      vatCategory: price.vatCategory,
      category: price.category,
      explanation: [...price.explanation],
    };
  });
}
