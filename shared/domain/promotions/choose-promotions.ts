import { roundHalfUp, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import { applyEffect } from './apply-effect.ts';
import { explainIdle, explainLosers, explainWinner } from './explain-offer.ts';
import type { LineAtListPrice, LineOffer, Offer, OfferChange } from './offer.ts';
import { objectionToPromotion, type DocumentSide } from './promotion-applies.ts';
import { byPriority, type ReadPromotion } from './promotions-by-product.ts';

/**
 * The best offer for the buyer: each exclusive promotion alone, all stackable ones together, or none; the lowest net per piece
 * received wins, between equals fewer promotions, then smaller priority, then id (process.md, to the letter).
 */
export function choosePromotions(line: LineAtListPrice, named: readonly ReadPromotion[], document: DocumentSide, steps: ExplanationStep[]): Offer {
  const none: Offer = { unitPrice: line.price, free: zero, changes: [], net: line.net };
  if (named.length === 0) return none;
  const stackable: ReadPromotion[] = [];
  const offers: Offer[] = [];
  for (const entry of named) {
    const objection = objectionToPromotion(entry, line.list, line.baseQuantity, document);
    if (objection) steps.push(objection);
    else if (entry.promotion.exclusive) offers.push(offerOf([entry], none, line, steps));
    else stackable.push(entry);
  }
  if (stackable.length > 0) offers.push(offerOf(stackable, none, line, steps));
  let best = none;
  for (const offer of offers) if (isBetter(offer, best, line.quantity)) best = offer;
  explainLosers(offers, best, line, steps);
  for (const change of best.changes) steps.push(explainWinner(change, line, document));
  return best;
}

function offerOf(entries: readonly ReadPromotion[], none: Offer, line: LineAtListPrice, steps: ExplanationStep[]): Offer {
  let offer: LineOffer = none;
  const changes: OfferChange[] = [];
  for (const entry of entries) {
    const after = applyEffect(entry.effect, offer, line.quantity, line.content);
    if (after === offer) steps.push(explainIdle(entry, offer, line));
    else changes.push({ entry, before: offer, after });
    offer = after;
  }
  if (changes.length === 0) return none;
  const { unitPrice, free } = offer;
  return { unitPrice, free, changes, net: unitPrice === line.price ? line.net : roundHalfUp(unitPrice.times(line.quantity), line.places) };
}

function isBetter(offer: Offer, than: Offer, quantity: Decimal): boolean {
  const difference = comparePerPiece(offer, than, quantity);
  if (difference !== 0) return difference < 0;
  if (offer.changes.length !== than.changes.length) return offer.changes.length < than.changes.length;
  const first = offer.changes[0];
  const thanFirst = than.changes[0];
  return first !== undefined && thanFirst !== undefined && byPriority(first.entry, thanFirst.entry) < 0;
}

/** Cross-multiplied, because a division would round: net / (quantity + free) on both sides. */
function comparePerPiece(one: Offer, other: Offer, quantity: Decimal): number {
  if (one.free === zero && other.free === zero) return one.net.cmp(other.net);
  return one.net.times(quantity.plus(other.free)).cmp(other.net.times(quantity.plus(one.free)));
}
