import { roundHalfUp, type Decimal } from '#shared/domain/money/decimal.ts';
import { choosePromotions } from '#shared/domain/promotions/choose-promotions.ts';
import type { Offer } from '#shared/domain/promotions/offer.ts';
import type { QuotaLedger } from '#shared/domain/promotions/quota-ledger.ts';
import { readLine, type AskedLine } from './asked-line.ts';
import { listPrice, type ListPrice } from './list-price.ts';
import type { ExplanationStep } from './priced-line.ts';
import type { RequestLine } from './pricing-request.ts';
import type { PricingSession } from './pricing-session.ts';

/** A line that a list has a price for. `net` is at list price, in the minor unit. */
export interface LineAtList {
  readonly line: AskedLine;
  readonly source: ListPrice;
  readonly net: Decimal;
}

/** A line after the first half of pricing: at list price, or without price (`found` null); explained as far as that. */
export interface ListedLine {
  readonly found: LineAtList | null;
  readonly vatCategory: string | null;
  readonly steps: ExplanationStep[];
}

/** First half of pricing: the line's list price. */
export function lineAtList(asked: RequestLine, session: PricingSession): ListedLine {
  const { line, product, steps } = readLine(asked, session.book);
  const vatCategory = product?.vat ?? null;
  const source = line && listPrice(line, session.lists, session.day, session.book, steps);
  if (!line || !source) return { found: null, vatCategory, steps };
  return { found: { line, source, net: roundHalfUp(source.price.times(line.quantity), session.places) }, vatCategory, steps };
}

/** Second half: the promotions, given the document's net at list prices and what quotas have left. Takes nothing from the quotas. */
export function lineOffer({ line, source, net }: LineAtList, listNet: Decimal, quotas: QuotaLedger, session: PricingSession, steps: ExplanationStep[]): Offer {
  const { quantity, content, baseQuantity } = line;
  const document = { day: session.day, codes: session.codes, listNet, quotaLeft: quotas.left };
  const atListPrice = { list: source.list.id, price: source.price, net, quantity, content, baseQuantity, places: session.places };
  return choosePromotions(atListPrice, session.promotions.for(line.product), document, steps);
}
