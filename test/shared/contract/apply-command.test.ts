import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCommand, type CommandContext, type DocumentsBefore } from '#shared/contract/apply-command.ts';
import { commandKinds, documentOf, type Command } from '#shared/contract/commands.ts';
import { order as orderShape } from '#shared/domain/orders/order.ts';
import { quote as quoteShape, type Quote } from '#shared/domain/quotes/quote.ts';
import { issueQuote } from '#shared/domain/quotes/issue-quote.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';
import { askedLine, memberOf, monday, noAdministration, orderId, priced, quietFacts, quoteId, sampleAccount, sampleCompany, sampleCredit, sampleQuote, uuid } from '../domain/sample-purchase.ts';

const rule = { id: 'all', name: 'Everything', when: {}, steps: [{ approvers: { members: ['ada'] }, need: 'any', withinHours: 24, onDeadline: 'remind' }] };
const account = sampleAccount({ approvalRules: [rule] });

const context = (member: string, changes: Partial<CommandContext> = {}): CommandContext => ({
  now: monday,
  decidedAt: '2026-11-22T20:00:00.000Z',
  receivedAt: monday,
  commandId: uuid(77),
  company: sampleCompany(),
  account,
  actor: memberOf(account, member),
  cards: [],
  credit: sampleCredit('5000.00'),
  priceRequest: (request) => ok(priced(request.lines)),
  approvalFacts: () => quietFacts,
  product: () => undefined,
  orders: () => [],
  ...noAdministration,
  ...changes,
});

const requestCommand: Command = { kind: 'quote.request', payload: { quoteId, title: 'Paper', site: 'rome', costCentre: 'office', channel: 'platform', codes: [], note: '', lines: [askedLine()] } };
const commands: Record<Command['kind'], Command> = {
  'quote.request': requestCommand,
  'quote.withdraw': { kind: 'quote.withdraw', payload: { quoteId } },
  'quote.submitForApproval': { kind: 'quote.submitForApproval', payload: { quoteId, version: 1, total: '122.00', payment: [{ kind: 'account' }] } },
  'quote.askExtension': { kind: 'quote.askExtension', payload: { quoteId, extensionId: uuid(5), note: '' } },
  'approval.decide': { kind: 'approval.decide', payload: { quoteId, version: 1, total: '122.00', decision: 'approve', comment: '' } },
  'order.place': { kind: 'order.place', payload: { quoteId, orderId, version: 1, total: '122.00', instruments: [{ kind: 'account' }], note: '' } },
  'order.placeDirect': { kind: 'order.placeDirect', payload: { orderId, site: 'rome', costCentre: 'office', channel: 'platform', codes: [], lines: [askedLine()], total: '122.00', instruments: [{ kind: 'account' }], note: '' } },
  'order.requestChange': { kind: 'order.requestChange', payload: { orderId, requestId: uuid(6), lines: [{ line: 'l1', quantity: '5' }], note: '' } },
  'order.requestCancellation': { kind: 'order.requestCancellation', payload: { orderId, requestId: uuid(7), note: '' } },
  'order.answerChange': { kind: 'order.answerChange', payload: { orderId, decision: 'accept', note: '' } },
  'order.matchToQuote': { kind: 'order.matchToQuote', payload: { orderId, quoteId } },
  'account.setSubstitute': { kind: 'account.setSubstitute', payload: { substitutionId: uuid(6), absent: 'ada', substitute: 'ben', from: '2026-11-23', to: '2026-11-27' } },
  'account.endSubstitute': { kind: 'account.endSubstitute', payload: { substitutionId: uuid(6) } },
  'account.change': { kind: 'account.change', payload: { change: { part: 'site', before: null, after: { id: 'bari', name: 'Bari', address: '' } } } },
  'account.setOwnNumbers': { kind: 'account.setOwnNumbers', payload: { numbers: [{ sku: 'PAPER', before: null, after: 'M-1' }] } },
  'account.changeList': { kind: 'account.changeList', payload: { listId: uuid(8), change: { part: 'new', name: 'Office', sharing: { everyone: 'none', members: [] }, lines: [] } } },
  'account.setParLevels': { kind: 'account.setParLevels', payload: { site: 'rome', levels: [{ sku: 'PAPER', before: null, after: { minimum: '1', maximum: '5' } }] } },
  'draft.save': { kind: 'draft.save', payload: { draftId: uuid(9), head: null, lines: [] } },
  'draft.discard': { kind: 'draft.discard', payload: { draftId: uuid(9), version: 1 } },
};
const quoteKinds = commandKinds.filter((kind) => documentOf(commands[kind]) === quoteId);
const orderKinds = commandKinds.filter((kind) => documentOf(commands[kind]) === orderId);

function apply(before: DocumentsBefore, command: Command, by: CommandContext): { quote: Quote | null; order: DocumentsBefore['order'] } {
  const result = applyCommand(before, command, by);
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`);
  return { quote: result.value.quote ?? before.quote, order: result.value.order ?? before.order };
}
const kindOf = (before: DocumentsBefore, command: Command, by: CommandContext): string => {
  const result = applyCommand(before, command, by);
  return result.ok ? 'applied' : result.error.kind;
};

describe('a whole purchase by commands', () => {
  test('from request to order, every document in the shape that travels', () => {
    const requested = apply({ quote: null, order: null }, requestCommand, context('bea'));
    const issued = issueQuote(requested.quote!, { now: monday, issuedBy: 'policy', number: 'Q-1', priced: priced([askedLine()]), validity: { validUntil: '2026-12-04T22:59:59.999Z', orderBy: '2026-12-11T22:59:59.999Z', because: [] }, policyVersion: '7' });
    if (!issued.ok) throw new Error(issued.error.kind);
    const sent = apply({ quote: issued.value, order: null }, commands['quote.submitForApproval'], context('bea'));
    expect(sent.quote?.state).toBe('inApproval');
    const approved = apply(sent, commands['approval.decide'], context('ada'));
    expect(approved.quote?.state).toBe('approved');
    const ordered = apply(approved, commands['order.place'], context('bea'));
    expect(ordered.quote).toMatchObject({ state: 'ordered', order: orderId });
    expect(ordered.order).toMatchObject({ id: orderId, state: 'placed', author: 'bea', placedAt: '2026-11-22T20:00:00.000Z', receivedAt: monday });
    for (const step of [requested, sent, approved, ordered]) expect(quoteShape.parse(step.quote)).toEqual(step.quote);
    expect(orderShape.parse(ordered.order)).toEqual(ordered.order);
  });

  test('the commands of a document carry its id', () => {
    expect(quoteKinds).toEqual(['quote.request', 'quote.withdraw', 'quote.submitForApproval', 'quote.askExtension', 'approval.decide', 'order.place']);
    expect(orderKinds).toEqual(['order.placeDirect', 'order.requestChange', 'order.requestCancellation', 'order.answerChange', 'order.matchToQuote']);
    expect(documentOf(commands['account.endSubstitute'])).toBe(uuid(6));
  });
});

describe('what cannot be', () => {
  test('a document that is not there, or belongs to another account, is not found', () => {
    for (const kind of quoteKinds.filter((each) => each !== 'quote.request')) {
      expect(kindOf({ quote: null, order: null }, commands[kind], context('bea')), kind).toBe('notFound');
      expect(kindOf({ quote: sampleQuote({ account: 'another' }), order: null }, commands[kind], context('bea')), kind).toBe('notFound');
    }
  });

  test('the same request or order again is told as such', () => {
    expect(kindOf({ quote: sampleQuote(), order: null }, requestCommand, context('bea'))).toBe('alreadyExists');
    const approved = sampleQuote({ state: 'approved' });
    const first = apply({ quote: approved, order: null }, commands['order.place'], context('bea'));
    expect(kindOf({ quote: approved, order: first.order }, commands['order.place'], context('bea'))).toBe('alreadyExists');
  });

  test('lines that cannot be priced are refused with the reason of the pricing', () => {
    const by = context('bea', { priceRequest: () => err(refuse('discontinuedProduct', { sku: 'A1' })) });
    expect(applyCommand({ quote: null, order: null }, requestCommand, by)).toEqual({ ok: false, error: { kind: 'discontinuedProduct', detail: { sku: 'A1' } } });
  });

  test('the buyer of a document may not approve it, whatever their desktop says', () => {
    const sent = apply({ quote: sampleQuote({ author: 'ben' }), order: null }, commands['quote.submitForApproval'], context('ben'));
    expect(kindOf(sent, commands['approval.decide'], context('ben'))).toBe('ownDocument');
  });

  test('what was decided in time but arrives late is judged by the clock of arrival', () => {
    const late = context('bea', { now: '2026-12-05T08:00:00.000Z', decidedAt: '2026-12-04T10:00:00.000Z' });
    expect(kindOf({ quote: sampleQuote(), order: null }, commands['quote.submitForApproval'], late)).toBe('expired');
  });
});

describe('the same rule on both sides', () => {
  const anyMember = fc.constantFrom('bea', 'ben', 'ada', 'abe', 'gus');
  const anyNow = fc.constantFrom(monday, '2026-12-04T22:59:59.999Z', '2026-12-04T23:00:00.000Z', '2026-12-12T00:00:00.000Z');

  test('is pure: it changes no document, and the same input gives the same answer', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...commandKinds), anyMember, anyNow), { maxLength: 8 }), (acts) => {
        let before: DocumentsBefore = { quote: sampleQuote(), order: null };
        for (const [kind, member, now] of acts) {
          const copy = structuredClone(before);
          const result = applyCommand(before, commands[kind], context(member, { now }));
          expect(before).toEqual(copy);
          expect(applyCommand(before, commands[kind], context(member, { now }))).toEqual(result);
          if (result.ok) before = { quote: result.value.quote ?? before.quote, order: result.value.order ?? before.order };
        }
      }),
    );
  });

  test('in whatever order acts arrive: nobody approves their own, an order exists only of an approved estimate, decisions only grow', () => {
    fc.assert(
      fc.property(anyMember, fc.array(fc.tuple(fc.constantFrom(...quoteKinds), anyMember, anyNow), { maxLength: 12 }), (author, acts) => {
        let state: DocumentsBefore = { quote: sampleQuote({ author }), order: null };
        for (const [kind, member, now] of acts) {
          const result = applyCommand(state, commands[kind], context(member, { now }));
          if (!result.ok) continue;
          const next = { quote: result.value.quote ?? state.quote, order: result.value.order ?? state.order };
          if (result.value.order) expect(state.quote?.state).toBe('approved');
          const said = (documents: DocumentsBefore) => documents.quote?.rounds.flatMap((round) => round.decisions) ?? [];
          expect(said(next).slice(0, said(state).length)).toEqual(said(state));
          expect(said(next).every((decision) => decision.member !== author)).toBe(true);
          state = next;
        }
        expect(state.order === null).toBe(state.quote?.state !== 'ordered');
      }),
    );
  });

  test('the functions of the context are asked only by the commands that need them', () => {
    const never = () => {
      throw new Error('asked');
    };
    for (const kind of ['quote.withdraw', 'quote.askExtension', 'approval.decide', 'order.place'] as const) {
      expect(() => applyCommand({ quote: sampleQuote({ state: 'approved' }), order: null }, commands[kind], context('bea', { priceRequest: never, approvalFacts: never }))).not.toThrow();
    }
  });
});
