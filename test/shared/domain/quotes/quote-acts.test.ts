import { describe, expect, test } from 'vitest';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { askExtension } from '#shared/domain/quotes/ask-extension.ts';
import { grantExtension, refuseExtension } from '#shared/domain/quotes/answer-extension.ts';
import { issueQuote, type QuoteIssue } from '#shared/domain/quotes/issue-quote.ts';
import { mayAutoIssue } from '#shared/domain/quotes/may-auto-issue.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import { requestQuote, type QuoteRequest } from '#shared/domain/quotes/request-quote.ts';
import { submitForApproval } from '#shared/domain/quotes/submit-for-approval.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import { askedLine, memberOf, monday, priced, quietFacts, quoteId, sampleAccount, sampleCompany, sampleQuote, uuid } from '../sample-purchase.ts';
import { answerExtensionArguments } from './extension-arguments.ts';

const account = sampleAccount();
const bea = memberOf(account, 'bea');
const expiredAt = '2026-12-05T09:00:00.000Z';
const value = <Value>(result: Result<Value, Refusal>): Value => {
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return result.value;
};
const kindOf = (result: Result<unknown, Refusal>): string => (result.ok ? 'accepted' : result.error.kind);

const asked = (changes: Partial<QuoteRequest> = {}): QuoteRequest => ({
  quoteId, title: 'Paper', site: 'rome', costCentre: 'office', channel: 'platform', codes: [], note: '', lines: [askedLine({ targetPrice: '9.5' })], ...changes,
});
const requested = (changes: Partial<QuoteRequest> = {}, author = bea) =>
  requestQuote(asked(changes), { account, author, requestedAt: monday, receivedAt: null, priced: priced(changes.lines ?? asked().lines) });
const issue = (changes: Partial<QuoteIssue> = {}): QuoteIssue => ({
  now: monday, issuedBy: 'sam', number: 'Q-9', priced: priced([askedLine()], '110.00', '90.16'), validity: { validUntil: '2026-12-07T22:59:59.999Z', orderBy: '2026-12-14T22:59:59.999Z', because: ['validity.default?days=14'] }, policyVersion: '7', ...changes,
});

describe('asking for an estimate', () => {
  test('gives content version 0 with forecast prices and all that was typed', () => {
    const quote = value(requested());
    expect(quote).toMatchObject({ state: 'requested', number: null, requestedAt: monday, receivedAt: null, current: { version: 0, validUntil: null } });
    expect(quote.current.lines[0]).toMatchObject({ targetPrice: '9.5', unitPrice: '10.0000', category: 'Office > Paper' });
  });

  test('only buyers, only with lines, only for known sites and cost centres', () => {
    expect(kindOf(requested({}, memberOf(account, 'ada')))).toBe('notYourRole');
    expect(kindOf(requested({ lines: [] }))).toBe('noLines');
    expect(kindOf(requested({ site: 'moon' }))).toBe('unknownSite');
    expect(kindOf(requested({ costCentre: 'moon' }))).toBe('unknownCostCentre');
    expect(kindOf(requested({ site: null, costCentre: null }))).toBe('accepted');
  });

  test('prices of other lines are a bug, not a refusal', () => {
    expect(() => requestQuote(asked(), { account, author: bea, requestedAt: monday, receivedAt: null, priced: priced([]) })).toThrow('priced 0 lines');
  });
});

describe('issuing', () => {
  const first = value(issueQuote(value(requested()), issue()));

  test('locks prices, number and validity; the request stays readable', () => {
    expect(first).toMatchObject({ state: 'issued', number: 'Q-9', current: { version: 1, issuedBy: 'sam', policyVersion: '7', totals: { gross: '110.00' } } });
    expect(first.earlier.map((version) => version.version)).toEqual([0]);
  });

  test('again makes the next version under the same number; every version stays readable', () => {
    const second = value(issueQuote(first, issue({ number: 'ignored', priced: priced([askedLine()], '99.00', '81.15') })));
    expect(second.number).toBe('Q-9');
    expect([...second.earlier.map((version) => version.version), second.current.version]).toEqual([0, 1, 2]);
    expect(second.earlier[1]).toEqual(first.current);
  });

  test('supersedes what is in approval: its round lapses and the words given in it stay', () => {
    const running: ApprovalRound = { round: 1, version: 1, total: '110.00', startedBy: 'bea', startedAt: monday, steps: [], decisions: [], outcome: 'pending' };
    const second = value(issueQuote({ ...first, state: 'inApproval', rounds: [running] }, issue()));
    expect(second).toMatchObject({ state: 'issued', rounds: [{ outcome: 'lapsed' }] });
  });

  test('over an approved one voids the approval, unless it became cheaper within the same rules', () => {
    const approvedRound: ApprovalRound = { round: 1, version: 1, total: '110.00', startedBy: 'bea', startedAt: monday, steps: [], decisions: [], outcome: 'approved' };
    const approved: Quote = { ...first, state: 'approved', rounds: [approvedRound] };
    expect(value(issueQuote(approved, issue()))).toMatchObject({ state: 'issued', rounds: [{ outcome: 'lapsed' }] });
    const kept = value(issueQuote(approved, issue({ keepsApproval: true })));
    expect(kept.state).toBe('approved');
    expect(kept.rounds.map(({ outcome, version, round }) => ({ outcome, version, round }))).toEqual([{ outcome: 'lapsed', version: 1, round: 1 }, { outcome: 'approved', version: 2, round: 2 }]);
  });

  test('a line without a price cannot be promised', () => {
    expect(kindOf(issueQuote(value(requested()), issue({ priced: priced([askedLine()], '0.00', '0.00', null) })))).toBe('noPrice');
  });

  test('an expired estimate is not issued again silently: only an extension brings it back', () => expect(kindOf(issueQuote(sampleQuote(), issue({ now: expiredAt })))).toBe('expired'));
});

describe('issuing at once by policy', () => {
  const policy = (autoIssue: { maxAmount: string | null; listedPricesOnly: boolean } | null) => ({ autoIssue });
  const quote = value(requested({ lines: [askedLine()] }));

  test('up to the net amount, included; no amount is no bound; no policy is never', () => {
    expect(mayAutoIssue(quote, policy({ maxAmount: '100', listedPricesOnly: true }))).toBe(true);
    expect(mayAutoIssue(quote, policy({ maxAmount: '99.99', listedPricesOnly: true }))).toBe(false);
    expect(mayAutoIssue(quote, policy({ maxAmount: null, listedPricesOnly: true }))).toBe(true);
    expect(mayAutoIssue(quote, policy(null))).toBe(false);
  });

  test('a target below the listed price, or a price on request, waits for a person', () => {
    const hoping = value(requested({ lines: [askedLine({ targetPrice: '9.9999' })] }));
    expect(mayAutoIssue(hoping, policy({ maxAmount: null, listedPricesOnly: true }))).toBe(false);
    expect(mayAutoIssue(hoping, policy({ maxAmount: null, listedPricesOnly: false }))).toBe(true);
    const content = value(requested({ lines: [askedLine({ targetPrice: '10' })] }));
    expect(mayAutoIssue(content, policy({ maxAmount: null, listedPricesOnly: true }))).toBe(true);
    const unpriced = { ...quote, current: { ...quote.current, lines: [{ ...quote.current.lines[0]!, unitPrice: null }] } };
    expect(mayAutoIssue(unpriced, policy({ maxAmount: null, listedPricesOnly: false }))).toBe(false);
  });
});

describe('sending into approval', () => {
  const send = (quote: Quote, changes: Record<string, unknown> = {}, rules: unknown[] = []) =>
    submitForApproval(quote, { actor: bea, version: 1, total: '122.00', payment: [], now: monday, ...changes }, { account: sampleAccount({ approvalRules: rules }), cards: [{ token: 'one' }], facts: quietFacts });
  const rule = (approver: string) => ({ id: 'r', name: 'R', when: {}, steps: [{ approvers: { members: [approver] }, need: 'any', withinHours: 24, onDeadline: 'remind' }] });

  test('no rule: approved at once, in a round of its own', () => expect(value(send(sampleQuote()))).toMatchObject({ state: 'approved', rounds: [{ round: 1, outcome: 'approved', decisions: [] }] }));

  test('with a rule: in approval, steps fixed, bound to version and total', () => {
    expect(value(send(sampleQuote(), {}, [rule('ada')]))).toMatchObject({ state: 'inApproval', rounds: [{ outcome: 'pending', version: 1, total: '122.00', steps: [{ approvers: ['ada'], deadline: '2026-11-24T11:00:00.000Z' }] }] });
  });

  test('a dead end is refused before anybody waits for it', () => {
    const alone = sampleAccount({ members: [{ id: 'bea', name: 'Bea', email: 'b@b.example', roles: ['buyer', 'approver'] }], approvalRules: [rule('bea')] });
    expect(kindOf(submitForApproval(sampleQuote(), { actor: bea, version: 1, total: '122.00', payment: [], now: monday }, { account: alone, cards: [], facts: quietFacts }))).toBe('noApprover');
  });

  test('only what was seen, only in time, only with known cards', () => {
    expect(kindOf(send(sampleQuote(), { version: 0 }))).toBe('staleVersion');
    expect(kindOf(send(sampleQuote(), { total: '121.00' }))).toBe('totalMoved');
    expect(kindOf(send(sampleQuote(), { now: expiredAt }))).toBe('expired');
    expect(kindOf(send(sampleQuote(), { payment: [{ kind: 'card', token: 'gone' }] }))).toBe('unknownInstrument');
    expect(kindOf(send(sampleQuote({ state: 'rejected' })))).toBe('notAllowedInState');
  });
});

describe('asking for an extension', () => {
  const company = sampleCompany();
  const ask = (quote: Quote, now = monday, id = uuid(1)) => askExtension(quote, { id, note: 'the chef is away', actor: bea, now }, company);

  test('before and after expiry; the answer is due at the end of the second working day', () => {
    expect(value(ask(sampleQuote())).extensions[0]).toMatchObject({ outcome: 'pending', answerDue: '2026-11-25T22:59:59.999Z', askedBy: 'bea' });
    const late = value(ask(sampleQuote(), '2026-12-05T09:00:00.000Z'));
    expect(late.extensions[0]?.answerDue).toBe('2026-12-09T22:59:59.999Z');
    expect(shownState(late, '2026-12-05T09:00:00.000Z')).toBe('expired');
  });

  test('one at a time, and at most as often as the policy allows, whatever became of them', () => {
    const once = value(ask(sampleQuote()));
    expect(kindOf(ask(once))).toBe('extensionPending');
    const refused = value(refuseExtension(once, 'sold out', monday));
    const twice = value(refuseExtension(value(ask(refused, monday, uuid(2))), 'no', monday));
    expect(kindOf(ask(twice, monday, uuid(3)))).toBe('extensionLimitReached');
  });

  test('a refusal says why and leaves the estimate as it is', () => {
    const once = value(ask(sampleQuote()));
    expect(kindOf(refuseExtension(once, ' ', monday))).toBe('reasonMissing');
    expect(value(refuseExtension(once, 'sold out', monday))).toMatchObject({ state: 'issued', current: { version: 1 }, extensions: [{ outcome: 'refused', reason: 'sold out', answeredAt: monday }] });
    expect(kindOf(refuseExtension(sampleQuote(), 'nothing asked', monday))).toBe('notAllowedInState');
  });

  test('granted before expiry: a new version at the same prices, ten days later on a working day', () => {
    const granted = value(grantExtension(value(ask(sampleQuote())), answerExtensionArguments(sampleQuote(), monday)));
    expect(granted.current).toMatchObject({ version: 2, validUntil: '2026-12-14T22:59:59.999Z', lines: sampleQuote().current.lines });
    expect(granted.current.because[0]).toBe('validity.extended?days=10');
    expect(granted.extensions[0]).toMatchObject({ outcome: 'granted', answeredAt: monday });
  });

  test('what is approved stays approved: neither content nor total moved', () => {
    const approved = sampleQuote({ state: 'approved', rounds: [{ round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday, steps: [], decisions: [], outcome: 'approved' }] });
    expect(value(grantExtension(value(ask(approved)), answerExtensionArguments(approved, monday)))).toMatchObject({ state: 'approved', current: { version: 2 }, rounds: [{ outcome: 'lapsed' }, { outcome: 'approved', version: 2 }] });
  });

  test('an offer is not outlived by an extension either', () => {
    const offers = { list: () => ({ id: 'catalog', kind: 'fair' as const, validTo: '2026-12-04', parent: null }), promotions: [] };
    const asking = value(ask(sampleQuote()));
    expect(grantExtension(asking, answerExtensionArguments(asking, monday, { offers }))).toMatchObject({ ok: false, error: { detail: { reason: 'noLaterEnd' } } });
  });

  test('granted after expiry: a re-quote at today\'s prices, to be approved anew, never the old prices silently', () => {
    const rounds: ApprovalRound[] = [{ round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday, steps: [], decisions: [], outcome: 'pending' }];
    const dead = value(ask(sampleQuote({ state: 'inApproval', rounds }), expiredAt));
    const dearer = priced(dead.current.lines, '134.20', '110.00', '11.0000');
    const granted = value(grantExtension(dead, answerExtensionArguments(dead, expiredAt, { priceToday: () => dearer })));
    expect(granted).toMatchObject({ state: 'issued', current: { version: 2, totals: { gross: '134.20' }, lines: [{ unitPrice: '11.0000' }] }, rounds: [{ outcome: 'lapsed' }] });
    expect(granted.earlier.at(-1)).toEqual(dead.current);
    expect(shownState(granted, expiredAt)).toBe('issued');
  });

  test('a product without a price today cannot be re-quoted', () => {
    const dead = value(ask(sampleQuote(), expiredAt));
    expect(kindOf(grantExtension(dead, answerExtensionArguments(dead, expiredAt, { priceToday: () => priced(dead.current.lines, '0.00', '0.00', null) })))).toBe('noPrice');
  });
});
