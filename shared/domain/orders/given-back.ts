import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import type { PaymentAllocation } from '#shared/domain/payment/instrument.ts';
import { shareOf } from '#shared/domain/payment/reserve.ts';
import { openShare } from './open-share.ts';
import type { Order } from './order.ts';

type Standing = Pick<Order, 'state' | 'lines' | 'allocation' | 'currency'>;

/**
 * What an act on an order gives back to cards and credit: what it held before less what it holds after, part by part. Covers what no longer comes
 * (`openShare`) and what became cheaper (`lowerAllocation`); never less than nothing.
 */
export function givenBack(before: Standing, after: Standing): PaymentAllocation[] {
  const places = minorUnitPlaces(after.currency);
  const kept = shareOf(after.allocation, openShare(after), after.currency);
  return shareOf(before.allocation, openShare(before), before.currency).map((part, at) => {
    const fallen = decimal(part.amount).minus(decimal(kept[at]?.amount ?? '0'));
    return { ...part, amount: toFixedText(fallen.lt(zero) ? zero : fallen, places) };
  });
}
