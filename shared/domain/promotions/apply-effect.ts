import { roundHalfUp, unitPricePlaces, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { LineOffer } from './offer.ts';
import type { ReadEffect } from './promotions-by-product.ts';

/**
 * A line's offer after one effect, on what the effect before left. `content` = base units in the ordered packaging, since fixed
 * prices and amounts off are per base unit; unit prices round half-up to 4 decimals and never fall below 0 (process.md, to the letter).
 */
export function applyEffect(effect: ReadEffect, offer: LineOffer, quantity: Decimal, content: Decimal): LineOffer {
  if (effect.kind === 'percent') return atPrice(offer, offer.unitPrice.times(effect.factor));
  if (effect.kind === 'amountOff') return atPrice(offer, offer.unitPrice.minus(effect.amount.times(content)));
  if (effect.kind === 'fixedUnitPrice') {
    const fixed = roundHalfUp(effect.amount.times(content), unitPricePlaces);
    return fixed.lt(offer.unitPrice) ? { unitPrice: fixed, free: offer.free } : offer;
  }
  if (quantity.lt(effect.buy) || effect.free.eq(zero)) return offer;
  // The remainder goes first, so that the division comes out whole and nothing is rounded up to one more.
  const times = quantity.minus(quantity.mod(effect.buy)).div(effect.buy);
  return { unitPrice: offer.unitPrice, free: offer.free.plus(times.times(effect.free)) };
}

function atPrice(offer: LineOffer, price: Decimal): LineOffer {
  const unitPrice = price.lt(zero) ? zero : roundHalfUp(price, unitPricePlaces);
  return unitPrice.eq(offer.unitPrice) ? offer : { unitPrice, free: offer.free };
}
