import { sum, toFixedText, toPlainText, unitPricePlaces, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { quotaLedger, type QuotaLedger } from '#shared/domain/promotions/quota-ledger.ts';
import { documentTotals } from './document-totals.ts';
import type { PriceBook } from './price-book.ts';
import { lineAtList, lineOffer, type ListedLine } from './price-line.ts';
import type { DocumentTotals, LinePrice } from './priced-line.ts';
import type { PricingRequest } from './pricing-request.ts';
import { openPricing, type PricingSession } from './pricing-session.ts';

/**
 * Prices the lines of one document for the book's account, with the explanation of each (process.md, price resolution).
 * Unit prices have 4 decimals, nets the minor unit's; a line without price has `unitPrice` null and counts nothing.
 * Promotions carry no currency: their amounts count in the account's. Quantities are decimal texts; anything else is a bug of
 * the caller and throws.
 */
export function priceDocument(request: PricingRequest, book: PriceBook): { readonly lines: LinePrice[]; readonly totals: DocumentTotals } {
  const session = openPricing(request, book);
  const listed = request.lines.map((asked) => lineAtList(asked, session));
  const listNet = sum(listed.map((line) => line.found?.net ?? zero));
  const quotas = quotaLedger(book);
  const lines = listed.map((line) => priceLine(line, listNet, quotas, session));
  return { lines, totals: documentTotals(lines, book.company.vat, book.account.currency) };
}

function priceLine({ found, vatCategory, steps }: ListedLine, listNet: Decimal, quotas: QuotaLedger, session: PricingSession): LinePrice {
  if (!found) return { list: null, row: null, listPrice: null, unitPrice: null, free: '0', promotions: [], net: null, vatCategory, explanation: steps };
  const { source } = found;
  const offer = lineOffer(found, listNet, quotas, session, steps);
  quotas.take(offer.changes, found.line.baseQuantity);
  return {
    list: source.list.id,
    row: source.row,
    listPrice: source.text,
    unitPrice: offer.unitPrice === source.price ? source.text : toFixedText(offer.unitPrice, unitPricePlaces),
    free: offer.free === zero ? '0' : toPlainText(offer.free),
    promotions: offer.changes.map(({ entry }) => entry.promotion.id),
    net: toFixedText(offer.net, session.places),
    vatCategory,
    explanation: steps,
  };
}
