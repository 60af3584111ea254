import { describe, expect, test } from 'vitest';
import type { ApprovalStep } from '#shared/domain/approvals/approval.ts';
import { noteDeadline } from '#shared/domain/approvals/note-deadline.ts';
import { quote as quoteShape, type Quote } from '#shared/domain/quotes/quote.ts';
import { monday, sampleAccount, sampleQuote } from '../sample-purchase.ts';

const deadline = '2026-11-24T11:00:00.000Z';
const late = '2026-11-24T11:00:00.001Z';
const step = (id: string, approvers: string[], changes: Partial<ApprovalStep> = {}): ApprovalStep => ({
  id, rules: [{ id: 'r', name: 'R' }], approvers, need: 'any', deadline, onDeadline: 'remind', routedToAdmin: false, ...changes,
});
const inApproval = (...steps: ApprovalStep[]): Quote =>
  sampleQuote({ state: 'inApproval', rounds: [{ round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday, steps, decisions: [], outcome: 'pending' }] });
const noted = (quote: Quote, now: string, substitutions: { absent: string; substitute: string; from: string; to: string }[] = []) =>
  noteDeadline(quote, { now, timeZone: 'Europe/Rome', account: sampleAccount({ substitutions }) });

describe('a step past its deadline', () => {
  test('up to and including the deadline nothing is noted', () => expect(noted(inApproval(step('s1', ['ada'])), deadline)).toBeNull());

  test('a reminder names everybody who may act, substitutes too, and is noted once', () => {
    const quote = noted(inApproval(step('s1', ['ada', 'ben'])), late, [{ absent: 'ada', substitute: 'gus', from: '2026-11-23', to: '2026-11-25' }]);
    expect(quote?.rounds[0]?.reminders).toEqual([{ step: 's1', kind: 'remind', at: late, to: ['ada', 'gus', 'ben'] }]);
    expect(quoteShape.parse(quote)).toEqual(quote);
    expect(noted(quote!, '2026-11-26T11:00:00.000Z')).toBeNull();
  });

  test('escalation names the one to whom it goes; the deadline itself stays on record', () => {
    const quote = noted(inApproval(step('s1', ['ada'], { onDeadline: { escalateTo: 'gus' } })), late);
    expect(quote?.rounds[0]).toMatchObject({ outcome: 'pending', steps: [{ deadline }], reminders: [{ step: 's1', kind: 'escalate', to: ['gus'] }] });
  });

  test('the author is never reminded to decide', () => {
    expect(noted(inApproval(step('s1', ['bea', 'ada'])), late)?.rounds[0]?.reminders).toMatchObject([{ to: ['ada'] }]);
  });

  test('each step is noted when its own turn is late, and what was noted before stays', () => {
    const first = noted(inApproval(step('s1', ['ada']), step('s2', ['ben'], { deadline: '2026-11-25T11:00:00.000Z' })), late)!;
    const [round] = first.rounds;
    const decision = { commandId: '00000000-0000-4000-8000-000000000009', step: 's1', member: 'ada', onBehalfOf: null, decision: 'approve' as const, comment: '', version: 1, total: '122.00', decidedAt: late, receivedAt: late };
    const onward: Quote = { ...first, rounds: [{ ...round!, decisions: [decision] }] };
    expect(noted(onward, late)).toBeNull();
    expect(noted(onward, '2026-11-25T12:00:00.000Z')?.rounds[0]?.reminders).toMatchObject([{ step: 's1' }, { step: 's2', to: ['ben'] }]);
  });

  test('an estimate that has expired or is decided is left alone', () => {
    expect(noted(inApproval(step('s1', ['ada'])), '2026-12-05T00:00:00.000Z')).toBeNull();
    expect(noted({ ...inApproval(step('s1', ['ada'])), state: 'approved' }, late)).toBeNull();
    expect(noted(sampleQuote(), late)).toBeNull();
  });
});
