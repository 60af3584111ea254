import { describe, expect, test } from 'vitest';
import { applyCommand, type CommandContext } from '#shared/contract/apply-command.ts';
import type { OrderCommand } from '#shared/contract/apply-order-command.ts';
import type { Command } from '#shared/contract/commands.ts';
import { directOrderRefusal } from '#shared/domain/orders/may-order-directly.ts';
import { order as orderShape, orderState, type Order } from '#shared/domain/orders/order.ts';
import { quoteState } from '#shared/domain/quotes/quote.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';
import { askedLine, memberOf, monday, noAdministration, orderId, priced, quietFacts, quoteId, sampleAccount, sampleCompany, sampleCredit, sampleOrder, sampleQuote, uuid } from '../domain/sample-purchase.ts';

const directOrder = { maxAmount: '100' };
const policy = { ...sampleCompany().quotationPolicy, directOrder };
const people = ['bea', 'ben', 'ada', 'abe', 'gus'] as const;
const buyers = new Set<string>(['bea', 'ben']);

function context(member: string, changes: Partial<CommandContext> = {}): CommandContext {
  const account = changes.account ?? sampleAccount();
  return {
    now: monday, decidedAt: monday, receivedAt: monday, commandId: uuid(77), company: sampleCompany({ quotationPolicy: policy }), account, actor: memberOf(account, member), cards: [], credit: sampleCredit('5000.00'),
    priceRequest: ({ lines }) => ok(priced(lines)), approvalFacts: () => quietFacts, product: () => undefined, orders: () => [], ...noAdministration, ...changes,
  };
}

const acts: Record<OrderCommand['kind'], OrderCommand> = {
  'order.requestChange': { kind: 'order.requestChange', payload: { orderId, requestId: uuid(6), lines: [{ line: 'l1', quantity: '5' }], note: '' } },
  'order.requestCancellation': { kind: 'order.requestCancellation', payload: { orderId, requestId: uuid(7), note: '' } },
  'order.answerChange': { kind: 'order.answerChange', payload: { orderId, decision: 'reject', note: 'not so' } },
  'order.matchToQuote': { kind: 'order.matchToQuote', payload: { orderId, quoteId } },
};

/** States in which a buyer's act is taken, written out by hand from process.md "Order". */
const taken: Record<OrderCommand['kind'], readonly Order['state'][]> = {
  'order.requestChange': ['placed', 'confirmed', 'partlyShipped', 'onHold'],
  'order.requestCancellation': ['placed', 'confirmed', 'partlyShipped', 'onHold'],
  'order.answerChange': ['confirmed', 'partlyShipped'],
  'order.matchToQuote': ['placed', 'confirmed', 'partlyShipped', 'shipped', 'invoiced', 'closed', 'onHold'],
};

describe('the whole matrix of acts on an order: command x state x person', () => {
  for (const command of Object.values(acts)) {
    for (const state of orderState.options) {
      test(`${command.kind} on ${state}`, () => {
        const order = sampleOrder({ state, quote: null, answered: 'acceptedWithChanges' });
        for (const person of people) {
          const result = applyCommand({ quote: sampleQuote(), order }, command, context(person));
          expect(result.ok, person).toBe(buyers.has(person) && taken[command.kind].includes(state));
          if (result.ok && result.value.order) expect(orderShape.parse(result.value.order)).toEqual(result.value.order);
          if (!result.ok) expect(['notYourRole', 'notAllowedInState']).toContain(result.error.kind);
        }
      });
    }
  }

  test('an order that is not there, or of another account, is not found; nor is another account\'s estimate', () => {
    for (const command of Object.values(acts)) {
      expect(applyCommand({ quote: sampleQuote(), order: null }, command, context('bea'))).toMatchObject({ ok: false, error: { kind: 'notFound' } });
      expect(applyCommand({ quote: sampleQuote(), order: sampleOrder({ account: 'another', quote: null }) }, command, context('bea'))).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    }
    expect(applyCommand({ quote: sampleQuote({ account: 'another' }), order: sampleOrder({ quote: null }) }, acts['order.matchToQuote'], context('bea'))).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });
});

describe('ordering an estimate by part: state x person', () => {
  const line = sampleQuote().current.lines[0]?.id ?? '';
  const part: Command = { kind: 'order.place', payload: { orderId, quoteId, version: 1, total: '122.00', instruments: [{ kind: 'account' }], note: '', lines: [{ line, quantity: '10' }] } };
  for (const state of quoteState.options) {
    test(state, () => {
      for (const person of people) {
        const result = applyCommand({ quote: sampleQuote({ state }), order: null }, part, context(person));
        expect(result.ok, person).toBe(buyers.has(person) && state === 'approved');
      }
    });
  }
});

describe('ordering without an estimate', () => {
  const direct = (changes: Partial<Extract<Command, { kind: 'order.placeDirect' }>['payload']> = {}): Command => ({
    kind: 'order.placeDirect',
    payload: { orderId, site: 'rome', costCentre: 'office', channel: 'platform', codes: [], lines: [askedLine()], total: '122.00', instruments: [{ kind: 'account' }], note: '', ...changes },
  });
  const kindOf = (command: Command, by: CommandContext): string => {
    const result = applyCommand({ quote: null, order: null }, command, by);
    return result.ok ? 'applied' : [result.error.kind, result.error.detail['reason']].filter(Boolean).join(' ');
  };

  test('only buyers, only where the policy allows it, up to its amount, at the total that was seen', () => {
    for (const person of people) expect(kindOf(direct(), context(person)), person).toBe(buyers.has(person) ? 'applied' : 'notYourRole');
    expect(kindOf(direct(), context('bea', { company: sampleCompany() }))).toBe('directOrderNotAllowed policy');
    expect(kindOf(direct(), context('bea', { company: sampleCompany({ quotationPolicy: { ...policy, directOrder: { maxAmount: '99.99' } } }) }))).toBe('directOrderNotAllowed amount');
    expect(kindOf(direct({ total: '121.99' }), context('bea'))).toBe('totalMoved');
    expect(kindOf(direct(), context('bea', { priceRequest: ({ lines }) => ok(priced(lines, '0.00', '0.00', null)) }))).toBe('noPrice');
    expect(kindOf(direct(), context('bea', { priceRequest: () => err(refuse('discontinuedProduct', { sku: 'A1' })) }))).toBe('discontinuedProduct');
    expect(kindOf(direct(), context('bea', { credit: sampleCredit('100.00') }))).toBe('paymentBlocked creditExceeded');
  });

  test('an approval rule that applies stands in its way, also one on the way of paying and one that nobody could answer', () => {
    const rule = (when: object, approvers: object = { members: ['ada'] }) => sampleAccount({ approvalRules: [{ id: 'r', name: 'R', when, steps: [{ approvers, need: 'any', withinHours: 24, onDeadline: 'remind' }] }] });
    expect(kindOf(direct(), context('bea', { account: rule({ minAmount: '122' }) }))).toBe('directOrderNotAllowed approval');
    expect(kindOf(direct(), context('bea', { account: rule({ minAmount: '123' }) }))).toBe('applied');
    expect(kindOf(direct(), context('bea', { account: rule({ payment: ['account'] }) }))).toBe('directOrderNotAllowed approval');
    expect(kindOf(direct(), context('bea', { account: rule({ payment: ['card'] }) }))).toBe('applied');
    expect(kindOf(direct(), context('bea', { account: rule({}, { members: ['bea'] }) }))).toBe('directOrderNotAllowed approval');
  });

  test('once placed it is not placed again, and its shape travels', () => {
    const first = applyCommand({ quote: null, order: null }, direct(), context('bea'));
    if (!first.ok || !first.value.order) throw new Error('refused');
    expect(orderShape.parse(first.value.order)).toEqual(first.value.order);
    expect(applyCommand({ quote: null, order: first.value.order }, direct(), context('bea'))).toMatchObject({ ok: false, error: { kind: 'alreadyExists' } });
    expect(directOrderRefusal({ lines: [], net: '0', approvalSteps: 0 }, { directOrder })?.kind).toBe('noLines');
  });
});
