import type { LineChange } from '#shared/contract/line-change.ts';
import { reorderLines, type OrderedLine, type ReorderedLine } from '#shared/domain/drafts/reorder-lines.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { RequestLine } from '#shared/domain/pricing/pricing-request.ts';
import type { PricedDraft } from './price-draft.ts';
import type { Standing } from './with-desk.ts';

type Terms = Pick<Draft, 'channel' | 'codes'>;
type Asked = Pick<Standing, 'book' | 'today'>;

/** Lines of an order beside today, each priced for itself. */
export function compareWithToday(lines: readonly OrderedLine[], terms: Terms, { book, today }: Asked): readonly ReorderedLine[] {
  const product = (sku: string) => book.product(sku);
  return reorderLines(lines, { product, unitPrice: (line) => priceAlone(line, terms, { book, today }) });
}

/** As the contract tells it, with the name of what is proposed. */
export function shownChange({ finding, action, proposed, replacement, difference, percent }: ReorderedLine, { book }: Pick<Asked, 'book'>): LineChange {
  return { finding, action, proposed: proposed && { ...proposed, name: book.product(proposed.sku)?.name ?? proposed.sku }, replacement, difference, percent };
}

/**
 * What became of a draft line since its price was seen (for a reordered line: since it was paid); null = nothing. A line whose price
 * was never seen is not dearer or cheaper than anything, but its product or packaging may be gone all the same.
 */
export function changeOfLine({ line, price }: PricedDraft['lines'][number], terms: Terms, asked: Asked): LineChange | null {
  const seen = line.seen?.unitPrice ?? null;
  const ordered = { sku: line.sku, unit: line.unit, quantity: line.quantity, unitPrice: seen ?? price.unitPrice ?? '0' };
  const own = (request: RequestLine): boolean => request.sku === line.sku && request.unit === line.unit;
  const [compared] = reorderLines([ordered], {
    product: (sku) => asked.book.product(sku),
    // Its own price depends on the rest of the draft (promotions over the document); a replacement is not in the draft yet.
    unitPrice: (request) => (own(request) ? price.unitPrice : priceAlone(request, terms, asked)),
  });
  if (!compared || compared.finding === 'same') return null;
  const change = shownChange(compared, asked);
  return seen === null && change.replacement !== 'noPrice' ? { ...change, replacement: null } : change;
}

function priceAlone(line: RequestLine, { channel, codes }: Terms, { book, today }: Asked): string | null {
  return priceDocument({ lines: [line], day: today, channel, codes }, book).lines[0]?.unitPrice ?? null;
}
