import { expect, test } from 'vitest';
import type { ApprovalStep } from '#shared/domain/approvals/approval.ts';
import { barredDocuments } from '#shared/domain/approvals/barred-documents.ts';
import { mayBeAsked } from '#shared/domain/approvals/may-be-asked.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { memberOf, monday, priced, sampleAccount, sampleQuote, uuid } from '../sample-purchase.ts';

const account = sampleAccount();
const step = (id: string, approvers: string[], routedToAdmin = false): ApprovalStep => ({ id, rules: [{ id: 'r', name: 'R' }], approvers, need: 'any', deadline: '2026-11-25T11:00:00.000Z', onDeadline: 'remind', routedToAdmin });
const waiting = (id: number, author: string, gross: string, steps: ApprovalStep[]): Quote => {
  const quote = sampleQuote({ id: uuid(id), author, state: 'inApproval', rounds: [{ round: 1, version: 1, total: gross, startedBy: author, startedAt: monday, steps, decisions: [], outcome: 'pending' }] });
  return { ...quote, current: { ...quote.current, totals: priced([], gross).totals } };
};
const barred = (quotes: Quote[], substitute: string, now = monday) => barredDocuments(quotes, 'ada', memberOf(account, substitute), now).map(({ quote, reason }) => [quote.id, reason]);

test('before somebody is made a substitute it is said on which waiting estimates they could not decide: their own, and above their limit', () => {
  const quotes = [waiting(1, 'ben', '100.00', [step('s1', ['ada'])]), waiting(2, 'bea', '600.00', [step('s1', ['gus']), step('s2', ['ada'])]), waiting(3, 'bea', '600.00', [step('s1', ['gus'])])];
  expect(barred(quotes, 'ben')).toEqual([[uuid(1), 'ownDocument']]);
  expect(barred(quotes, 'abe')).toEqual([[uuid(2), 'approvalLimitExceeded']]);
  expect(barred(quotes, 'gus')).toEqual([]);
});

test('what has expired, is decided, or went to the admins for want of a limit bars nobody', () => {
  const quotes = [waiting(1, 'ben', '100.00', [step('s1', ['ada'])])];
  expect(barred(quotes, 'ben', '2026-12-05T00:00:00.000Z')).toEqual([]);
  expect(barred([{ ...quotes[0]!, state: 'approved' }], 'ben')).toEqual([]);
  expect(barred([waiting(2, 'bea', '600.00', [step('s1', ['ada'], true)])], 'abe')).toEqual([]);
});

test('what may come: my own place first, then that of somebody for whom I stand in, else nothing', () => {
  const steps = [step('s1', ['ada']), step('s2', ['ben', 'gus'])];
  expect(mayBeAsked(steps, 'ben', [])).toMatchObject({ step: { id: 's2' }, onBehalfOf: null });
  expect(mayBeAsked(steps, 'abe', ['ada'])).toMatchObject({ step: { id: 's1' }, onBehalfOf: 'ada' });
  expect(mayBeAsked(steps, 'abe', ['bea'])).toBeNull();
});
