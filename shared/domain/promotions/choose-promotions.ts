import { roundHalfUp, toFixedText, toPlainText, unitPricePlaces, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import { explainStep } from '#shared/domain/pricing/explain-step.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import type { PricingReason } from '#shared/domain/pricing/pricing-reason.ts';
import { applyEffect, type LineOffer } from './apply-effect.ts';
import { objectionToPromotion, type DocumentSide } from './promotion-applies.ts';
import { byPriority, type ReadPromotion } from './promotion-index.ts';

/** A line at list price, as promotions see it. Quantities: `quantity` and `content` as in the packaging, `baseQuantity` in base units. */
export interface LineAtListPrice {
  readonly list: string;
  readonly price: Decimal;
  readonly quantity: Decimal;
  readonly content: Decimal;
  readonly baseQuantity: Decimal;
  /** Decimals of the currency's minor unit. */
  readonly places: number;
}

/** One way to price a line: promotions that really change it (by priority, then id), what it then costs, its net in the minor unit. */
export interface Offer extends LineOffer {
  readonly applied: readonly ReadPromotion[];
  readonly net: Decimal;
}

/**
 * The best offer for the buyer: each exclusive promotion alone, all stackable ones together, or none; the lowest net per piece
 * received wins, between equals fewer promotions, then smaller priority, then id (process.md, to the letter).
 */
export function choosePromotions(line: LineAtListPrice, named: readonly ReadPromotion[], document: DocumentSide, steps: ExplanationStep[]): Offer {
  const none: Offer = { unitPrice: line.price, free: zero, applied: [], net: roundHalfUp(line.price.times(line.quantity), line.places) };
  if (named.length === 0) return none;
  const stackable: ReadPromotion[] = [];
  const offers: Offer[] = [none];
  for (const entry of named) {
    const objection = objectionToPromotion(entry, line.list, line.baseQuantity, document);
    if (objection) steps.push(objection);
    else if (entry.promotion.exclusive) offers.push(offerOf([entry], line, steps));
    else stackable.push(entry);
  }
  if (stackable.length > 0) offers.push(offerOf(stackable, line, steps));
  const best = offers.reduce((winner, offer) => (isBetter(offer, winner, line.quantity) ? offer : winner));
  for (const offer of offers) if (offer !== best) for (const entry of offer.applied) steps.push(explainLoser(entry, offer, best, line.quantity));
  explainWinner(best, line, document, steps);
  return best;
}

function offerOf(entries: readonly ReadPromotion[], line: LineAtListPrice, steps: ExplanationStep[]): Offer {
  let offer: LineOffer = { unitPrice: line.price, free: zero };
  const applied: ReadPromotion[] = [];
  for (const entry of entries) {
    const after = applyEffect(entry.effect, offer, line.quantity, line.content);
    if (after === offer) steps.push(explainIdle(entry, offer, line));
    else applied.push(entry);
    offer = after;
  }
  return { ...offer, applied, net: roundHalfUp(offer.unitPrice.times(line.quantity), line.places) };
}

function isBetter(offer: Offer, than: Offer, quantity: Decimal): boolean {
  // Cross-multiplied, because a division would round: net / (quantity + free) on both sides.
  const difference = offer.net.times(quantity.plus(than.free)).cmp(than.net.times(quantity.plus(offer.free)));
  if (difference !== 0) return difference < 0;
  if (offer.applied.length !== than.applied.length) return offer.applied.length < than.applied.length;
  const [first] = offer.applied;
  const [thanFirst] = than.applied;
  return first !== undefined && thanFirst !== undefined && byPriority(first, thanFirst) < 0;
}

const idleReasons: Record<ReadPromotion['effect']['kind'], PricingReason> = {
  percent: 'changesNothing',
  amountOff: 'changesNothing',
  fixedUnitPrice: 'fixedPriceNotLower',
  freeGoods: 'freeGoodsNotReached',
};

function explainIdle({ promotion, effect }: ReadPromotion, offer: LineOffer, line: LineAtListPrice): ExplanationStep {
  const detail: Record<string, string> = { name: promotion.name, unitPrice: toFixedText(offer.unitPrice, unitPricePlaces) };
  if (effect.kind === 'fixedUnitPrice') detail['fixedPrice'] = toFixedText(effect.amount.times(line.content), unitPricePlaces);
  if (effect.kind === 'freeGoods') Object.assign(detail, { buy: toPlainText(effect.buy), ordered: toPlainText(line.quantity) });
  return explainStep('promotion', promotion.id, 'notApplied', idleReasons[effect.kind], detail);
}

function explainLoser({ promotion }: ReadPromotion, offer: Offer, best: Offer, quantity: Decimal): ExplanationStep {
  // The list price alone wins only where the promotion left the net per piece as it was.
  const reason = best.applied.length === 0 ? 'changesNothing' : 'betterOfferWon';
  return explainStep('promotion', promotion.id, 'lost', reason, {
    name: promotion.name,
    perPiece: perPiece(offer, quantity),
    winnerPerPiece: perPiece(best, quantity),
    winner: best.applied.map((entry) => entry.promotion.id).join(', '),
  });
}

function explainWinner(best: Offer, line: LineAtListPrice, document: DocumentSide, steps: ExplanationStep[]): void {
  let offer: LineOffer = { unitPrice: line.price, free: zero };
  for (const entry of best.applied) {
    const after = applyEffect(entry.effect, offer, line.quantity, line.content);
    const detail: Record<string, string> = {
      name: entry.promotion.name,
      before: toFixedText(offer.unitPrice, unitPricePlaces),
      after: toFixedText(after.unitPrice, unitPricePlaces),
    };
    if (!after.free.eq(offer.free)) detail['free'] = toPlainText(after.free.minus(offer.free));
    if (entry.quota !== null) Object.assign(detail, { quota: toPlainText(entry.quota), left: toPlainText(document.quotaLeft(entry).minus(line.baseQuantity)) });
    steps.push(explainStep('promotion', entry.promotion.id, 'applied', 'bestForBuyer', detail));
    offer = after;
  }
}

function perPiece(offer: Offer, quantity: Decimal): string {
  return toFixedText(offer.net.div(quantity.plus(offer.free)), unitPricePlaces);
}
