import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { roundHalfUp, toFixedText, toPlainText, unitPricePlaces, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { choosePromotions } from '#shared/domain/promotions/choose-promotions.ts';
import { promotionIndex } from '#shared/domain/promotions/promotion-index.ts';
import { quotaLedger } from '#shared/domain/promotions/quota-ledger.ts';
import { readLine, type AskedLine } from './asked-line.ts';
import { documentTotals } from './document-totals.ts';
import { listPrice, type ListPrice } from './list-price.ts';
import { openLists } from './open-lists.ts';
import type { PriceBook } from './price-book.ts';
import type { DocumentTotals, ExplanationStep, LinePrice } from './priced-line.ts';
import type { PricingRequest } from './pricing-request.ts';

/** A document at list prices: the first half of pricing, on which document-level conditions are judged. */
export interface DocumentAtListPrices {
  readonly lines: readonly LineAtList[];
  /** Sum of the lines' nets at list prices, in the account's currency. */
  readonly listNet: Decimal;
}

export interface LineAtList {
  readonly line: AskedLine | null;
  readonly vatCategory: string | null;
  readonly source: (ListPrice & { readonly net: Decimal }) | null;
  readonly steps: ExplanationStep[];
}

/**
 * Prices the lines of one document for the book's account, with the explanation of each (process.md, price resolution).
 * Unit prices have 4 decimals, nets the minor unit's; a line without price has `unitPrice` null and counts nothing.
 * Quantities are decimal texts; anything else is a bug of the caller and throws.
 */
export function priceDocument(request: PricingRequest, book: PriceBook): { readonly lines: LinePrice[]; readonly totals: DocumentTotals } {
  const places = minorUnitPlaces(book.account.currency);
  const { lines, listNet } = priceAtLists(request, book);
  const index = promotionIndex(book.promotions);
  const quotas = quotaLedger(book);
  const document = { day: request.day, codes: new Set(request.codes), listNet, quotaLeft: quotas.left };
  const priced = lines.map(({ line, vatCategory, source, steps }): LinePrice => {
    if (!line || !source) return withoutPrice(vatCategory, steps);
    const { quantity, content, baseQuantity } = line;
    const offer = choosePromotions({ list: source.list.id, price: source.price, net: source.net, quantity, content, baseQuantity, places }, index.for(line.product), document, steps);
    quotas.take(offer.changes, baseQuantity);
    return {
      list: source.list.id,
      listPrice: source.text,
      unitPrice: offer.unitPrice === source.price ? source.text : toFixedText(offer.unitPrice, unitPricePlaces),
      free: toPlainText(offer.free),
      promotions: offer.changes.map(({ entry }) => entry.promotion.id),
      net: toFixedText(offer.net, places),
      vatCategory,
      explanation: steps,
    };
  });
  return { lines: priced, totals: documentTotals(priced, book.company.vat, book.account.currency) };
}

/** Finds the list price of every line and their sum. */
export function priceAtLists(request: PricingRequest, book: PriceBook): DocumentAtListPrices {
  const places = minorUnitPlaces(book.account.currency);
  const lists = openLists(book, request.day, request.channel);
  let listNet = zero;
  const lines = request.lines.map((asked): LineAtList => {
    const { line, product, steps } = readLine(asked, book);
    const vatCategory = product?.vat ?? null;
    const found = line && listPrice(line, lists, request.day, book, steps);
    if (!line || !found) return { line, vatCategory, source: null, steps };
    const net = roundHalfUp(found.price.times(line.quantity), places);
    listNet = listNet.plus(net);
    return { line, vatCategory, source: { ...found, net }, steps };
  });
  return { lines, listNet };
}

function withoutPrice(vatCategory: string | null, explanation: ExplanationStep[]): LinePrice {
  return { list: null, listPrice: null, unitPrice: null, free: '0', promotions: [], net: null, vatCategory, explanation };
}
