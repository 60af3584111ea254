import type { Card, Member } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { conditionsInForce } from '#shared/domain/company/conditions-in-force.ts';
import type { CreditStanding, PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { planPayment } from '#shared/domain/payment/plan-payment.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import { holdFor } from './hold-case.ts';
import type { Order } from './order.ts';

/** A buyer's order with its lines priced, before the payment plan. */
export interface PricedOrder extends Pick<Order, 'quote' | 'account' | 'channel' | 'site' | 'costCentre' | 'currency' | 'lines' | 'totals' | 'note' | 'placedAt' | 'receivedAt'> {
  readonly orderId: string;
  readonly actor: Pick<Member, 'id'>;
  readonly instruments: readonly PaymentInstrument[];
  readonly now: Instant;
}

export interface MeansOfPayment {
  readonly company: Pick<Company, 'timeZone' | 'conditionsOfSale' | 'earlierConditions'>;
  readonly cards: readonly Card[];
  readonly credit: CreditStanding | null;
}

/** The order with its payment plan: placed, or on hold where the plan asks for it. Refuses with unknownInstrument, paymentBlocked (detail: reason, ways). */
export function newOrder(priced: PricedOrder, { company, cards, credit }: MeansOfPayment): Result<Order, Refusal> {
  const { account, channel, site, costCentre, currency, quote, lines, totals, instruments, note, placedAt, receivedAt, now } = priced;
  const day = dayOfInstant(now, company.timeZone);
  const conditions = conditionsInForce(company, day);
  const plan = planPayment({ total: totals.gross, instruments, cards, credit, conditions, day, currency, costCentre });
  if (plan.blocked) {
    return err(plan.blocked.reason === 'unknownCard' ? refuse('unknownInstrument') : refuse('paymentBlocked', { reason: plan.blocked.reason, ways: plan.blocked.ways.join(',') }));
  }
  return ok({
    id: priced.orderId,
    number: null,
    account,
    state: plan.hold ? 'onHold' : 'placed',
    channel,
    site,
    costCentre,
    author: priced.actor.id,
    quote,
    currency,
    placedAt,
    receivedAt,
    confirmedAt: null,
    lines,
    totals,
    instruments: [...instruments],
    allocation: plan.allocation,
    hold: plan.hold ? holdFor(plan.hold, now) : null,
    note,
    conditions: conditions.version,
  });
}
