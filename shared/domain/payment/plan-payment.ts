import type { Card } from '#shared/domain/accounts/account.ts';
import type { ConditionsOfSale } from '#shared/domain/company/company.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, minimum, roundHalfUp, sum, toFixedText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { cardCapacity } from './card-capacity.ts';
import type { CreditStanding, PaymentAllocation, PaymentInstrument, PaymentPlan, PaymentWay } from './instrument.ts';

/** Amounts gross in the account's currency (`currency` gives the decimals, two where left out); `day` in seller time; `credit` null = not known. */
export interface PaymentRequest {
  readonly total: string;
  readonly instruments: readonly PaymentInstrument[];
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
  readonly conditions: ConditionsOfSale;
  readonly day: CalendarDay;
  readonly currency?: string;
  readonly costCentre?: string | null;
}

/**
 * Who pays how much by what (process.md "Payment plan"). Not blocked: the allocation sums to the total, no card pays above its capacity, and
 * the account stays within its credit unless the plan holds the order until the administrative office releases it.
 *
 * Decisions where the process leaves room:
 * - Cards go first, the account and the transfer follow, whatever the order given; among cards the order given counts.
 * - What exceeds the first card is decided by the conditions of sale alone, also where the buyer named the account, a transfer or another card
 *   beside it: naming an instrument asks for it, the conditions allow it. Where they put the remainder on the account or a transfer, the
 *   buyer need not have named it.
 * - `secondCard` takes the further cards in turn; what they leave is a new excess, judged by the conditions again.
 * - `deposit` is a percentage of the total, paid by card; the rest goes on the account, although the card could pay more.
 * - `release` puts the excess on the account and holds the order; the credit is not asked, as the office decides on it.
 * - What exceeds the credit follows `overCredit`; `advanceTransfer` there takes only what the credit leaves.
 * - An expired card, or one not meant for the cost centre, pays nothing: the whole total is its excess.
 */
export function planPayment(request: PaymentRequest): PaymentPlan {
  const plan = new PlanInProgress(request);
  const total = decimal(request.total);
  const tokens = [...new Set(request.instruments.flatMap((instrument) => (instrument.kind === 'card' ? [instrument.token] : [])))];
  const unknown = tokens.find((token) => !request.cards.some((card) => card.token === token));
  if (unknown !== undefined) return blocked('unknownCard');
  if (request.instruments.length === 0) return blocked('noInstrument');
  const cards = tokens.flatMap((token) => request.cards.find((card) => card.token === token) ?? []);
  if (cards.length > 0) return plan.byCards(cards, total);
  return request.instruments.some((instrument) => instrument.kind === 'account') ? plan.onAccount(total) : plan.byTransfer(total);
}

function blocked(reason: string, ways: readonly PaymentWay[] = []): PaymentPlan {
  return { allocation: [], blocked: { reason, ways: [...ways] }, hold: null };
}

/** Collects the allocation of one plan; lives for one call of `planPayment`. */
class PlanInProgress {
  readonly #request: PaymentRequest;
  readonly #places: number;
  readonly #parts: { kind: PaymentAllocation['kind']; token?: string; amount: Decimal }[] = [];

  constructor(request: PaymentRequest) {
    this.#request = request;
    this.#places = minorUnitPlaces(request.currency ?? 'EUR');
  }

  /** The first card pays what it can; the row of the conditions that holds the excess decides on the rest. */
  byCards(cards: readonly Card[], total: Decimal): PaymentPlan {
    const [card, ...others] = cards;
    if (!card) return blocked('noInstrument');
    const { amount: exact, boundBy } = cardCapacity(card, this.#request.day, this.#request.costCentre);
    const capacity = this.#wholeMinorUnits(exact);
    const excess = total.minus(minimum(total, capacity));
    if (excess.lte(zero)) return this.#pay('card', total, card.token).#done();
    const row = this.#request.conditions.overCard.find((candidate) => candidate.upToAmount === null || excess.lte(decimal(candidate.upToAmount)));
    const reason = boundBy === 'expired' ? 'cardExpired' : boundBy === 'costCentre' ? 'cardNotForCostCentre' : 'cardExceeded';
    switch (row?.action) {
      case undefined:
      case 'refuse':
        return blocked(reason);
      case 'secondCard':
        if (others.length === 0) return blocked(reason, ['secondCard']);
        return this.#pay('card', capacity, card.token).byCards(others, excess);
      case 'remainderOnAccount':
        return this.#pay('card', capacity, card.token).onAccount(excess);
      case 'advanceTransfer':
        return this.#pay('card', capacity, card.token).byTransfer(excess);
      case 'deposit':
        return this.#withDeposit(card, capacity, total, decimal(row.depositPercent ?? '0'));
      case 'release':
        return this.#pay('card', capacity, card.token).#pay('account', excess).#done({ reason: 'release', detail: this.#text(excess) });
    }
  }

  /** On the account as far as credit allows; what exceeds it follows `overCredit`. */
  onAccount(amount: Decimal): PaymentPlan {
    const free = this.#freeCredit();
    if (amount.lte(free)) return this.#pay('account', amount).#done();
    const excess = amount.minus(free);
    switch (this.#request.conditions.overCredit) {
      case 'refuse':
        return blocked(this.#request.credit === null ? 'creditUnknown' : 'creditExceeded');
      case 'release':
        return this.#pay('account', amount).#done({ reason: 'credit', detail: this.#text(excess) });
      case 'advanceTransfer':
        return this.#pay('account', free).byTransfer(excess);
    }
  }

  /** An advance bank transfer: the order starts when it is paid. */
  byTransfer(amount: Decimal): PaymentPlan {
    if (amount.lte(zero)) return this.#done();
    return this.#pay('transfer', amount).#done({ reason: 'advance', detail: this.#text(amount) });
  }

  #withDeposit(card: Card, capacity: Decimal, amount: Decimal, percent: Decimal): PaymentPlan {
    const paid = sum(this.#parts.map((part) => part.amount));
    const due = roundHalfUp(decimal(this.#request.total).times(percent).div('100'), this.#places).minus(paid);
    const deposit = due.lt(zero) ? zero : minimum(amount, due);
    if (deposit.gt(capacity)) return blocked('depositExceedsCard', ['deposit']);
    return this.#pay('card', deposit, card.token).onAccount(amount.minus(deposit));
  }

  #freeCredit(): Decimal {
    const available = decimal(this.#request.credit?.available ?? '0');
    return available.lt(zero) ? zero : this.#wholeMinorUnits(available);
  }

  /** Never a fraction of a cent more than there is. */
  #wholeMinorUnits(amount: Decimal): Decimal {
    return amount.round(this.#places, 0);
  }

  #pay(kind: PaymentAllocation['kind'], amount: Decimal, token?: string): this {
    if (amount.gt(zero)) this.#parts.push({ kind, amount, ...(token !== undefined && { token }) });
    return this;
  }

  #done(hold: PaymentPlan['hold'] = null): PaymentPlan {
    const allocation = this.#parts.map(({ amount, ...part }) => ({ ...part, amount: this.#text(amount) }));
    return { allocation, blocked: null, hold };
  }

  #text(amount: Decimal): string {
    return toFixedText(amount, this.#places);
  }
}

/** Sum of an allocation, or of one kind of it. */
export function allocated(allocation: readonly PaymentAllocation[], kind?: PaymentAllocation['kind']): Decimal {
  return sum(allocation.filter((part) => kind === undefined || part.kind === kind).map((part) => decimal(part.amount)));
}
