import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '#shared/domain/money/decimal.ts';
import { answerOrder, type OrderLineAnswer } from '#shared/domain/orders/answer-order.ts';
import { answerOrderRequest, askOrderChange } from '#shared/domain/orders/answer-order-request.ts';
import { cancelOrder, cancelRest } from '#shared/domain/orders/cancel-order.ts';
import { openShare } from '#shared/domain/orders/open-share.ts';
import { allowedOrderCommands, orderLifecycle, type OrderCommand, type OrderRole } from '#shared/domain/orders/order-lifecycle.ts';
import { lineQuantities } from '#shared/domain/orders/order-quantities.ts';
import { orderState, type Order, type OrderLine, type OrderState } from '#shared/domain/orders/order.ts';
import { holdOrder, releaseHold } from '#shared/domain/orders/release-hold.ts';
import { shipOrder } from '#shared/domain/orders/ship-order.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { memberOf, monday, sampleAccount, sampleOrder } from '../sample-purchase.ts';

const answer = (order: Order, lines: readonly OrderLineAnswer[] = []) => answerOrder(order, { number: 'O-77', now: monday, day: '2026-11-23', lines, rates: {} });
const bea = memberOf(sampleAccount(), 'bea');
const value = (result: Result<Order, Refusal>): Order => {
  if (!result.ok) throw new Error(`refused: ${result.error.kind} ${JSON.stringify(result.error.detail)}`);
  return result.value;
};
const line = (changes: Partial<OrderLine> = {}): OrderLine => ({ ...sampleOrder().lines[0]!, ...changes });
const hold = { reason: 'credit' as const, detail: '100.00', since: monday, releasedBy: 'administrativeOffice' as const, clears: 'hold.clears.release' };
const advance = { ...hold, reason: 'advance' as const, releasedBy: 'payment' as const };
const request = { id: 'w1', kind: 'cancellation' as const, askedBy: 'bea', askedAt: monday, note: 'no longer needed', lines: [], outcome: 'pending' as const, answeredAt: null, reason: '' };

function inState(state: OrderState, changes: Partial<Order> = {}): Order {
  const shipped = state === 'partlyShipped' ? '4' : ['shipped', 'invoiced', 'closed'].includes(state) ? '10' : '0';
  const confirmed = ['placed', 'onHold', 'cancelled'].includes(state) ? null : '10';
  return sampleOrder({ state, hold: state === 'onHold' ? hold : null, confirmedAt: confirmed === null ? null : monday, lines: [line({ shipped, confirmed })], ...changes });
}

/** process.md "Order", written out a second time by hand: who may do what in which state. */
const byHand: Record<OrderRole, Partial<Record<OrderState, OrderCommand[]>>> = {
  buyer: {
    placed: ['requestChange', 'requestCancellation'], confirmed: ['requestChange', 'requestCancellation'],
    partlyShipped: ['requestChange', 'requestCancellation'], onHold: ['requestChange', 'requestCancellation'],
  },
  salesOffice: { placed: ['confirm', 'reject', 'cancelRest'], confirmed: ['ship', 'cancelRest'], partlyShipped: ['ship', 'cancelRest'] },
  administrativeOffice: { placed: ['hold'], confirmed: ['hold'], onHold: ['releaseHold', 'refuseRelease'], shipped: ['invoice'], invoiced: ['close'] },
};

describe('the whole matrix: state x act x role', () => {
  for (const state of orderState.options) {
    test(state, () => {
      for (const role of ['buyer', 'salesOffice', 'administrativeOffice'] as const) {
        expect(allowedOrderCommands(inState(state), role).sort(), role).toEqual([...(byHand[role][state] ?? [])].sort());
      }
    });

    test(`${state}: the acts say yes exactly where the table does, and end where its row says`, () => {
      const order = inState(state);
      const waiting = inState(state, { requests: [request] });
      const results: Record<string, [OrderRole, Order, Result<Order, Refusal>]> = {
        confirm: ['salesOffice', order, answer(order)],
        reject: ['salesOffice', order, cancelOrder(order, 'reject', 'no stock')],
        refuseRelease: ['administrativeOffice', order, cancelOrder(order, 'refuseRelease', 'no credit')],
        hold: ['administrativeOffice', order, holdOrder(order, { reason: 'credit', detail: '' }, monday)],
        releaseHold: ['administrativeOffice', order, releaseHold(order, 'releaseHold')],
        ship: ['salesOffice', order, shipOrder(order, [{ line: 'l1', quantity: '1' }])],
        cancelRest: ['salesOffice', order, cancelRest(order, 'all', 'gone')],
        requestChange: ['buyer', order, askOrderChange(order, { id: 'w2', kind: 'change', note: '', lines: [{ line: 'l1', quantity: '5' }] }, bea, monday)],
        requestCancellation: ['buyer', order, askOrderChange(order, { id: 'w2', kind: 'cancellation', note: '', lines: [] }, bea, monday)],
        answerRequest: ['salesOffice', waiting, answerOrderRequest(waiting, { outcome: 'granted', reason: '' }, monday)],
      };
      for (const [command, [role, before, result]] of Object.entries(results)) {
        expect(result.ok, command).toBe(allowedOrderCommands(before, role).includes(command as OrderCommand));
        const row = orderLifecycle.find((transition) => transition.from === state && transition.command === command);
        if (result.ok) expect(row?.to, command).toContain(result.value.state);
      }
    });
  }

  test('a hold for an advance clears by the payment, any other by the office, never the other way round', () => {
    const paying = inState('onHold', { hold: advance });
    expect(releaseHold(paying, 'releaseHold').ok).toBe(false);
    expect(value(releaseHold(paying, 'paymentReceived'))).toMatchObject({ state: 'placed', hold: null });
    expect(releaseHold(inState('onHold'), 'paymentReceived').ok).toBe(false);
    expect(value(releaseHold(inState('onHold', { confirmedAt: monday }), 'releaseHold')).state).toBe('confirmed');
  });

  test('a hold is a visible case: why, since when, who releases it, what clears it', () => {
    expect(value(holdOrder(inState('placed'), { reason: 'card', detail: '40.00' }, monday)).hold).toEqual({ reason: 'card', detail: '40.00', since: monday, releasedBy: 'administrativeOffice', clears: 'hold.clears.release' });
  });
});

describe('what still comes and what never will', () => {
  test('ordered 10, sent 6, 3 promised: 1 never', () => {
    expect(lineQuantities(line({ confirmed: '9', shipped: '6' }), 'partlyShipped')).toEqual({ ordered: '10', shipped: '6', toCome: '3', never: '1' });
  });

  test('before the answer all may still come; after the last shipment nothing does', () => {
    expect(lineQuantities(line(), 'placed')).toEqual({ ordered: '10', shipped: '0', toCome: '10', never: '0' });
    expect(lineQuantities(line({ confirmed: '10', shipped: '6', cancelled: '4' }), 'shipped')).toEqual({ ordered: '10', shipped: '6', toCome: '0', never: '4' });
  });

  test('after an end nothing is to come, whatever was promised', () => {
    for (const state of ['cancelled', 'shipped', 'invoiced', 'closed'] as const) expect(lineQuantities(line({ confirmed: '10', shipped: '6' }), state)).toMatchObject({ toCome: '0', never: '4' });
  });

  test('the numbers add up and none is negative, whatever the lines say', () => {
    const units = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(units, fc.option(units), units, units, fc.constantFrom(...orderState.options), (ordered, confirmed, shipped, cancelled, state) => {
        const result = lineQuantities(line({ quantity: String(ordered), confirmed: confirmed === null ? null : String(confirmed), shipped: String(shipped), cancelled: String(cancelled) }), state);
        for (const part of [result.toCome, result.never]) expect(decimal(part).gte('0')).toBe(true);
        if (shipped <= ordered && (confirmed === null || confirmed <= ordered)) {
          expect(decimal(result.shipped).plus(decimal(result.toCome)).plus(decimal(result.never)).eq(decimal(result.ordered))).toBe(true);
        }
      }),
    );
  });
});

describe('the seller\'s answer', () => {
  test('accepted whole, or with changes line by line', () => {
    const order = sampleOrder({ number: null, lines: [line(), line({ id: 'l2' })] });
    const confirmed = value(answer(order, [{ line: 'l2', quantity: '6', note: 'rest discontinued' }]));
    expect(confirmed).toMatchObject({ state: 'confirmed', number: 'O-77', confirmedAt: monday, lines: [{ confirmed: '10', answer: '' }, { confirmed: '6', answer: 'rest discontinued' }] });
    expect(lineQuantities(confirmed.lines[1]!, 'confirmed')).toMatchObject({ toCome: '6', never: '4' });
  });

  test('a plain confirmation is the answer "accepted", on the order and on every line', () => {
    expect(value(answer(sampleOrder({ number: null, lines: [line(), line({ id: 'l2' })] })))).toMatchObject({ state: 'confirmed', answered: 'accepted', lines: [{ outcome: 'accepted' }, { outcome: 'accepted' }] });
  });

  test('what was cancelled before the answer is not cancelled twice', () => {
    const order = sampleOrder({ lines: [line({ cancelled: '4' }), line({ id: 'l2', cancelled: '4' })] });
    const confirmed = value(answer(order, [{ line: 'l2', quantity: '5', note: 'the rest is gone' }]));
    expect(confirmed.lines.map((each) => lineQuantities(each, 'confirmed').toCome)).toEqual(['6', '5']);
    expect(answer(order, [{ line: 'l2', quantity: '7', note: '' }]).ok).toBe(false);
  });

  test('never more than ordered, never an unknown line', () => {
    expect(answer(sampleOrder(), [{ line: 'l1', quantity: '11', note: '' }])).toMatchObject({ ok: false, error: { kind: 'invalidPayload' } });
    expect(answer(sampleOrder(), [{ line: 'x', quantity: '1', note: '' }])).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  test('shipments add up to shipped; more than is to come is refused', () => {
    const part = value(shipOrder(inState('confirmed'), [{ line: 'l1', quantity: '4' }]));
    expect(part.state).toBe('partlyShipped');
    expect(shipOrder(part, [{ line: 'l1', quantity: '7' }]).ok).toBe(false);
    expect(shipOrder(part, [{ line: 'l1', quantity: '0' }]).ok).toBe(false);
    expect(value(shipOrder(part, [{ line: 'l1', quantity: '6' }])).state).toBe('shipped');
  });

  test('the rest of one line is closed without the others', () => {
    const order = inState('partlyShipped', { lines: [line({ confirmed: '10', shipped: '4' }), line({ id: 'l2', confirmed: '10' })] });
    const one = value(cancelRest(order, ['l2'], 'discontinued'));
    expect(one).toMatchObject({ state: 'partlyShipped', lines: [{ cancelled: '0' }, { cancelled: '10', answer: 'discontinued' }] });
    expect(value(cancelRest(one, ['l1'], 'discontinued')).state).toBe('shipped');
    expect(value(cancelRest(inState('confirmed'), 'all', 'gone')).state).toBe('cancelled');
    expect(cancelRest(order, ['l2', 'x'], 'gone')).toMatchObject({ ok: false, error: { kind: 'notFound', detail: { line: 'x' } } });
    expect(cancelRest(order, 'all', ' ')).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  });
});

describe('a buyer\'s wish', () => {
  const change = (quantity: string) => ({ id: 'w1', kind: 'change' as const, note: 'less please', lines: [{ line: 'l1', quantity }] });

  test('changes nothing until it is answered', () => {
    const asked = value(askOrderChange(inState('confirmed'), change('6'), bea, monday));
    expect(asked.lines).toEqual(inState('confirmed').lines);
    expect(value(answerOrderRequest(asked, { outcome: 'granted', reason: '' }, monday))).toMatchObject({ state: 'confirmed', lines: [{ cancelled: '4' }], requests: [{ outcome: 'granted', answeredAt: monday }] });
    expect(value(answerOrderRequest(asked, { outcome: 'refused', reason: 'already packed' }, monday))).toMatchObject({ lines: [{ cancelled: '0' }], requests: [{ outcome: 'refused', reason: 'already packed' }] });
    expect(answerOrderRequest(asked, { outcome: 'refused', reason: '' }, monday)).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
  });

  test('one at a time, never below what is shipped, never more than ordered, never somebody else\'s line', () => {
    const asked = value(askOrderChange(inState('partlyShipped'), change('6'), bea, monday));
    expect(askOrderChange(asked, change('5'), bea, monday).ok).toBe(false);
    expect(askOrderChange(inState('partlyShipped'), change('3'), bea, monday).ok).toBe(false);
    expect(askOrderChange(inState('partlyShipped'), change('11'), bea, monday).ok).toBe(false);
    expect(askOrderChange(inState('placed'), { ...change('1'), lines: [{ line: 'x', quantity: '1' }] }, bea, monday).ok).toBe(false);
    expect(askOrderChange(inState('placed'), change('1'), memberOf(sampleAccount(), 'ada'), monday)).toMatchObject({ ok: false, error: { kind: 'notYourRole' } });
  });

  test('a change granted on an order on hold leaves the hold, unless nothing is left of the order', () => {
    const less = value(answerOrderRequest(value(askOrderChange(inState('onHold'), change('6'), bea, monday)), { outcome: 'granted', reason: '' }, monday));
    expect(less).toMatchObject({ state: 'onHold', hold });
    const nothing = value(answerOrderRequest(value(askOrderChange(inState('onHold'), change('0'), bea, monday)), { outcome: 'granted', reason: '' }, monday));
    expect(nothing).toMatchObject({ state: 'cancelled', hold: null });
  });

  test('a granted cancellation keeps what was shipped', () => {
    const asked = value(askOrderChange(inState('partlyShipped'), { id: 'w1', kind: 'cancellation', note: 'stop', lines: [] }, bea, monday));
    expect(value(answerOrderRequest(asked, { outcome: 'granted', reason: '' }, monday))).toMatchObject({ state: 'shipped', lines: [{ shipped: '4', cancelled: '6' }] });
    const held = value(askOrderChange(inState('onHold'), { id: 'w1', kind: 'cancellation', note: 'stop', lines: [] }, bea, monday));
    expect(value(answerOrderRequest(held, { outcome: 'granted', reason: '' }, monday))).toMatchObject({ state: 'cancelled', hold: null });
  });
});

describe('the share that still stands', () => {
  test('by the lines\' net', () => {
    const order = sampleOrder({ lines: [line({ net: '300.00', cancelled: '5' }), line({ id: 'l2', net: '100.00' })] });
    expect(openShare(order).toFixed()).toBe('0.625');
    expect(openShare(sampleOrder({ lines: [line({ confirmed: '6' })] })).toFixed()).toBe('0.6');
    expect(openShare(sampleOrder({ state: 'cancelled' })).toFixed()).toBe('0');
    expect(openShare(sampleOrder({ lines: [line({ net: '0.00' })] })).toFixed()).toBe('1');
  });
});
