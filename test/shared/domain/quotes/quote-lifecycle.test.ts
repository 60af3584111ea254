import { describe, expect, test } from 'vitest';
import type { MemberRole } from '#shared/domain/accounts/account.ts';
import { decideApproval } from '#shared/domain/approvals/decide-approval.ts';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { placeOrder } from '#shared/domain/orders/place-order.ts';
import { answerExtensionArguments } from './extension-arguments.ts';
import { askExtension } from '#shared/domain/quotes/ask-extension.ts';
import { grantExtension, refuseExtension } from '#shared/domain/quotes/answer-extension.ts';
import { declineQuote } from '#shared/domain/quotes/decline-quote.ts';
import { issueQuote } from '#shared/domain/quotes/issue-quote.ts';
import { allowedActs, quoteLifecycle, shownState, type QuoteCommand } from '#shared/domain/quotes/quote-lifecycle.ts';
import { quoteState, type Quote, type QuoteState } from '#shared/domain/quotes/quote.ts';
import type { AllowedAct } from '#shared/domain/quotes/quote-view.ts';
import { submitForApproval } from '#shared/domain/quotes/submit-for-approval.ts';
import { withdrawQuote } from '#shared/domain/quotes/withdraw-quote.ts';
import type { Result } from '#shared/domain/result.ts';
import { memberOf, priced, quietFacts, sampleAccount, sampleCompany, sampleCredit, sampleQuote, uuid } from '../sample-purchase.ts';

const account = sampleAccount({
  members: [
    { id: 'bea', name: 'Bea', email: 'bea@b.example', roles: ['buyer'] },
    { id: 'ada', name: 'Ada', email: 'ada@b.example', roles: ['approver'] },
    { id: 'gus', name: 'Gus', email: 'gus@b.example', roles: ['admin'] },
  ],
});
const company = sampleCompany();
const whoPlays: Record<MemberRole, string> = { buyer: 'bea', approver: 'ada', admin: 'gus' };

const round: ApprovalRound = {
  round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: '2026-11-23T08:00:00.000Z',
  steps: [{ id: 'step-1', rules: [{ id: 'r', name: 'R' }], approvers: ['ada'], need: 'any', deadline: '2026-11-24T08:00:00.000Z', onDeadline: 'remind', routedToAdmin: false }],
  decisions: [], outcome: 'pending',
};

const times = {
  early: '2026-11-23T11:00:00.000Z',
  lastInstantValid: '2026-12-04T22:59:59.999Z',
  afterValid: '2026-12-04T23:00:00.000Z',
  lastInstantToOrder: '2026-12-11T22:59:59.999Z',
  afterOrder: '2026-12-11T23:00:00.000Z',
} as const;
type Time = keyof typeof times;

function inState(state: QuoteState, pendingExtension = false): Quote {
  const rounds: ApprovalRound[] = state === 'inApproval' ? [round] : state === 'approved' || state === 'ordered' ? [{ ...round, outcome: 'approved' }] : [];
  const extension = { id: uuid(9), askedBy: 'bea', askedAt: times.early, note: '', answerDue: times.early, outcome: 'pending' as const, answeredAt: null, reason: '' };
  const quote = sampleQuote({ state, rounds, extensions: pendingExtension ? [extension] : [] });
  if (state !== 'requested' && state !== 'declined') return quote;
  return { ...quote, number: null, current: { ...quote.current, version: 0, issuedAt: null, validUntil: null, orderBy: null } };
}

/** The table of process.md, written out a second time by hand: states before any expiry, and what expiry closes. */
const byHand: Record<AllowedAct, (state: QuoteState, valid: boolean, orderable: boolean) => boolean> = {
  withdraw: (state, valid) => state === 'requested' || (state === 'issued' && valid),
  submitForApproval: (state, valid) => state === 'issued' && valid,
  decide: (state, valid) => state === 'inApproval' && valid,
  order: (state, _valid, orderable) => state === 'approved' && orderable,
  askExtension: (state) => state === 'issued' || state === 'inApproval' || state === 'approved',
  copyToDraft: () => true,
};
const roleOf: Record<AllowedAct, MemberRole> = { withdraw: 'buyer', submitForApproval: 'buyer', decide: 'approver', order: 'buyer', askExtension: 'buyer', copyToDraft: 'buyer' };

function act(name: AllowedAct, quote: Quote, role: MemberRole, now: string): Result<unknown, { readonly kind: string }> | null {
  const actor = memberOf(account, whoPlays[role]);
  const seen = { version: quote.current.version, total: quote.current.totals.gross };
  switch (name) {
    case 'withdraw':
      return withdrawQuote(quote, actor, now);
    case 'submitForApproval':
      return submitForApproval(quote, { ...seen, actor, payment: [], now }, { account, cards: [], facts: quietFacts });
    case 'decide':
      return decideApproval(quote, { ...seen, commandId: uuid(5), member: actor, decision: 'approve', comment: '', decidedAt: times.early, now, timeZone: 'Europe/Rome', substitutions: [] });
    case 'order':
      return placeOrder(quote, { ...seen, orderId: uuid(6), actor, instruments: [{ kind: 'account' }], note: '', placedAt: times.early, now, receivedAt: now }, { company, account, cards: [], credit: sampleCredit('5000'), facts: () => quietFacts, product: () => undefined, orders: () => [] });
    case 'askExtension':
      return askExtension(quote, { id: uuid(7), note: '', actor, now }, company);
    case 'copyToDraft':
      return null;
  }
}

describe('the whole matrix: state x act x role x time', () => {
  for (const state of quoteState.options) {
    for (const time of Object.keys(times) as Time[]) {
      test(`${state}, ${time}`, () => {
        const now = times[time];
        const valid = now <= times.lastInstantValid;
        const orderable = now <= times.lastInstantToOrder;
        for (const role of ['buyer', 'approver', 'admin'] as const) {
          const quote = inState(state);
          const allowed = allowedActs(quote, memberOf(account, whoPlays[role]), now, { extensionsMax: 2, timeZone: 'Europe/Rome' });
          for (const name of Object.keys(byHand) as AllowedAct[]) {
            const expected = roleOf[name] === role && byHand[name](state, valid, orderable);
            expect(allowed.includes(name), `${name} by ${role} as shown`).toBe(expected);
            const result = act(name, quote, role, now);
            if (result) expect(result.ok, `${name} by ${role} as done`).toBe(expected);
          }
        }
      });
    }
  }

  test('the sales office acts exactly where the table has a row', () => {
    for (const state of quoteState.options) {
      for (const time of Object.keys(times) as Time[]) {
        const now = times[time];
        const quote = inState(state, true);
        const shown = shownState(quote, now);
        const has = (command: QuoteCommand) => quoteLifecycle.some((row) => row.from === shown && row.command === command && row.who === 'salesOffice');
        const issue = issueQuote(quote, { now, issuedBy: 'sam', number: 'Q-1', priced: priced(quote.current.lines), validity: { validUntil: now, orderBy: now, because: [] }, policyVersion: '7' });
        expect(issue.ok, `issue ${state} ${time}`).toBe(has('issue'));
        expect(declineQuote(quote, 'sold out', now).ok, `decline ${state} ${time}`).toBe(has('decline'));
        expect(grantExtension(quote, answerExtensionArguments(quote, now)).ok, `grant ${state} ${time}`).toBe(has('grantExtension'));
        expect(refuseExtension(quote, 'no stock', now).ok, `refuse ${state} ${time}`).toBe(has('refuseExtension'));
      }
    }
  });

  test('every act ends in a state that its row names', () => {
    for (const row of quoteLifecycle) {
      if (row.from === null || row.from === 'expired' || row.command === 'copyToDraft') continue;
      const quote = inState(row.from, row.command === 'grantExtension' || row.command === 'refuseExtension');
      const now = times.early;
      const results: Partial<Record<QuoteCommand, Result<unknown, unknown> | null>> = {
        withdraw: act('withdraw', quote, 'buyer', now),
        submitForApproval: act('submitForApproval', quote, 'buyer', now),
        decide: act('decide', quote, 'approver', now),
        askExtension: act('askExtension', quote, 'buyer', now),
        issue: issueQuote(quote, { now, issuedBy: 'sam', number: 'Q-1', priced: priced(quote.current.lines), validity: { validUntil: times.lastInstantValid, orderBy: times.lastInstantToOrder, because: [] }, policyVersion: '7' }),
        decline: declineQuote(quote, 'sold out', now),
        grantExtension: grantExtension(quote, answerExtensionArguments(quote, now)),
        refuseExtension: refuseExtension(quote, 'no', now),
      };
      const result = results[row.command];
      if (!result) continue;
      expect(result.ok, `${row.from} ${row.command}`).toBe(true);
      if (result.ok) expect(row.to, `${row.from} ${row.command}`).toContain((result.value as Quote).state);
    }
  });
});

describe('expiry', () => {
  test('is never stored: no state of the shape, no act writes it', () => {
    expect(quoteState.options).not.toContain('expired');
    expect(quoteLifecycle.flatMap((row) => row.to)).not.toContain('expired');
  });

  test('the last valid day counts to its last instant, and the order deadline is its own', () => {
    const issued = inState('issued');
    expect(shownState(issued, times.lastInstantValid)).toBe('issued');
    expect(shownState(issued, times.afterValid)).toBe('expired');
    const approved = inState('approved');
    expect(shownState(approved, times.afterValid)).toBe('approved');
    expect(shownState(approved, times.lastInstantToOrder)).toBe('approved');
    expect(shownState(approved, times.afterOrder)).toBe('expired');
  });

  test('expired, withdrawn, declined, rejected and ordered stay distinct for ever', () => {
    for (const state of ['withdrawn', 'declined', 'rejected', 'ordered'] as const) expect(shownState(inState(state), '2036-01-01T00:00:00.000Z')).toBe(state);
  });

  test('an expired estimate is refused with its own word, and what can be done is an extension', () => {
    const expired = inState('issued');
    expect(act('submitForApproval', expired, 'buyer', times.afterValid)).toMatchObject({ ok: false, error: { kind: 'expired' } });
    expect(act('order', inState('approved'), 'buyer', times.afterOrder)).toMatchObject({ ok: false, error: { kind: 'orderByPassed' } });
    expect(allowedActs(expired, memberOf(account, 'bea'), times.afterValid)).toEqual(['askExtension', 'copyToDraft']);
  });

  test('a clock on the buyer\'s machine does not count: what was decided in time but arrives late is judged on arrival', () => {
    const late = act('decide', inState('inApproval'), 'approver', times.afterValid);
    expect(late).toMatchObject({ ok: false, error: { kind: 'expired' } });
  });
});

test('extensions: not while one is pending, not above the policy\'s number', () => {
  const bea = memberOf(account, 'bea');
  expect(allowedActs(inState('issued', true), bea, times.early)).not.toContain('askExtension');
  const answered = { ...inState('issued', true).extensions[0]!, outcome: 'refused' as const };
  const asked = { ...inState('issued'), extensions: [answered] };
  expect(allowedActs(asked, bea, times.early, { extensionsMax: 2 })).toContain('askExtension');
  expect(allowedActs(asked, bea, times.early, { extensionsMax: 1 })).not.toContain('askExtension');
});
