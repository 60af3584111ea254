import { toFixedText, toPlainText, unitPricePlaces, zero } from '#shared/domain/money/decimal.ts';
import { explainStep } from '#shared/domain/pricing/explain-step.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import type { PricingReason } from '#shared/domain/pricing/pricing-reason.ts';
import type { LineAtListPrice, LineOffer, Offer, OfferChange } from './offer.ts';
import type { DocumentSide } from './promotion-applies.ts';
import type { ReadPromotion } from './promotions-by-product.ts';

const idleReasons: Record<ReadPromotion['effect']['kind'], PricingReason> = {
  percent: 'changesNothing',
  amountOff: 'changesNothing',
  fixedUnitPrice: 'fixedPriceNotLower',
  freeGoods: 'freeGoodsNotReached',
};

/** A promotion that applies and yet leaves the line as it was. */
export function explainIdle({ promotion, effect }: ReadPromotion, offer: LineOffer, line: LineAtListPrice): ExplanationStep {
  const detail: Record<string, string> = { name: promotion.name, unitPrice: toFixedText(offer.unitPrice, unitPricePlaces) };
  if (effect.kind === 'fixedUnitPrice') detail['fixedPrice'] = toFixedText(effect.amount.times(line.content), unitPricePlaces);
  if (effect.kind === 'freeGoods') {
    detail['buy'] = toPlainText(effect.buy);
    detail['ordered'] = toPlainText(line.quantity);
  }
  return explainStep('promotion', promotion.id, 'notApplied', idleReasons[effect.kind], detail);
}

/** Promotions that would change the line, but another offer is at least as good; net and pieces received of both stand side by side. */
export function explainLosers(offers: readonly Offer[], best: Offer, line: LineAtListPrice, steps: ExplanationStep[]): void {
  if (offers.every((offer) => offer === best)) return;
  // The list price alone wins only where the promotion left the net per piece as it was.
  const reason = best.changes.length === 0 ? 'changesNothing' : 'betterOfferWon';
  const winner = best.changes.map(({ entry }) => entry.promotion.id).join(', ');
  const winnerNet = toFixedText(best.net, line.places);
  const winnerPieces = piecesOf(best, line);
  for (const offer of offers) {
    if (offer === best || offer.changes.length === 0) continue;
    const net = toFixedText(offer.net, line.places);
    const pieces = piecesOf(offer, line);
    for (const { entry: { promotion } } of offer.changes) {
      steps.push(explainStep('promotion', promotion.id, 'lost', reason, { name: promotion.name, net, pieces, winner, winnerNet, winnerPieces }));
    }
  }
}

/** A promotion of the winning offer: unit price before and after, free goods, and what its quota leaves after this line. */
export function explainWinner({ entry, before, after }: OfferChange, line: LineAtListPrice, document: DocumentSide): ExplanationStep {
  const detail: Record<string, string> = {
    name: entry.promotion.name,
    before: toFixedText(before.unitPrice, unitPricePlaces),
    after: toFixedText(after.unitPrice, unitPricePlaces),
  };
  if (after.free !== before.free) detail['free'] = toPlainText(after.free.minus(before.free));
  // Terms that a smaller quantity must still meet: an order may take less than the estimate offers.
  if (entry.effect.kind === 'freeGoods') {
    detail['buy'] = toPlainText(entry.effect.buy);
    detail['each'] = toPlainText(entry.effect.free);
  }
  if (entry.minQuantity !== null) detail['minQuantity'] = toPlainText(entry.minQuantity);
  if (entry.minDocumentNet !== null) detail['minDocumentNet'] = toPlainText(entry.minDocumentNet);
  if (entry.quota !== null) {
    detail['quota'] = toPlainText(entry.quota);
    detail['left'] = toPlainText(document.quotaLeft(entry).minus(line.baseQuantity));
  }
  return explainStep('promotion', entry.promotion.id, 'applied', 'bestForBuyer', detail);
}

function piecesOf(offer: Offer, line: LineAtListPrice): string {
  return toPlainText(offer.free === zero ? line.quantity : line.quantity.plus(offer.free));
}
