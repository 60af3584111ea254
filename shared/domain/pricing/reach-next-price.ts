import { sum, toFixedText, toPlainText, unitPricePlaces, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { LineOffer } from '#shared/domain/promotions/offer.ts';
import { quotaLedger, type QuotaLedger } from '#shared/domain/promotions/quota-ledger.ts';
import type { PriceBook } from './price-book.ts';
import { lineAtList, lineOffer, type LineAtList } from './price-line.ts';
import { priceSteps, type PriceStep } from './price-steps.ts';
import type { PricingRequest, RequestLine } from './pricing-request.ts';
import { openPricing, type PricingSession } from './pricing-session.ts';

/** "`more` more reaches the next price": quantities count the ordered packaging, `unitPrice` (4 decimals) and `free` are those then. */
export interface NextPrice {
  readonly more: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly free: string;
  readonly by: PriceStep['by'];
  /** The list whose tier, or the promotion whose step, is reached. */
  readonly id: string;
}

/**
 * For each line the smallest larger quantity that makes a piece received cheaper (free ones counted), the other lines as they are;
 * null where there is none or no price. Every offer is priced by the same rules as the document, so it is kept when taken
 * (process.md, choices that others leave open: a draft may tell how much more would reach the next tier or promotion).
 */
export function reachNextPrices(request: PricingRequest, book: PriceBook): readonly (NextPrice | null)[] {
  const session = openPricing(request, book);
  const listed = request.lines.map((asked) => lineAtList(asked, session));
  const listNet = sum(listed.map((line) => line.found?.net ?? zero));
  const quotas = quotaLedger(book);
  return listed.map(({ found }, at) => {
    const asked = request.lines[at];
    if (!found || !asked) return null;
    const now = lineOffer(found, listNet, quotas, session, []);
    const next = firstCheaper(asked, found, now, listNet, quotas, session);
    quotas.take(now.changes, found.line.baseQuantity);
    return next;
  });
}

function firstCheaper(asked: RequestLine, found: LineAtList, now: LineOffer, listNet: Decimal, quotas: QuotaLedger, session: PricingSession): NextPrice | null {
  const steps = priceSteps(found, session.promotions.for(found.line.product), listNet, session.book, session.day);
  for (const step of steps) {
    const quantity = toPlainText(step.quantity);
    const larger = lineAtList({ ...asked, quantity }, session).found;
    if (!larger) continue;
    const then = lineOffer(larger, listNet.minus(found.net).plus(larger.net), quotas, session, []);
    if (!isCheaper(then, step.quantity, now, found.line.quantity)) continue;
    const more = toPlainText(step.quantity.minus(found.line.quantity));
    return { more, quantity, unitPrice: toFixedText(then.unitPrice, unitPricePlaces), free: toPlainText(then.free), by: step.by, id: step.id };
  }
  return null;
}

/** Per piece received, before rounding to the minor unit, which would make small quantities look dearer or cheaper than they are. */
function isCheaper(then: LineOffer, quantityThen: Decimal, now: LineOffer, quantityNow: Decimal): boolean {
  const costThen = then.unitPrice.times(quantityThen).times(quantityNow.plus(now.free));
  const costNow = now.unitPrice.times(quantityNow).times(quantityThen.plus(then.free));
  return costThen.lt(costNow);
}
