import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand, type CommandContext } from '#shared/contract/apply-command.ts';
import type { Command } from '#shared/contract/commands.ts';
import type { Account } from '#shared/domain/accounts/account.ts';
import type { ApprovalDecision, ApprovalStep } from '#shared/domain/approvals/approval.ts';
import { noteDeadline } from '#shared/domain/approvals/note-deadline.ts';
import { pendingApprovers } from '#shared/domain/approvals/pending-approvers.ts';
import type { Substitution } from '#shared/domain/approvals/substitution.ts';
import { issueQuote } from '#shared/domain/quotes/issue-quote.ts';
import { allowedActs } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { ok } from '#shared/domain/result.ts';
import { askedLine, memberOf, monday, noAdministration, priced, quietFacts, quoteId, sampleAccount, sampleCompany, sampleQuote, uuid } from '../sample-purchase.ts';

const people = ['bea', 'ben', 'ada', 'abe', 'gus'] as const;
const firstDeadline = '2026-11-24T11:00:00.000Z';
const times = {
  'before the deadline': monday,
  'on the deadline': firstDeadline,
  'after the deadline': '2026-11-24T11:00:00.001Z',
  'on another day': '2026-11-26T08:00:00.000Z',
  'on the last millisecond': '2026-12-04T22:59:59.999Z',
  'after expiry': '2026-12-04T23:00:00.000Z',
};
const always = { from: '2026-11-01', to: '2026-12-31' };
const substitutions: Record<string, Substitution[]> = {
  nobody: [],
  'ben for ada': [{ absent: 'ada', substitute: 'ben', ...always }],
  'the author for ada': [{ absent: 'ada', substitute: 'bea', ...always }],
  'a chain from ada over ben to gus': [{ absent: 'ada', substitute: 'ben', ...always }, { absent: 'ben', substitute: 'gus', ...always }],
  'a circle': [{ absent: 'ada', substitute: 'ben', ...always }, { absent: 'ben', substitute: 'ada', ...always }],
  'only until the day of the deadline': [{ absent: 'ada', substitute: 'ben', from: '2026-11-20', to: '2026-11-24' }],
  'ended before its time': [{ absent: 'ada', substitute: 'ben', from: '2026-11-23', to: '2026-11-22', endedBy: 'ada' }],
};
const step = (id: string, approvers: string[], changes: Partial<ApprovalStep>): ApprovalStep => ({ id, rules: [{ id: 'r', name: 'R' }], approvers, need: 'any', deadline: firstDeadline, onDeadline: 'remind', routedToAdmin: false, ...changes });
const steps = [step('s1', ['ada'], { onDeadline: { escalateTo: 'gus' } }), step('s2', ['ben', 'abe'], { need: 'all', deadline: '2026-11-27T11:00:00.000Z' })];
const adasWord: ApprovalDecision = { commandId: uuid(50), step: 's1', member: 'ada', onBehalfOf: null, decision: 'approve', comment: '', version: 1, total: '600.00', decidedAt: monday, receivedAt: monday };

function inApproval(at: 's1' | 's2', author: string): Quote {
  const quote = sampleQuote({ author, state: 'inApproval', rounds: [{ round: 1, version: 1, total: '600.00', startedBy: author, startedAt: monday, steps, decisions: at === 's1' ? [] : [adasWord], outcome: 'pending' }] });
  return { ...quote, current: { ...quote.current, totals: priced([], '600.00').totals } };
}

const account = sampleAccount();
const contextOf = (side: 'desktop' | 'backend', of: Account, member: string, now: string): CommandContext => ({
  now, decidedAt: now, receivedAt: side === 'backend' ? now : null, commandId: uuid(60), company: sampleCompany(), account: of, actor: memberOf(of, member), cards: [], credit: null,
  priceRequest: (request) => ok(priced(request.lines)), approvalFacts: () => quietFacts, product: () => undefined, orders: () => [], ...noAdministration,
});
const decide = (decision: 'approve' | 'reject'): Command => ({ kind: 'approval.decide', payload: { quoteId, version: 1, total: '600.00', decision, comment: 'because' } });

/** The rule in other words: who holds a place in the step, by name, by escalation or for one absent that day; never the author, never after expiry. */
function expected(at: 's1' | 's2', author: string, person: string, entries: readonly Substitution[], now: string): string {
  if (now > '2026-12-04T22:59:59.999Z') return 'expired';
  if (person === author) return 'ownDocument';
  const day = now === '2026-12-04T22:59:59.999Z' ? '2026-12-04' : now.slice(0, 10);
  const places = at === 's2' ? ['ben', 'abe'] : now > firstDeadline ? ['ada', 'gus'] : ['ada'];
  const standsIn = entries.some((entry) => entry.substitute === person && places.includes(entry.absent) && entry.from <= day && day <= entry.to);
  if (!places.includes(person) && !standsIn) return 'notAsked';
  return person === 'abe' ? 'limited' : 'asked';
}

describe('step x person x substitution x time, on both sides alike', () => {
  for (const [named, entries] of Object.entries(substitutions)) {
    test(`standing in: ${named}`, () => {
      const of = { ...account, substitutions: entries };
      for (const author of ['bea', 'ben'] as const)
        for (const at of ['s1', 's2'] as const)
          for (const person of people)
            for (const [when, now] of Object.entries(times)) {
              const quote = inApproval(at, author);
              const label = `${author}'s document, ${at}, ${person}, ${when}`;
              const wanted = expected(at, author, person, entries, now);
              const answer = (side: 'desktop' | 'backend', decision: 'approve' | 'reject'): string => {
                const result = applyCommand({ quote, order: null }, decide(decision), contextOf(side, of, person, now));
                return result.ok ? 'decided' : result.error.kind;
              };
              const spokeBefore = at === 's2' && person === 'ada' && wanted === 'notAsked';
              const refusal = spokeBefore ? 'alreadyDecided' : wanted;
              for (const side of ['desktop', 'backend'] as const) {
                expect(answer(side, 'approve'), label).toBe(wanted === 'asked' ? 'decided' : wanted === 'limited' ? 'approvalLimitExceeded' : refusal);
                expect(answer(side, 'reject'), label).toBe(wanted === 'asked' || wanted === 'limited' ? 'decided' : refusal);
              }
              const isAsked = wanted === 'asked' || wanted === 'limited';
              const acts = allowedActs(quote, memberOf(of, person), now, { timeZone: 'Europe/Rome', substitutions: entries });
              expect(acts.includes('decide'), label).toBe(isAsked);
              if (wanted === 'expired') continue;
              const { mayActNow } = pendingApprovers(quote.rounds[0]!, { now, timeZone: 'Europe/Rome', substitutions: entries, author });
              expect(mayActNow.includes(person), label).toBe(isAsked);
            }
    });
  }

  test('a substitute\'s word carries both names', () => {
    const of = { ...account, substitutions: substitutions['ben for ada'] };
    const result = applyCommand({ quote: inApproval('s1', 'bea'), order: null }, decide('approve'), contextOf('backend', of, 'ben', monday));
    expect(result).toMatchObject({ ok: true, value: { quote: { rounds: [{ decisions: [{ member: 'ben', onBehalfOf: 'ada' }] }] } } });
  });
});

describe('under any interleaving of acts by everybody', () => {
  const rules = [{ id: 'all', name: 'Everything', when: {}, steps: steps.map(({ approvers, need, onDeadline }) => ({ approvers: { members: approvers }, need, withinHours: 24, onDeadline })) }];
  const person = fc.constantFrom(...people);
  const day = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-25', '2026-12-01');
  const now = fc.constantFrom(...Object.values(times));
  const act = fc.oneof(
    fc.record({ kind: fc.constant('decide' as const), by: person, now, decision: fc.constantFrom('approve' as const, 'reject' as const) }),
    fc.record({ kind: fc.constant('submit' as const), by: person, now }),
    fc.record({ kind: fc.constant('set' as const), by: person, now, absent: person, substitute: person, from: day, to: day, id: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('end' as const), by: person, now, id: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('issue' as const), now, gross: fc.constantFrom('90.00', '122.00', '700.00') }),
    fc.record({ kind: fc.constant('note' as const), now }),
  );

  function commandOf(quote: Quote, given: Exclude<typeof act extends fc.Arbitrary<infer Act> ? Act : never, { kind: 'issue' | 'note' }>): Command {
    const seen = { quoteId, version: quote.current.version, total: quote.current.totals.gross };
    switch (given.kind) {
      case 'decide':
        return { kind: 'approval.decide', payload: { ...seen, decision: given.decision, comment: 'because' } };
      case 'submit':
        return { kind: 'quote.submitForApproval', payload: { ...seen, payment: [{ kind: 'account' }] } };
      case 'set':
        return { kind: 'account.setSubstitute', payload: { substitutionId: uuid(given.id), absent: given.absent, substitute: given.substitute, from: given.from, to: given.to } };
      case 'end':
        return { kind: 'account.endSubstitute', payload: { substitutionId: uuid(given.id) } };
    }
  }

  test('nobody ever decides on their own document however substitutions chain; decisions, reminders and substitutions only grow', () => {
    fc.assert(
      fc.property(person, fc.array(act, { maxLength: 25 }), (author, acts) => {
        let of: Account = sampleAccount({ approvalRules: rules });
        let quote = sampleQuote({ author });
        for (const given of acts) {
          const before = quote;
          const known = of.substitutions ?? [];
          if (given.kind === 'issue') {
            const issued = issueQuote(quote, { now: given.now, issuedBy: 'sales', number: 'Q-1', priced: priced([askedLine()], given.gross), validity: { validUntil: '2026-12-04T22:59:59.999Z', orderBy: '2026-12-11T22:59:59.999Z', because: [] }, policyVersion: '7', keepsApproval: given.gross === '90.00' });
            if (issued.ok) quote = issued.value;
          } else if (given.kind === 'note') {
            quote = noteDeadline(quote, { now: given.now, timeZone: 'Europe/Rome', account: of }) ?? quote;
          } else {
            const result = applyCommand({ quote, order: null }, commandOf(quote, given), contextOf('backend', of, given.by, given.now));
            if (!result.ok) continue;
            quote = result.value.quote ?? quote;
            of = result.value.account ?? of;
          }
          for (const round of quote.rounds) expect(round.decisions.every((decision) => decision.member !== author)).toBe(true);
          before.rounds.forEach((round, index) => {
            const after = quote.rounds[index];
            expect(after?.decisions.slice(0, round.decisions.length)).toEqual(round.decisions);
            expect((after?.reminders ?? []).slice(0, round.reminders?.length ?? 0)).toEqual(round.reminders ?? []);
            if (round.outcome === 'rejected' || round.outcome === 'lapsed') expect(after).toEqual(round);
          });
          expect(quote.rounds.length).toBeGreaterThanOrEqual(before.rounds.length);
          known.forEach((entry, index) => expect(of.substitutions?.[index]).toMatchObject({ id: entry.id, absent: entry.absent, substitute: entry.substitute, from: entry.from }));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no place is filled twice, and a substitute\'s word names one who was asked', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ absent: person, substitute: person }), { maxLength: 6 }), fc.array(fc.tuple(person, now), { maxLength: 12 }), (pairs, words) => {
        const of = { ...account, substitutions: pairs.map((pair) => ({ ...pair, ...always })) };
        let quote = inApproval('s1', 'bea');
        for (const [by, at] of words) {
          const result = applyCommand({ quote, order: null }, decide('approve'), contextOf('backend', of, by, at));
          if (result.ok) quote = result.value.quote ?? quote;
        }
        for (const each of steps) {
          const seats = quote.rounds[0]!.decisions.filter((decision) => decision.step === each.id).map((decision) => decision.onBehalfOf ?? decision.member);
          expect(new Set(seats).size).toBe(seats.length);
          expect(seats.every((seat) => [...each.approvers, 'gus'].includes(seat))).toBe(true);
        }
      }),
    );
  });
});
