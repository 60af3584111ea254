import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, sum } from '#shared/domain/money/decimal.ts';
import { answerChange } from '#shared/domain/orders/answer-change.ts';
import { answerOrder } from '#shared/domain/orders/answer-order.ts';
import { answerOrderRequest, askOrderChange } from '#shared/domain/orders/answer-order-request.ts';
import { givenBack } from '#shared/domain/orders/held-parts.ts';
import { likelyEstimates } from '#shared/domain/orders/likely-estimates.ts';
import { matchToQuote, orderedElsewhere } from '#shared/domain/orders/match-to-quote.ts';
import { openShare } from '#shared/domain/orders/open-share.ts';
import { allowedOrderCommands } from '#shared/domain/orders/order-lifecycle.ts';
import { lineQuantities } from '#shared/domain/orders/order-quantities.ts';
import { orderState, type Order, type OrderLine, type OrderState } from '#shared/domain/orders/order.ts';
import { quoteState } from '#shared/domain/quotes/quote.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { memberOf, monday, sampleAccount, sampleOrder, sampleQuote } from '../sample-purchase.ts';

const account = sampleAccount();
const bea = memberOf(account, 'bea');
const people = ['bea', 'ada', 'gus'] as const;
const value = <Value>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw new Error(`refused: ${result.error.kind} ${JSON.stringify(result.error.detail)}`);
  return result.value;
};
const line = (changes: Partial<OrderLine> = {}): OrderLine => ({ ...sampleOrder().lines[0]!, ...changes });
const answered = (state: OrderState, changes: Partial<Order> = {}): Order =>
  sampleOrder({ state, answered: 'acceptedWithChanges', confirmedAt: monday, lines: [line({ confirmed: '8', shipped: state === 'partlyShipped' ? '3' : '0', outcome: 'changed', answer: 'two are gone' })], ...changes });

describe("the buyer's word on an answer with changes: state x person x decision", () => {
  for (const state of orderState.options) {
    for (const person of people) {
      for (const decision of ['accept', 'reject'] as const) {
        test(`${state}, ${person}, ${decision}`, () => {
          const order = answered(state);
          const allowed = person === 'bea' && (state === 'confirmed' || state === 'partlyShipped');
          const result = answerChange(order, { decision, actor: memberOf(account, person), note: 'not without the rest', now: monday });
          expect(result.ok).toBe(allowed);
          expect(allowedOrderCommands(order, 'buyer').includes('answerChange')).toBe(state === 'confirmed' || state === 'partlyShipped');
          if (!result.ok) return;
          expect(result.value.buyerAnswer).toMatchObject({ decision, by: 'bea' });
          expect(answerChange(result.value, { decision, actor: bea, note: 'again', now: monday }).ok).toBe(false);
          if (decision === 'accept') expect(result.value).toEqual({ ...order, buyerAnswer: result.value.buyerAnswer });
          else expect(result.value.state).toBe(state === 'confirmed' ? 'cancelled' : 'shipped');
        });
      }
    }
  }

  test('what was shipped stays when the rest is rejected, and its money is not given back', () => {
    const before = answered('partlyShipped');
    const after = value(answerChange(before, { decision: 'reject', actor: bea, note: 'not without the rest', now: monday }));
    expect(lineQuantities(after.lines[0]!, after.state)).toEqual({ ordered: '10', shipped: '3', toCome: '0', never: '7' });
    expect(givenBack(before, after)).toEqual([{ kind: 'account', amount: '61.00' }]);
  });

  test('a rejection says why; an answer without changes asks for no word', () => {
    expect(answerChange(answered('confirmed'), { decision: 'reject', actor: bea, note: ' ', now: monday })).toMatchObject({ ok: false, error: { kind: 'reasonMissing' } });
    expect(answerChange(answered('confirmed', { answered: 'accepted' }), { decision: 'accept', actor: bea, note: '', now: monday })).toMatchObject({ ok: false, error: { kind: 'notAllowedInState' } });
  });
});

describe('requests for changes', () => {
  const ask = (order: Order, lines: { line: string; quantity: string; wantedFor?: string }[]) => askOrderChange(order, { id: 'w', kind: 'change', note: 'please', lines }, bea, monday);

  test('another day is a change of its own and becomes the promise when granted', () => {
    const asked = value(ask(sampleOrder(), [{ line: 'l1', quantity: '10', wantedFor: '2026-12-10' }]));
    const granted = value(answerOrderRequest(asked, { outcome: 'granted', reason: '' }, monday));
    expect(granted).toMatchObject({ state: 'placed', lines: [{ promisedFor: '2026-12-10', cancelled: '0' }] });
  });

  test('a wish that changes nothing, or asks for more, is refused', () => {
    expect(ask(sampleOrder(), [{ line: 'l1', quantity: '10' }])).toMatchObject({ ok: false, error: { kind: 'invalidPayload' } });
    expect(ask(sampleOrder(), [{ line: 'l1', quantity: '11' }])).toMatchObject({ ok: false, error: { kind: 'invalidPayload' } });
  });

  test('what was shipped between the question and the answer stays, and is not given back', () => {
    const asked = value(ask(sampleOrder({ state: 'confirmed', lines: [line({ confirmed: '10' })] }), [{ line: 'l1', quantity: '2' }]));
    const shipped: Order = { ...asked, state: 'partlyShipped', lines: [{ ...asked.lines[0]!, shipped: '6' }] };
    const granted = value(answerOrderRequest(shipped, { outcome: 'granted', reason: '' }, monday));
    expect(granted).toMatchObject({ state: 'shipped', lines: [{ shipped: '6', cancelled: '4' }] });
    expect(openShare(granted).eq(decimal('0.6'))).toBe(true);
  });

  test('in whatever order the seller answers, ships and grants, a line adds up and never ships more than confirmed; the money given back is what no longer comes', () => {
    const step = fc.record({ confirmed: fc.integer({ min: 0, max: 10 }), shipped: fc.integer({ min: 0, max: 10 }), wish: fc.integer({ min: 0, max: 10 }), word: fc.constantFrom('accept' as const, 'reject' as const) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (parts) => {
        let order = sampleOrder({ lines: parts.map((_, at) => line({ id: `l${at}`, net: '33.33' })), allocation: [{ kind: 'card', token: 'c', amount: '70.00' }, { kind: 'account', amount: '52.00' }] });
        let back = decimal('0');
        const act = (result: Result<Order, Refusal>): void => {
          if (!result.ok) return;
          back = back.plus(sum(givenBack(order, result.value).map(({ amount }) => decimal(amount))));
          order = result.value;
        };
        act(answerOrder(order, { number: 'O-1', now: monday, day: '2026-11-23', rates: { S: '22' }, lines: parts.map(({ confirmed }, at) => ({ line: `l${at}`, quantity: String(confirmed), note: 'stock' })) }));
        act(ask(order, parts.map(({ wish }, at) => ({ line: `l${at}`, quantity: String(Math.min(wish, Number(order.lines[at]?.confirmed ?? '10'))) }))));
        if (order.state === 'confirmed') {
          const lines = order.lines.map((each, at) => ({ ...each, shipped: String(Math.min(parts[at]?.shipped ?? 0, Number(lineQuantities(each, order.state).toCome))) }));
          if (lines.some(({ shipped }) => shipped !== '0')) order = { ...order, state: 'partlyShipped', lines };
        }
        act(answerOrderRequest(order, { outcome: 'granted', reason: '' }, monday));
        act(answerChange(order, { decision: parts[0]?.word ?? 'accept', actor: bea, note: 'no', now: monday }));
        for (const each of order.lines) {
          const { ordered, shipped, toCome, never } = lineQuantities(each, order.state);
          expect(decimal(shipped).plus(decimal(toCome)).plus(decimal(never)).eq(decimal(ordered))).toBe(true);
          if (each.confirmed !== null) expect(decimal(shipped).lte(decimal(each.confirmed))).toBe(true);
        }
        const stands = openShare(order).times(decimal('122.00'));
        expect(back.plus(stands).minus(decimal('122.00')).abs().lte(decimal('0.02'))).toBe(true);
      }),
    );
  });
});

describe('an order of another channel and the estimate that it was for', () => {
  const phoned = (changes: Partial<Order> = {}): Order => sampleOrder({ id: 'SO-9', number: 'SO-9', channel: 'phone', quote: null, author: null, lines: [line({ id: '1' })], ...changes });

  for (const state of quoteState.options) {
    for (const person of people) {
      test(`matching by ${person} with an estimate that is ${state}`, () => {
        const result = matchToQuote(phoned(), sampleQuote({ state }), memberOf(account, person), monday);
        expect(result.ok).toBe(person === 'bea' && ['issued', 'inApproval', 'approved'].includes(state));
        if (!result.ok) return;
        expect(result.value.order.quote).toEqual({ id: sampleQuote().id, number: 'Q-1', version: 1 });
        expect(result.value.quote?.state ?? null).toBe(state === 'approved' ? 'ordered' : null);
      });
    }
  }

  test('an estimate whose day has passed is linked, not used up; a matched or cancelled order is not matched again', () => {
    const late = '2026-12-20T10:00:00.000Z';
    expect(value(matchToQuote(phoned(), sampleQuote({ state: 'approved' }), bea, late)).quote).toBeNull();
    expect(matchToQuote(sampleOrder(), sampleQuote(), bea, monday).ok).toBe(false);
    expect(matchToQuote(phoned({ state: 'cancelled' }), sampleQuote(), bea, monday).ok).toBe(false);
  });

  test('estimates that it may belong to: at least half of the lines, asked for before it was placed, best first', () => {
    const [same, other] = [sampleQuote(), sampleQuote({ id: '33333333-3333-4333-8333-333333333333', current: { ...sampleQuote().current, lines: sampleQuote().current.lines.map((each) => ({ ...each, quantity: '20' })) } })];
    expect(likelyEstimates(phoned(), [other, same, sampleQuote({ state: 'ordered' }), sampleQuote({ requestedAt: '2026-12-01T00:00:00.000Z' })], monday).map(({ quote, same: equal }) => [quote.id, equal])).toEqual([[same.id, 1], [other.id, 0]]);
    expect(likelyEstimates(phoned({ lines: [line({ sku: 'B' }), line({ sku: 'C' }), line()] }), [same], monday)).toEqual([]);
  });

  test('ordered elsewhere: by orders that stand, other than its own', () => {
    const own = sampleOrder();
    const phone = phoned({ quote: own.quote });
    expect(orderedElsewhere(sampleQuote({ order: own.id }), [own, phone, phoned({ quote: own.quote, state: 'cancelled' })])).toEqual([phone]);
  });
});
