import { describe, expect, test } from 'vitest';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { timelineOf, type TimelineView } from '#shared/domain/quotes/quote-timeline.ts';
import { quoteState, type Quote } from '#shared/domain/quotes/quote.ts';
import { monday, sampleCompany, sampleOrder, sampleQuote, uuid } from '../sample-purchase.ts';

const view: TimelineView = { now: monday, calendar: sampleCompany(), me: 'bea', memberNames: { bea: 'Bea', ada: 'Ada', ben: 'Ben' } };
const round: ApprovalRound = {
  round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday,
  steps: [{ id: 's1', rules: [], approvers: ['ada', 'ben'], need: 'any', deadline: '2026-11-25T11:00:00.000Z', onDeadline: 'remind', routedToAdmin: false }],
  decisions: [], outcome: 'pending',
};
const inApproval = sampleQuote({ state: 'inApproval', rounds: [round] });
const steps = (quote: Quote, changes: Partial<TimelineView> = {}) => timelineOf(quote, null, { ...view, ...changes }).map(({ step, state, who }) => `${step} ${state} ${who}`.trim());

describe('the one timeline of a purchase', () => {
  test('requested: the seller holds the pen', () => {
    const quote = sampleQuote({ state: 'requested', current: { ...sampleQuote().current, issuedAt: null, validUntil: null, orderBy: null } });
    expect(steps(quote).slice(0, 2)).toEqual(['requested done me', 'issued next seller']);
  });

  test('issued: the buyer does, with working days left of the sales office', () => {
    const approveBy = timelineOf(sampleQuote(), null, view).find((step) => step.step === 'approveBy');
    expect(approveBy).toEqual({ step: 'approveBy', at: '2026-12-04T22:59:59.999Z', state: 'next', who: 'me', workingDaysLeft: 9 });
    const orderBy = timelineOf(sampleQuote(), null, view).find((step) => step.step === 'orderBy');
    // 8 December is a holiday of the sales office.
    expect(orderBy?.workingDaysLeft).toBe(13);
  });

  test('in approval: those who may decide hold it, by the step\'s own deadline; for one of them it is mine', () => {
    expect(steps(inApproval)).toContain('approveBy next Ada, Ben');
    expect(steps(inApproval, { me: 'ada' })).toContain('approveBy next me');
    expect(timelineOf(inApproval, null, view).find((step) => step.step === 'approveBy')).toMatchObject({ at: '2026-11-25T11:00:00.000Z', workingDaysLeft: 2 });
  });

  test('approved: order by', () => {
    const decision = { commandId: uuid(1), step: 's1', member: 'ada', onBehalfOf: null, decision: 'approve' as const, comment: '', version: 1, total: '122.00', decidedAt: monday, receivedAt: monday };
    const approved = sampleQuote({ state: 'approved', rounds: [{ ...round, decisions: [decision], outcome: 'approved' }] });
    expect(steps(approved)).toEqual(['requested done me', 'issued done seller', 'approved done Ada', 'ordered next me', 'orderBy ahead', 'confirmed ahead seller']);
  });

  test('ordered: the seller confirms, then nothing is left', () => {
    const ordered = sampleQuote({ state: 'ordered' });
    expect(timelineOf(ordered, sampleOrder(), view).find((step) => step.step === 'ordered')).toMatchObject({ at: monday, state: 'done', who: 'me' });
    expect(timelineOf(ordered, sampleOrder({ author: null }), view).find((step) => step.step === 'ordered')?.who).toBe('');
    expect(timelineOf(ordered, sampleOrder(), view).at(-1)).toMatchObject({ step: 'confirmed', state: 'next', who: 'seller' });
    expect(timelineOf(ordered, sampleOrder({ confirmedAt: monday }), view).every((step) => step.state === 'done')).toBe(true);
  });

  test('expired: what was missed, and an asked extension is the seller\'s to answer', () => {
    const later = { now: '2026-12-05T09:00:00.000Z' };
    expect(steps(sampleQuote(), later).slice(-2)).toEqual(['validUntil missed', 'expired done']);
    const extension = { id: uuid(2), askedBy: 'bea', askedAt: later.now, note: '', answerDue: '2026-12-09T22:59:59.999Z', outcome: 'pending' as const, answeredAt: null, reason: '' };
    expect(timelineOf(sampleQuote({ extensions: [extension] }), null, { ...view, ...later }).at(-1)).toMatchObject({ step: 'issued', state: 'next', who: 'seller', workingDaysLeft: 2 });
  });

  test('on the last day no working day is left, but it has not been missed', () => {
    const last = timelineOf(sampleQuote(), null, { ...view, now: '2026-12-04T22:00:00.000Z' }).find((step) => step.step === 'approveBy');
    expect(last).toMatchObject({ state: 'next', workingDaysLeft: 0 });
  });

  test('in every state at most one step is next, and none after an end', () => {
    for (const state of quoteState.options) {
      const next = timelineOf(sampleQuote({ state, rounds: state === 'inApproval' ? [round] : [] }), null, view).filter((step) => step.state === 'next');
      expect(next.length, state).toBe(['declined', 'withdrawn', 'rejected'].includes(state) ? 0 : 1);
    }
  });
});
