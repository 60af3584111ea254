import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '#shared/domain/accounts/account.ts';
import type { ConditionsOfSale } from '#shared/domain/company/company.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { cardCapacity } from '#shared/domain/payment/card-capacity.ts';
import { allocated, planPayment, type PaymentRequest } from '#shared/domain/payment/plan-payment.ts';
import { sampleCredit } from '../sample-purchase.ts';

const card = (token: string, capacity: string, changes: Partial<Card> = {}): Card => ({
  token, brand: 'Visa', last4: '4242', expiry: '2026-11', holder: 'B', costCentres: null, transactionLimit: '1000', capacity, ...changes,
});
type Row = ConditionsOfSale['overCard'][number];
const row = (action: Row['action'], upToAmount: string | null = null, depositPercent: string | null = null): Row => ({ action, upToAmount, depositPercent });
const conditions = (overCard: Row[], overCredit: ConditionsOfSale['overCredit'] = 'refuse'): ConditionsOfSale => ({ version: '1', validFrom: '2026-01-01', overCard, overCredit });

const byCard: PaymentInstrument = { kind: 'card', token: 'one' };
const onAccount: PaymentInstrument = { kind: 'account' };
const byTransfer: PaymentInstrument = { kind: 'transfer' };
const plan = (changes: Partial<PaymentRequest> = {}) =>
  planPayment({ total: '1000.00', instruments: [byCard], cards: [card('one', '600'), card('two', '300')], credit: sampleCredit('500.00'), conditions: conditions([row('refuse')]), day: '2026-11-30', currency: 'EUR', ...changes });

describe('a card', () => {
  test('pays up to the least of limit and capacity', () => {
    expect(cardCapacity(card('one', '600'), '2026-11-30')).toMatchObject({ boundBy: 'capacity' });
    expect(cardCapacity(card('one', '1600'), '2026-11-30').amount.toFixed()).toBe('1000');
    expect(plan({ total: '600.00' })).toEqual({ allocation: [{ kind: 'card', token: 'one', amount: '600.00' }], blocked: null, hold: null });
  });

  test('is valid through its month, and pays nothing after it', () => {
    expect(cardCapacity(card('one', '600'), '2026-11-30').amount.toFixed()).toBe('600');
    expect(cardCapacity(card('one', '600'), '2026-12-01').amount.toFixed()).toBe('0');
    expect(plan({ total: '10.00', day: '2026-12-01' }).blocked).toEqual({ reason: 'cardExpired', ways: [] });
  });

  test('with less than nothing left pays nothing', () => expect(cardCapacity(card('one', '0', { capacity: '-5' }), '2026-11-01').amount.toFixed()).toBe('0'));

  test('kept for cost centres pays for no other', () => {
    const kitchen = card('one', '600', { costCentres: ['kitchen'] });
    expect(plan({ total: '10.00', cards: [kitchen], costCentre: 'office' }).blocked?.reason).toBe('cardNotForCostCentre');
    expect(plan({ total: '10.00', cards: [kitchen], costCentre: 'kitchen' }).blocked).toBeNull();
    expect(plan({ total: '10.00', cards: [kitchen] }).blocked).toBeNull();
  });
});

describe('what exceeds the card, by the conditions of sale', () => {
  test('refuse', () => expect(plan()).toEqual({ allocation: [], blocked: { reason: 'cardExceeded', ways: [] }, hold: null }));

  test('remainderOnAccount, as far as credit allows', () => {
    expect(plan({ conditions: conditions([row('remainderOnAccount')]) }).allocation).toEqual([{ kind: 'card', token: 'one', amount: '600.00' }, { kind: 'account', amount: '400.00' }]);
    expect(plan({ conditions: conditions([row('remainderOnAccount')]), total: '1100.01' }).blocked).toEqual({ reason: 'creditExceeded', ways: [] });
  });

  test('advanceTransfer: the order waits until it is paid', () => {
    const result = plan({ conditions: conditions([row('advanceTransfer')]) });
    expect(result.allocation).toEqual([{ kind: 'card', token: 'one', amount: '600.00' }, { kind: 'transfer', amount: '400.00' }]);
    expect(result.hold).toEqual({ reason: 'advance', detail: '400.00' });
  });

  test('secondCard: asked for where none is there, and what both leave is judged again', () => {
    const overCard = [row('remainderOnAccount', '100'), row('secondCard')];
    expect(plan({ conditions: conditions(overCard) }).blocked).toEqual({ reason: 'cardExceeded', ways: ['secondCard'] });
    const both = plan({ conditions: conditions(overCard), instruments: [byCard, { kind: 'card', token: 'two' }] });
    expect(both.allocation).toEqual([{ kind: 'card', token: 'one', amount: '600.00' }, { kind: 'card', token: 'two', amount: '300.00' }, { kind: 'account', amount: '100.00' }]);
  });

  test('cards pay in the order given, and the same card named twice is one card', () => {
    const overCard = conditions([row('secondCard')]);
    const turned = plan({ total: '900.00', conditions: overCard, instruments: [{ kind: 'card', token: 'two' }, byCard] });
    expect(turned.allocation.map((part) => part.token)).toEqual(['two', 'one']);
    expect(plan({ conditions: overCard, instruments: [byCard, byCard] }).blocked?.ways).toEqual(['secondCard']);
  });

  test('deposit: the percentage of the total now, the rest on the account', () => {
    const result = plan({ conditions: conditions([row('deposit', null, '50')]) });
    expect(result.allocation).toEqual([{ kind: 'card', token: 'one', amount: '500.00' }, { kind: 'account', amount: '500.00' }]);
    expect(plan({ conditions: conditions([row('deposit', null, '33.333')]), total: '700.01' }).allocation.map((part) => part.amount)).toEqual(['233.33', '466.68']);
  });

  test('a deposit above the card, or a rest above the credit, is not paid quietly in another way', () => {
    expect(plan({ conditions: conditions([row('deposit', null, '60.01')]) }).blocked).toEqual({ reason: 'depositExceedsCard', ways: ['deposit'] });
    expect(plan({ conditions: conditions([row('deposit', null, '49')]) }).blocked?.reason).toBe('creditExceeded');
  });

  test('release: the administrative office decides, the order is on hold meanwhile', () => {
    const result = plan({ conditions: conditions([row('release')]) });
    expect(result.hold).toEqual({ reason: 'release', detail: '400.00' });
    expect(result.allocation).toEqual([{ kind: 'card', token: 'one', amount: '600.00' }, { kind: 'account', amount: '400.00' }]);
  });

  test('the first row that holds the excess decides, its bound included; no row refuses', () => {
    const overCard = conditions([row('remainderOnAccount', '100'), row('advanceTransfer', '400')]);
    expect(plan({ conditions: overCard, total: '700.00' }).hold).toBeNull();
    expect(plan({ conditions: overCard, total: '700.01' }).hold?.reason).toBe('advance');
    expect(plan({ conditions: overCard, total: '1000.01' }).blocked?.reason).toBe('cardExceeded');
  });

  test('naming the account or a transfer beside the card does not widen what the conditions allow', () => {
    expect(plan({ instruments: [byCard, onAccount] }).blocked?.reason).toBe('cardExceeded');
    expect(plan({ instruments: [onAccount, byCard, byTransfer] }).blocked?.reason).toBe('cardExceeded');
  });
});

describe('the open account and the transfer', () => {
  test('the account pays up to the credit left', () => {
    expect(plan({ instruments: [onAccount], total: '500.00' }).allocation).toEqual([{ kind: 'account', amount: '500.00' }]);
    expect(plan({ instruments: [onAccount], total: '500.01' }).blocked?.reason).toBe('creditExceeded');
  });

  test('over the credit: release holds, advanceTransfer takes what the credit leaves', () => {
    const released = plan({ instruments: [onAccount], total: '600.00', conditions: conditions([], 'release') });
    expect(released).toEqual({ allocation: [{ kind: 'account', amount: '600.00' }], blocked: null, hold: { reason: 'credit', detail: '100.00' } });
    const advance = plan({ instruments: [onAccount], total: '600.00', conditions: conditions([], 'advanceTransfer') });
    expect(advance.allocation).toEqual([{ kind: 'account', amount: '500.00' }, { kind: 'transfer', amount: '100.00' }]);
  });

  test('a credit limit of nothing is no credit, not "no limit"; a credit not known is none', () => {
    expect(plan({ instruments: [onAccount], credit: sampleCredit('0.00'), total: '0.01' }).blocked?.reason).toBe('creditExceeded');
    expect(plan({ instruments: [onAccount], credit: sampleCredit('-20.00'), total: '1.00' }).blocked?.reason).toBe('creditExceeded');
    expect(plan({ instruments: [onAccount], credit: null, total: '1.00' }).blocked?.reason).toBe('creditUnknown');
  });

  test('a transfer alone pays all, in advance', () => {
    expect(plan({ instruments: [byTransfer] })).toEqual({ allocation: [{ kind: 'transfer', amount: '1000.00' }], blocked: null, hold: { reason: 'advance', detail: '1000.00' } });
  });

  test('no instrument, an unknown card', () => {
    expect(plan({ instruments: [] }).blocked?.reason).toBe('noInstrument');
    expect(plan({ instruments: [{ kind: 'card', token: 'gone' }, onAccount] }).blocked?.reason).toBe('unknownCard');
  });

  test('nothing to pay needs nothing', () => expect(plan({ total: '0.00' })).toEqual({ allocation: [], blocked: null, hold: null }));
});

describe('whatever the conditions', () => {
  const cents = fc.integer({ min: 0, max: 300_000 }).map((n) => (n / 100).toFixed(2));
  const anyRow = fc.record({
    action: fc.constantFrom('refuse', 'remainderOnAccount', 'advanceTransfer', 'secondCard', 'deposit', 'release'),
    upToAmount: fc.option(cents),
    depositPercent: fc.integer({ min: 0, max: 100 }).map(String),
  });
  const anyRequest = fc.record({
    total: cents,
    instruments: fc.array(fc.constantFrom<PaymentInstrument>(byCard, { kind: 'card', token: 'two' }, { kind: 'card', token: 'three' }, onAccount, byTransfer), { maxLength: 5 }),
    capacities: fc.tuple(cents, cents, cents),
    credit: fc.option(fc.integer({ min: -1000, max: 200_000 }).map((n) => sampleCredit((n / 100).toFixed(2)))),
    overCard: fc.array(anyRow, { maxLength: 3 }),
    overCredit: fc.constantFrom('refuse' as const, 'release' as const, 'advanceTransfer' as const),
  });

  test('not blocked: the parts are positive and add up to the total; no card above its capacity; no account above its credit without a hold', () => {
    fc.assert(
      fc.property(anyRequest, ({ total, instruments, capacities, credit, overCard, overCredit }) => {
        const cards = [card('one', capacities[0]), card('two', capacities[1]), card('three', capacities[2])];
        const result = plan({ total, instruments, cards, credit, conditions: conditions(overCard, overCredit) });
        if (result.blocked) {
          expect(result.allocation).toEqual([]);
          expect(result.hold).toBeNull();
          return;
        }
        expect(allocated(result.allocation).eq(decimal(total))).toBe(true);
        for (const part of result.allocation) expect(decimal(part.amount).gt('0')).toBe(true);
        for (const each of cards) {
          const paid = result.allocation.filter((part) => part.token === each.token);
          expect(paid.length).toBeLessThanOrEqual(1);
          if (paid[0]) expect(decimal(paid[0].amount).lte(cardCapacity(each, '2026-11-30').amount)).toBe(true);
        }
        if (result.hold?.reason !== 'release' && result.hold?.reason !== 'credit' && allocated(result.allocation, 'account').gt('0')) {
          expect(allocated(result.allocation, 'account').lte(decimal(credit?.available ?? '0'))).toBe(true);
        }
        if (allocated(result.allocation, 'transfer').gt('0')) expect(result.hold?.reason).toBe('advance');
      }),
      { numRuns: 2000 },
    );
  });

  test('the same question gives the same answer', () => {
    fc.assert(
      fc.property(anyRequest, ({ total, instruments, credit, overCard, overCredit }) => {
        const ask = () => plan({ total, instruments, credit, conditions: conditions(overCard, overCredit) });
        expect(ask()).toEqual(ask());
      }),
    );
  });
});
