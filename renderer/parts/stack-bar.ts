import { decimal, sum, zero, type Decimal } from '#shared/domain/money/decimal.ts';

export interface BarPart<Id extends string> {
  readonly id: Id;
  /** Decimal text, not negative. */
  readonly amount: string;
}

/** Where a part lies on a bar, in percent of its length, as texts that SVG takes. */
export interface BarShare<Id extends string> {
  readonly id: Id;
  readonly start: string;
  readonly width: string;
}

/** Parts laid end to end, and where the limit stands. The longer of both is the bar's whole length, so that what is over the limit shows beyond it. */
export function stackBar<Id extends string>(parts: readonly BarPart<Id>[], limit: string): { readonly shares: BarShare<Id>[]; readonly limit: string } {
  const total = sum(parts.map(({ amount }) => decimal(amount)));
  const whole = total.gt(limit) ? total : decimal(limit);
  const percent = (amount: Decimal): string => `${whole.lte(zero) ? '0' : amount.times('100').div(whole).round(3).toFixed()}%`;
  let start = zero;
  const shares = parts.map(({ id, amount }) => {
    const share = { id, start: percent(start), width: percent(decimal(amount)) };
    start = start.plus(amount);
    return share;
  });
  return { shares: shares.filter(({ width }) => width !== '0%'), limit: percent(decimal(limit)) };
}
