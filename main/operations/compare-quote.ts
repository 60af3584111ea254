import { decimal } from '#shared/domain/money/decimal.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import { compareVersions, type LineDifference } from '#shared/domain/quotes/compare-versions.ts';
import { quoteLines } from '#shared/domain/quotes/request-quote.ts';
import type { Quote, QuoteLine, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import type { Answer } from './handler.ts';
import type { Standing } from './with-desk.ts';

type Comparison = Answer<'quotes.compare'>;
type Side = Pick<QuoteVersion, 'lines' | 'totals'>;

/** Two versions of an estimate, or one against what its lines cost today; null where the estimate has no such version. */
export function compareQuote(quote: Quote, from: number, to: number | 'today', standing: Standing): Comparison | null {
  const before = versionOf(quote, from);
  if (!before) return null;
  const after = to === 'today' ? today(quote, before, standing) : versionOf(quote, to);
  if (!after) return null;
  const { lines, gross } = compareVersions(before, after);
  return {
    lines: lines.map(shownDifference),
    grossBefore: before.totals.gross,
    grossAfter: after.totals.gross,
    gross,
    currency: quote.currency,
    day: to === 'today' ? standing.today : null,
  };
}

function versionOf({ current, earlier }: Quote, version: number): QuoteVersion | undefined {
  return [current, ...earlier].find((each) => each.version === version);
}

/** The version's lines as one document at today's prices. A product that is gone keeps the name under which it was offered. */
function today(quote: Quote, version: QuoteVersion, { book, today: day }: Standing): Side {
  const priced = priceDocument({ lines: version.lines, day, channel: quote.channel, codes: quote.codes }, book);
  const lines = priced.lines.map((price, at) => ({ ...price, name: version.lines[at]?.name ?? '', category: version.lines[at]?.category ?? '' }));
  return { lines: quoteLines(version.lines, { lines, totals: priced.totals }), totals: priced.totals };
}

function shownDifference({ id, sku, before, after, changes }: LineDifference): Comparison['lines'][number] {
  const isComparable = before !== null && after !== null && before.unitPrice !== null && after.unitPrice !== null;
  return {
    id,
    sku,
    name: (after ?? before)?.name ?? sku,
    changes: [...changes],
    before: before && shownSide(before),
    after: after && shownSide(after),
    priceMove: isComparable ? decimal(after.unitPrice ?? '0').minus(decimal(before.unitPrice ?? '0')).toFixed() : null,
  };
}

function shownSide({ quantity, unit, unitPrice, net, free, targetPrice }: QuoteLine): NonNullable<Comparison['lines'][number]['before']> {
  return { quantity, unit, unitPrice, net, free, targetPrice };
}
