import { describe, expect, test } from 'vitest';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { placeOrder, type OrderPlacement, type PlacementTerms } from '#shared/domain/orders/place-order.ts';
import { sampleLines, memberOf, monday, orderId, quietFacts, sampleAccount, sampleCompany, sampleCredit, sampleQuote } from '../sample-purchase.ts';

const account = sampleAccount();
const approvedRound: ApprovalRound = { round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday, steps: [], decisions: [], outcome: 'approved' };
const approved = sampleQuote({ state: 'approved', rounds: [approvedRound] });
const placement = (changes: Partial<OrderPlacement> = {}): OrderPlacement => ({
  orderId, actor: memberOf(account, 'bea'), version: 1, total: '122.00', instruments: [{ kind: 'account' }], note: 'ring twice', placedAt: '2026-11-22T20:00:00.000Z', now: monday, receivedAt: monday, ...changes,
});
const terms = (changes: Partial<PlacementTerms> = {}): PlacementTerms => ({ company: sampleCompany(), account, cards: [], credit: sampleCredit('5000.00'), facts: () => quietFacts, product: () => undefined, orders: () => [], ...changes });
const place = (quote = approved, changes: Partial<OrderPlacement> = {}, given: Partial<PlacementTerms> = {}) => placeOrder(quote, placement(changes), terms(given));

describe('ordering an approved estimate', () => {
  test('at its locked prices; both documents know each other', () => {
    const result = place();
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.quote).toMatchObject({ state: 'ordered', order: orderId });
    expect(result.value.order).toMatchObject({
      id: orderId, number: null, state: 'placed', quote: { id: approved.id, number: 'Q-1', version: 1 }, totals: approved.current.totals, allocation: [{ kind: 'account', amount: '122.00' }], hold: null,
      placedAt: '2026-11-22T20:00:00.000Z', receivedAt: monday, lines: [{ unitPrice: '10.0000', quantity: '10', confirmed: null, shipped: '0' }],
    });
  });

  test('only what was seen, only approved, only in time, only by a buyer', () => {
    expect(place(approved, { version: 2 })).toMatchObject({ ok: false, error: { kind: 'staleVersion' } });
    expect(place(approved, { total: '121.00' })).toMatchObject({ ok: false, error: { kind: 'totalMoved' } });
    expect(place(sampleQuote())).toMatchObject({ ok: false, error: { kind: 'notAllowedInState' } });
    expect(place(approved, { now: '2026-12-11T22:59:59.999Z' }).ok).toBe(true);
    expect(place(approved, { now: '2026-12-11T23:00:00.000Z' })).toMatchObject({ ok: false, error: { kind: 'orderByPassed' } });
    expect(place(approved, { actor: memberOf(account, 'ada') })).toMatchObject({ ok: false, error: { kind: 'notYourRole' } });
  });

  test('an estimate is ordered once', () => {
    const first = place();
    if (!first.ok) throw new Error(first.error.kind);
    expect(place(first.value.quote)).toMatchObject({ ok: false, error: { kind: 'notAllowedInState', detail: { state: 'ordered' } } });
  });

  test('a line without a price can be quoted, not ordered', () => {
    const unpriced = { ...approved, current: { ...approved.current, lines: sampleLines().map((line) => ({ ...line, unitPrice: null })) } };
    expect(place(unpriced)).toMatchObject({ ok: false, error: { kind: 'noPrice' } });
  });
});

describe('paying for it', () => {
  test('blocked: refused with reason and ways, the estimate untouched', () => {
    const before = structuredClone(approved);
    expect(place(approved, {}, { credit: sampleCredit('1.00') })).toMatchObject({ ok: false, error: { kind: 'paymentBlocked', detail: { reason: 'creditExceeded', ways: '' } } });
    expect(place(approved, { instruments: [{ kind: 'card', token: 'x' }] })).toMatchObject({ ok: false, error: { kind: 'unknownInstrument' } });
    expect(approved).toEqual(before);
  });

  test('an advance payment or a release holds the order as a visible case', () => {
    const transfer = place(approved, { instruments: [{ kind: 'transfer' }] });
    expect(transfer).toMatchObject({ ok: true, value: { order: { state: 'onHold', hold: { reason: 'advance', releasedBy: 'payment', since: monday } }, quote: { state: 'ordered' } } });
    const company = sampleCompany({ conditionsOfSale: { version: 1, validFrom: '2026-01-01', overCard: [], overCredit: 'release' } });
    expect(place(approved, {}, { company, credit: sampleCredit('22.00') })).toMatchObject({ ok: true, value: { order: { state: 'onHold', hold: { reason: 'credit', detail: '100.00', releasedBy: 'administrativeOffice' } } } });
  });

  test('a way of paying that needs approval cannot be chosen after the approval', () => {
    const rule = { id: 'by-card', name: 'Card', when: { payment: ['card'], minAmount: 100 }, steps: [{ approvers: { members: ['ada'] }, need: 'any', withinHours: 24, onDeadline: 'remind' }] };
    const guarded = sampleAccount({ approvalRules: [rule] });
    const card = { token: 'one', brand: 'Visa', last4: '4242', expiry: '2029-12', holder: 'B', costCentres: null, transactionLimit: '1000', capacity: '1000' };
    const byCard = { instruments: [{ kind: 'card' as const, token: 'one' }] };
    expect(place(approved, byCard, { account: guarded, cards: [card] })).toMatchObject({ ok: false, error: { kind: 'paymentBlocked', detail: { reason: 'paymentNotApproved', rules: 'by-card' } } });
    expect(place(approved, {}, { account: guarded, cards: [card] }).ok).toBe(true);
    const steps = [{ id: 's1', rules: [{ id: 'by-card', name: 'Card' }], approvers: ['ada'], need: 'any' as const, deadline: monday, onDeadline: 'remind' as const, routedToAdmin: false }];
    expect(place({ ...approved, rounds: [{ ...approvedRound, steps }] }, byCard, { account: guarded, cards: [card] }).ok).toBe(true);
  });
});
