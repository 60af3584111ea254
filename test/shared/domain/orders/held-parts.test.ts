import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '#shared/domain/accounts/account.ts';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { answerOrder } from '#shared/domain/orders/answer-order.ts';
import { cancelOrder, cancelRest } from '#shared/domain/orders/cancel-order.ts';
import { givenBack, heldParts, takenAnew } from '#shared/domain/orders/held-parts.ts';
import { holdFor } from '#shared/domain/orders/hold-case.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { releaseHold } from '#shared/domain/orders/release-hold.ts';
import { planPayment } from '#shared/domain/payment/plan-payment.ts';
import { release, reserve, type SpendingPower } from '#shared/domain/payment/reserve.ts';
import { monday, sampleCompany, sampleCredit, sampleOrder } from '../sample-purchase.ts';

const excess = holdFor({ reason: 'release', detail: '100.00' }, monday);
const parts = [{ kind: 'card' as const, token: 'one', amount: '400.00' }, { kind: 'account' as const, amount: '100.00' }];
const held = (changes: Partial<Order>): Order => sampleOrder({ state: 'onHold', hold: excess, allocation: parts, ...changes });

describe('an order on hold', () => {
  test('holds its cards at once, and the open account only when the office has released it', () => {
    const waiting = held({});
    expect(heldParts(waiting)).toEqual([parts[0], { kind: 'account', amount: '0.00' }]);
    const released = { ...waiting, state: 'placed' as const, hold: null };
    expect(takenAnew(waiting, released)).toEqual([{ ...parts[0], amount: '0.00' }, parts[1]]);
    expect(givenBack(waiting, released).every(({ amount }) => amount === '0.00')).toBe(true);
  });

  test('that is refused gives its cards back, and nothing that it never held', () => {
    const refused = cancelOrder(held({}), 'refuseRelease', 'no');
    expect(refused.ok && givenBack(held({}), refused.value)).toEqual([parts[0], { kind: 'account', amount: '0.00' }]);
  });

  test('for an advance payment holds all its parts', () => {
    expect(heldParts(held({ hold: holdFor({ reason: 'advance', detail: '' }, monday) }))).toEqual(parts);
  });
});

const cents = fc.integer({ min: 1, max: 100_000 }).map((n) => (n / 100).toFixed(2));

test('however many partial cancellations, together they give back exactly what was taken, and none takes anything', () => {
  const anyParts = fc.array(fc.record({ kind: fc.constantFrom('card' as const, 'account' as const), token: fc.constant('one'), amount: cents }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyParts, fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 6 }), (allocation, cuts) => {
      const standing = (cancelled: number): Order => sampleOrder({ allocation, lines: [{ ...sampleOrder().lines[0]!, quantity: '1000', net: '10.00', confirmed: '1000', cancelled: String(cancelled) }], state: 'confirmed' });
      const steps = [0, ...cuts.sort((one, other) => one - other), 1000].map(standing);
      const back = steps.slice(1).map((after, at) => givenBack(steps[at]!, after));
      allocation.forEach((part, at) => {
        const given = back.map((step) => decimal(step[at]!.amount));
        expect(given.every((amount) => amount.gte('0'))).toBe(true);
        expect(sum(given).eq(decimal(part.amount))).toBe(true);
      });
    }),
  );
});

type Act = { readonly desktop: 0 | 1; readonly act: 'order' | 'release' | 'refuse' | 'confirmLess' | 'cancelRest'; readonly total: string };

test('whatever two desktops and the offices do in whatever order: what the orders hold and what the card has left are the whole card, and it is never overspent', () => {
  const conditions = { ...sampleCompany().conditionsOfSale, overCard: [{ upToAmount: null, action: 'release' as const, depositPercent: null }], overCredit: 'release' as const };
  const card: Card = { token: 'one', brand: 'Visa', last4: '4242', expiry: '2029-12', holder: 'B', costCentres: null, transactionLimit: '1000', capacity: '600.00' };
  const acts = fc.array(fc.record<Act>({ desktop: fc.constantFrom(0, 1), act: fc.constantFrom('order', 'order', 'release', 'refuse', 'confirmLess', 'cancelRest'), total: cents }), { maxLength: 25 });
  fc.assert(
    fc.property(acts, (history) => {
      let power: SpendingPower = { cards: [card], credit: sampleCredit('500.00'), currency: 'EUR' };
      let orders: Order[] = [];
      const put = (before: Order | null, after: Order): void => {
        const back = before === null ? power : release(givenBack(before, after), power);
        const taken = reserve(before === null ? heldParts(after) : takenAnew(before, after), back, { beyondCredit: before !== null });
        if (!taken.ok) return;
        power = taken.value;
        orders = [...orders.filter(({ id }) => id !== after.id), after];
      };
      history.forEach(({ act, total }, at) => {
        if (act === 'order') {
          const plan = planPayment({ total, instruments: [{ kind: 'card', token: 'one' }], cards: power.cards, credit: power.credit, conditions, day: '2026-11-23', currency: 'EUR' });
          if (plan.blocked === null) put(null, sampleOrder({ id: `o${at}`, allocation: plan.allocation, state: plan.hold ? 'onHold' : 'placed', hold: plan.hold && holdFor(plan.hold, monday) }));
          return;
        }
        const before = orders[decimal(total).times('100').mod('7').toNumber() % Math.max(1, orders.length)];
        if (before === undefined) return;
        const done = {
          release: () => releaseHold(before, 'releaseHold'),
          refuse: () => cancelOrder(before, 'refuseRelease', 'no'),
          confirmLess: () => answerOrder(before, { number: 'O', now: monday, day: '2026-11-23', lines: [{ line: before.lines[0]!.id, quantity: '3', note: 'no more' }], rates: {} }),
          cancelRest: () => cancelRest(before, 'all', 'gone'),
        }[act]();
        if (done.ok) put(before, done.value);
      });
      const onCard = sum(orders.flatMap(heldParts).flatMap((part) => (part.kind === 'card' ? [decimal(part.amount)] : [])));
      expect(decimal(power.cards[0]!.capacity).gte('0')).toBe(true);
      expect(onCard.plus(decimal(power.cards[0]!.capacity)).eq(decimal('600'))).toBe(true);
    }),
  );
});
