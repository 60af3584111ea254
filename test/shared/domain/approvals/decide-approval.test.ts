import { describe, expect, test } from 'vitest';
import type { ApprovalRound, ApprovalStep } from '#shared/domain/approvals/approval.ts';
import { decideApproval, type ApprovalWord } from '#shared/domain/approvals/decide-approval.ts';
import { pendingApprovers } from '#shared/domain/approvals/pending-approvers.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { memberOf, monday, sampleAccount, sampleQuote, uuid } from '../sample-purchase.ts';

const account = sampleAccount();
const deadline = '2026-11-24T11:00:00.000Z';

const step = (id: string, approvers: string[], changes: Partial<ApprovalStep> = {}): ApprovalStep => ({
  id, rules: [{ id: 'r', name: 'R' }], approvers, need: 'any', deadline, onDeadline: 'remind', routedToAdmin: false, ...changes,
});
const inApproval = (steps: ApprovalStep[], changes: Partial<Quote> = {}): Quote => {
  const round: ApprovalRound = { round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday, steps, decisions: [], outcome: 'pending' };
  return sampleQuote({ state: 'inApproval', rounds: [round], ...changes });
};
const word = (member: string, changes: Partial<ApprovalWord> = {}): ApprovalWord => ({
  commandId: uuid(1), member: memberOf(account, member), version: 1, total: '122.00', decision: 'approve', comment: '', decidedAt: monday, now: monday, timeZone: 'Europe/Rome', substitutions: [], ...changes,
});
const decided = (quote: Quote, given: ApprovalWord): Quote => {
  const result = decideApproval(quote, given);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};
const refusal = (quote: Quote, given: ApprovalWord): string => {
  const result = decideApproval(quote, given);
  return result.ok ? 'accepted' : result.error.kind;
};

describe('a round', () => {
  test('any: one word is enough', () => {
    const quote = decided(inApproval([step('s1', ['ada', 'ben'])]), word('ada'));
    expect(quote.state).toBe('approved');
    expect(quote.rounds[0]).toMatchObject({ outcome: 'approved', decisions: [{ member: 'ada', onBehalfOf: null, step: 's1' }] });
  });

  test('all: each of them', () => {
    const first = decided(inApproval([step('s1', ['ada', 'ben'], { need: 'all' })]), word('ada'));
    expect(first.state).toBe('inApproval');
    expect(decided(first, word('ben')).state).toBe('approved');
  });

  test('steps go in order: whoever comes later is not asked yet', () => {
    const quote = inApproval([step('s1', ['ada']), step('s2', ['ben'])]);
    expect(refusal(quote, word('ben'))).toBe('notAsked');
    expect(decided(decided(quote, word('ada')), word('ben')).state).toBe('approved');
  });

  test('one rejection ends the round, overwrites nobody\'s word, and its reason travels', () => {
    const first = decided(inApproval([step('s1', ['ada', 'ben'], { need: 'all' })]), word('ada', { comment: 'fine' }));
    const rejected = decided(first, word('ben', { decision: 'reject', comment: 'too dear' }));
    expect(rejected.state).toBe('rejected');
    expect(rejected.closedReason).toBe('too dear');
    expect(rejected.rounds[0]?.decisions.map(({ member, decision }) => [member, decision])).toEqual([['ada', 'approve'], ['ben', 'reject']]);
    expect(rejected.rounds[0]?.decisions[0]).toEqual(first.rounds[0]?.decisions[0]);
  });

  test('a rejection says why', () => expect(refusal(inApproval([step('s1', ['ada'])]), word('ada', { decision: 'reject', comment: '  ' }))).toBe('reasonMissing'));

  test('both times stand on the record: decided and received', () => {
    const quote = decided(inApproval([step('s1', ['ada'])]), word('ada', { decidedAt: '2026-11-22T20:00:00.000Z' }));
    expect(quote.rounds[0]?.decisions[0]).toMatchObject({ decidedAt: '2026-11-22T20:00:00.000Z', receivedAt: monday });
  });
});

describe('a word is bound to what was seen', () => {
  test('another version, another total', () => {
    const quote = inApproval([step('s1', ['ada'])]);
    expect(refusal(quote, word('ada', { version: 0 }))).toBe('staleVersion');
    expect(refusal(quote, word('ada', { total: '121.99' }))).toBe('totalMoved');
    expect(refusal(quote, word('ada', { total: '122.0' }))).toBe('accepted');
  });

  test('a version issued meanwhile is told as such, not as a wrong state', () => {
    const reissued = sampleQuote({ state: 'issued', current: { ...sampleQuote().current, version: 2 } });
    expect(refusal(reissued, word('ada'))).toBe('staleVersion');
  });

  test('after the end of the validity', () => expect(refusal(inApproval([step('s1', ['ada'])]), word('ada', { now: '2026-12-04T23:00:00.000Z' }))).toBe('expired'));

  test('in the last millisecond of the last valid day it counts', () => expect(refusal(inApproval([step('s1', ['ada'])]), word('ada', { now: '2026-12-04T22:59:59.999Z' }))).toBe('accepted'));
});

describe('who may not', () => {
  test('the author, even when named', () => expect(refusal(inApproval([step('s1', ['ben'])], { author: 'ben' }), word('ben'))).toBe('ownDocument'));

  test('the author as somebody\'s substitute: separation is by person', () => {
    const substitutions = [{ absent: 'ada', substitute: 'ben', from: '2026-11-20', to: '2026-11-30' }];
    expect(refusal(inApproval([step('s1', ['ada'])], { author: 'ben' }), word('ben', { substitutions }))).toBe('ownDocument');
  });

  test('whoever is not asked', () => expect(refusal(inApproval([step('s1', ['ada'])]), word('bea', { member: memberOf(account, 'abe') }))).toBe('notAsked'));

  test('twice', () => {
    const first = decided(inApproval([step('s1', ['ada', 'ben'], { need: 'all' })]), word('ada'));
    expect(refusal(first, word('ada', { decision: 'reject', comment: 'changed my mind' }))).toBe('alreadyDecided');
    const over = decided(inApproval([step('s1', ['ada'])]), word('ada'));
    expect(refusal(over, word('ada'))).toBe('alreadyDecided');
  });

  test('above their own limit; a rejection needs none; where admins are asked, no limit counts', () => {
    const dear = { current: { ...sampleQuote().current, totals: { ...sampleQuote().current.totals, gross: '600.00' } } };
    expect(refusal(inApproval([step('s1', ['abe'])], dear), word('abe', { total: '600' }))).toBe('approvalLimitExceeded');
    expect(refusal(inApproval([step('s1', ['abe'])], dear), word('abe', { total: '600', decision: 'reject', comment: 'no' }))).toBe('accepted');
    expect(refusal(inApproval([step('s1', ['abe'], { routedToAdmin: true })], dear), word('abe', { total: '600' }))).toBe('accepted');
  });
});

describe('substitutes', () => {
  const substitutions = [{ absent: 'ada', substitute: 'ben', from: '2026-11-20', to: '2026-11-23' }];

  test('act in the absent person\'s place, with both names on record', () => {
    const quote = decided(inApproval([step('s1', ['ada'])]), word('ben', { substitutions }));
    expect(quote.rounds[0]?.decisions[0]).toMatchObject({ member: 'ben', onBehalfOf: 'ada' });
    expect(quote.state).toBe('approved');
  });

  test('only on their days, both included, in seller time', () => {
    const quote = inApproval([step('s1', ['ada'])]);
    expect(refusal(quote, word('ben', { substitutions, now: '2026-11-23T22:59:59.999Z' }))).toBe('accepted');
    expect(refusal(quote, word('ben', { substitutions, now: '2026-11-23T23:00:00.000Z' }))).toBe('notAsked');
    expect(refusal(quote, word('ben', { substitutions, now: '2026-11-19T22:59:59.999Z' }))).toBe('notAsked');
    expect(refusal(quote, word('ben', { substitutions, now: '2026-11-19T23:00:00.000Z' }))).toBe('accepted');
  });

  test('one person never fills two places of one step', () => {
    const first = decided(inApproval([step('s1', ['ada', 'ben'], { need: 'all' })]), word('ben', { substitutions }));
    expect(first.state).toBe('inApproval');
    expect(refusal(first, word('ben', { substitutions }))).toBe('alreadyDecided');
    expect(decided(first, word('ada')).state).toBe('approved');
  });

  test('the substitute of a substitute is nobody', () => {
    const chain = [...substitutions, { absent: 'ben', substitute: 'abe', from: '2026-11-20', to: '2026-11-30' }];
    expect(refusal(inApproval([step('s1', ['ada'])]), word('abe', { substitutions: chain }))).toBe('notAsked');
  });

  test('what the absent person said already stands', () => {
    const first = decided(inApproval([step('s1', ['ada', 'abe'], { need: 'all' })]), word('ada'));
    expect(refusal(first, word('ben', { substitutions }))).toBe('notAsked');
  });
});

describe('after the deadline of a step', () => {
  const quote = inApproval([step('s1', ['ada', 'abe'], { need: 'all', onDeadline: { escalateTo: 'ben' } })]);

  test('until it, the person to whom it escalates is not asked', () => expect(refusal(quote, word('ben', { now: deadline }))).toBe('notAsked'));

  test('after it, they join and decide for all', () => expect(decided(quote, word('ben', { now: '2026-11-24T11:00:00.001Z' })).state).toBe('approved'));

  test('the approvers may still decide', () => expect(refusal(quote, word('ada', { now: '2026-11-25T11:00:00.000Z' }))).toBe('accepted'));

  test('a reminder changes nobody\'s part', () => {
    const reminding = inApproval([step('s1', ['ada'])]);
    expect(refusal(reminding, word('ben', { now: '2026-11-25T11:00:00.000Z' }))).toBe('notAsked');
    expect(refusal(reminding, word('ada', { now: '2026-11-25T11:00:00.000Z' }))).toBe('accepted');
  });
});

describe('the three lists of an inbox', () => {
  const moment = { now: monday, timeZone: 'Europe/Rome', substitutions: [{ absent: 'ada', substitute: 'ben', from: '2026-11-20', to: '2026-11-30' }], author: 'bea' };

  test('who may now, who still must, who later', () => {
    const quote = decided(inApproval([step('s1', ['ada', 'abe'], { need: 'all' }), step('s2', ['gus'])]), word('abe'));
    expect(pendingApprovers(quote.rounds[0]!, moment)).toEqual({ mayActNow: ['ada', 'ben'], stillMust: ['ada'], later: ['gus'] });
  });

  test('agree with what a decision would be answered', () => {
    const quote = inApproval([step('s1', ['ada', 'abe'], { need: 'all' }), step('s2', ['gus'])]);
    for (const member of account.members) {
      const { substitutions } = moment;
      expect(pendingApprovers(quote.rounds[0]!, moment).mayActNow.includes(member.id), member.id).toBe(refusal(quote, word(member.id, { substitutions })) === 'accepted');
    }
  });

  test('whoever spoke on an earlier step may speak again on a later one, once each', () => {
    const quote = decided(inApproval([step('s1', ['ada']), step('s2', ['ada', 'abe'], { need: 'all' })]), word('ada'));
    const nobodyAway = { ...moment, substitutions: [] };
    expect(pendingApprovers(quote.rounds[0]!, nobodyAway).mayActNow).toEqual(['ada', 'abe']);
    const twice = decided(quote, word('ada'));
    expect(pendingApprovers(twice.rounds[0]!, nobodyAway).mayActNow).toEqual(['abe']);
    expect(refusal(twice, word('ada'))).toBe('alreadyDecided');
  });

  test('a substitute who spoke for themselves is not asked for the absent one too', () => {
    const quote = decided(inApproval([step('s1', ['ada', 'ben'], { need: 'all' })]), word('ben'));
    expect(pendingApprovers(quote.rounds[0]!, moment).mayActNow).toEqual(['ada']);
  });

  test('a round that is over asks nobody', () => {
    const quote = decided(inApproval([step('s1', ['ada'])]), word('ada'));
    expect(pendingApprovers(quote.rounds[0]!, moment)).toEqual({ mayActNow: [], stillMust: [], later: [] });
  });
});
