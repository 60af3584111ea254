import { comparePrices } from '#shared/domain/drafts/compare-prices.ts';
import type { Draft, DraftLine } from '#shared/domain/drafts/draft.ts';
import { keepNewest } from '#shared/domain/keep-newest.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PricingRequest } from '#shared/domain/pricing/pricing-request.ts';
import type { DocumentTotals, LinePrice } from '#shared/domain/pricing/priced-line.ts';
import type { Standing } from './with-desk.ts';

export interface PricedDraft {
  readonly lines: readonly { readonly line: DraftLine; readonly price: LinePrice }[];
  readonly totals: DocumentTotals;
}

type PricedDocument = ReturnType<typeof priceDocument>;

/** One edit of a draft asks for its prices again and again: what the line costs, what has to be approved, what it does to a budget. */
const pricedWith = new WeakMap<PriceBook, Map<string, PricedDocument>>();
/** The draft as it was and as it is, of two machines or windows. */
const mostPriced = 4;

/** `priceDocument` for the lines of a draft, worked out once for as long as the book stands. */
export function priceStanding({ lines, day, channel, codes }: PricingRequest, book: PriceBook): PricedDocument {
  const priced = pricedWith.get(book) ?? new Map<string, PricedDocument>();
  pricedWith.set(book, priced);
  const question = JSON.stringify([day, channel, codes, lines.map(({ sku, unit, quantity }) => [sku, unit, quantity])]);
  const known = priced.get(question) ?? priceDocument({ lines, day, channel, codes }, book);
  keepNewest(priced, question, known, mostPriced);
  return known;
}

/** A draft at today's prices, its lines as one document. */
export function priceDraft(draft: Pick<Draft, 'lines' | 'channel' | 'codes'>, { book, today }: Pick<Standing, 'book' | 'today'>): PricedDraft {
  const priced = priceStanding({ lines: draft.lines, day: today, channel: draft.channel, codes: draft.codes }, book);
  const lines = draft.lines.map((line, index) => {
    const price = priced.lines[index];
    if (!price) throw new Error(`line ${line.id} was not priced`);
    return { line, price };
  });
  return { lines, totals: priced.totals };
}

/**
 * Notes today's price as seen on lines that are new or changed, and on lines whose noted price was today's before this edit: what the
 * buyer's own edit moves (a tier of the document, a code) is no news to them. A price that moved by itself stays beside the old one until
 * the buyer accepts it.
 */
export function noteSeenPrices(before: Draft, after: Draft, standing: Pick<Standing, 'book' | 'today'>): Draft {
  const upToDate = new Set(
    priceDraft(before, standing)
      .lines.filter(({ line, price }) => line.seen !== null && comparePrices(line.seen.unitPrice, price.unitPrice).moved === 'same')
      .map(({ line }) => line.id),
  );
  return withSeenPrices(after, (line) => line.seen === null || upToDate.has(line.id), standing);
}

/** The draft with today's price noted as seen on the chosen lines. */
export function withSeenPrices(draft: Draft, isChosen: (line: DraftLine) => boolean, standing: Pick<Standing, 'book' | 'today'>): Draft {
  const lines = priceDraft(draft, standing).lines.map(({ line, price }) =>
    isChosen(line) ? { ...line, seen: { unitPrice: price.unitPrice, list: price.list, promotions: price.promotions, day: standing.today } } : line,
  );
  return { ...draft, lines };
}
