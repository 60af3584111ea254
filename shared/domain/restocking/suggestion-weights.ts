import type { OwnHistory } from './own-history.ts';
import type { ProductTrend } from './trade-trend.ts';

/**
 * Fixed weights of the suggestions. Fitted once, by a conditional logit (which products of the candidates does the next order day hold), on the
 * order days from 2010-01-30 to 2010-11-30 of the wholesale-like customers of UCI "Online Retail II" (CC BY 4.0); its second year was only used to
 * look whether they hold. All figures enter as natural logarithms, so a weight is an exponent: twice the recent share at weight 0.47 makes
 * a product 2^0.47 = 1.4 times as likely.
 */
const known = {
  known: 0.4051,
  knownByOrders: 0.2646,
  recent: 0.051,
  lasting: 0.1872,
  halved180: 0.2942,
  onLast: 0.0884,
  onLastByGap: -0.0601,
  overdue: 0.0272,
  offRhythm: -0.0338,
  takenAgain: 0.2196,
  share7: 0.4733,
  share30: 0.2171,
  share120: -0.5427,
  together: 0.8173,
} as const;

const unknown = { share7: 0.7167, share30: 0.8968, share120: -1.4385, together: 1.1992, newFortnight: 0.3432, newSixWeeks: 0.4437 } as const;

/** Without the trade: the same fit over a customer's own orders only. */
const alone = { recent: 0.2627, lasting: -0.0689, halved180: 0.8609, onLast: 0.1938, onLastByGap: -0.0372, overdue: 0.0387, offRhythm: -0.0549 } as const;

interface OrdersSoFar {
  readonly days: number;
  readonly lastDaysAgo: number;
}

const log = (value: number, least: number): number => Math.log(value + least);
const leastShare = 2e-4;
const leastTogether = 1e-4;

/** How far the time since the last purchase is from the product's usual interval here: 0 on the day, positive when overdue. */
function rhythmDelay({ times, firstDaysAgo, lastDaysAgo }: OwnHistory): number {
  if (times < 2) return 0;
  const interval = Math.max(1, (firstDaysAgo - lastDaysAgo) / (times - 1));
  return Math.min(2, Math.max(-3, Math.log((lastDaysAgo + 1) / interval)));
}

/** Logarithm of how likely a product is to be on the next order, up to a constant of the customer. `history` undefined = never bought here. */
export function likelihood(history: OwnHistory | undefined, orders: OrdersSoFar, trend: ProductTrend, together: number): number {
  const shares = (weights: { readonly share7: number; readonly share30: number; readonly share120: number }): number =>
    weights.share7 * log(trend.share7, leastShare) + weights.share30 * log(trend.share30, leastShare) + weights.share120 * log(trend.share120, leastShare);
  if (!history) {
    return shares(unknown) + unknown.together * log(together, leastTogether) + (trend.ageDays <= 14 ? unknown.newFortnight : 0) + (trend.ageDays <= 45 ? unknown.newSixWeeks : 0);
  }
  const delay = rhythmDelay(history);
  return (
    known.known +
    known.knownByOrders * Math.min(log(orders.days, 1), 4) +
    known.recent * log(history.recent, 0.01) +
    known.lasting * log(history.lasting, 0.05) +
    known.halved180 * log(history.halved180, 0.05) +
    (history.onLast ? known.onLast + known.onLastByGap * log(orders.lastDaysAgo, 1) : 0) +
    known.overdue * delay +
    known.offRhythm * delay * delay +
    known.takenAgain * log(trend.takenAgain, 0.01) +
    shares(known) +
    known.together * log(together, leastTogether)
  );
}

/** The same without figures of the trade, for products bought before. */
export function ownLikelihood(history: OwnHistory, orders: OrdersSoFar): number {
  const delay = rhythmDelay(history);
  return (
    alone.recent * log(history.recent, 0.01) +
    alone.lasting * log(history.lasting, 0.05) +
    alone.halved180 * log(history.halved180, 0.05) +
    (history.onLast ? alone.onLast + alone.onLastByGap * log(orders.lastDaysAgo, 1) : 0) +
    alone.overdue * delay +
    alone.offRhythm * delay * delay
  );
}
