import { describe, expect, test } from 'vitest';
import { foreseeApproval, type ApprovalDocument, type ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import { keepsApproval } from '#shared/domain/approvals/keep-approval.ts';
import { monday, quietFacts, sampleAccount } from '../sample-purchase.ts';

const step = (approvers: unknown, changes: Record<string, unknown> = {}) => ({ approvers, need: 'any', withinHours: 24, onDeadline: 'remind', ...changes });
const rule = (id: string, when: Record<string, unknown>, ...steps: unknown[]) => ({ id, name: `Rule ${id}`, when, steps });
const withRules = (...approvalRules: unknown[]) => sampleAccount({ approvalRules });

const document: ApprovalDocument = { author: 'bea', gross: '122.00', costCentre: 'office', payment: [], lines: [{ sku: 'A1', unit: 'C62', category: 'Office > Paper', unitPrice: '11.0000' }] };
const validUntil = '2026-12-04T22:59:59.999Z';
const foresee = (account: ReturnType<typeof sampleAccount>, changes: Partial<ApprovalDocument> = {}, facts: Partial<ApprovalFacts> = {}) =>
  foreseeApproval({ ...document, ...changes }, account, { ...quietFacts, ...facts }, { startsAt: monday, validUntil });
const ids = (result: ReturnType<typeof foresee>) => result.steps.flatMap((found) => found.rules.map((named) => named.id));

describe('which rules ask', () => {
  test('no rule, no step', () => expect(foresee(withRules())).toEqual({ steps: [], deadEnd: null }));

  test('the amount is gross and counts from itself on', () => {
    const account = withRules(rule('a', { minAmount: '122' }, step({ role: 'approver' })));
    expect(ids(foresee(account))).toEqual(['a']);
    expect(ids(foresee(account, { gross: '121.99' }))).toEqual([]);
  });

  test('all conditions given must hold', () => {
    const account = withRules(rule('a', { minAmount: '100', costCentres: ['kitchen'] }, step({ role: 'approver' })));
    expect(ids(foresee(account))).toEqual([]);
    expect(ids(foresee(account, { costCentre: 'kitchen' }))).toEqual(['a']);
    expect(ids(foresee(account, { costCentre: null }))).toEqual([]);
  });

  test('over budget: what is left exactly is not over it, and no budget is never over it', () => {
    const account = withRules(rule('a', { overBudget: true }, step({ role: 'approver' })));
    expect(ids(foresee(account, {}, { budgetLeft: () => '122.00' }))).toEqual([]);
    expect(ids(foresee(account, {}, { budgetLeft: () => '121.99' }))).toEqual(['a']);
    expect(ids(foresee(account, {}, { budgetLeft: () => null }))).toEqual([]);
  });

  test('category by path, way of paying, new product, price above the last one paid', () => {
    const asked = step({ role: 'approver' });
    const account = withRules(
      rule('category', { categories: ['Office'] }, asked),
      rule('payment', { payment: ['card'] }, step({ members: ['ada'] })),
      rule('new', { newProduct: true }, step({ members: ['ben'] })),
      rule('dearer', { priceAboveLastPercent: '10' }, step({ members: ['abe'] })),
    );
    expect(ids(foresee(account))).toEqual(['category']);
    expect(ids(foresee(account, { payment: ['account', 'card'] }))).toEqual(['category', 'payment']);
    expect(ids(foresee(account, {}, { isNew: () => true }))).toEqual(['category', 'new']);
    expect(ids(foresee(account, {}, { lastPaid: () => '10.0000' }))).toEqual(['category']);
    expect(ids(foresee(account, {}, { lastPaid: () => '9.9999' }))).toEqual(['category', 'dearer']);
  });

  test('one line of the category is enough', () => {
    const account = withRules(rule('a', { categories: ['Tools', 'Office > Paper'] }, step({ role: 'approver' })));
    const lines = [{ ...document.lines[0]!, category: 'Food' }, document.lines[0]!];
    expect(ids(foresee(account, { lines }))).toEqual(['a']);
    expect(ids(foresee(account, { lines: lines.slice(0, 1) }))).toEqual([]);
  });

  test('a condition set to false never switches a rule off', () => {
    const account = withRules(rule('a', { overBudget: false, newProduct: false, minAmount: 1 }, step({ role: 'approver' })));
    expect(ids(foresee(account, {}, { budgetLeft: () => '0', isNew: () => true }))).toEqual(['a']);
  });

  test('history is asked only where a rule needs it', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(() => foresee(withRules(rule('a', { minAmount: 1 }, step({ role: 'approver' }))), {}, { lastPaid: never, isNew: never, budgetLeft: never })).not.toThrow();
  });
});

describe('whom a step asks', () => {
  test('every matching rule adds its steps in order; equal steps are asked once and name both rules, at the shorter deadline', () => {
    const account = withRules(
      rule('a', {}, step({ members: ['ada'] }, { withinHours: 48 }), step({ members: ['ben'] })),
      rule('b', {}, step({ members: ['ada'] }, { withinHours: 12, onDeadline: { escalateTo: 'ben' } })),
    );
    const { steps } = foresee(account);
    expect(steps.map((found) => found.approvers)).toEqual([['ada'], ['ben']]);
    expect(steps[0]?.rules).toEqual([{ id: 'a', name: 'Rule a' }, { id: 'b', name: 'Rule b' }]);
    expect(steps[0]?.deadline).toBe('2026-11-23T23:00:00.000Z');
    expect(steps[0]?.onDeadline).toEqual({ escalateTo: 'ben' });
  });

  test('the same people asked in another way are another step', () => {
    const account = withRules(rule('a', {}, step({ members: ['ada', 'ben'] }), step({ members: ['ben', 'ada'] }, { need: 'all' })));
    expect(foresee(account).steps.map((found) => found.need)).toEqual(['any', 'all']);
  });

  test('the author is never asked, by role or by name', () => {
    const account = withRules(rule('a', {}, step({ role: 'approver' })), rule('b', {}, step({ members: ['ben', 'abe'] }, { need: 'all' })));
    expect(foresee(account, { author: 'ben' }).steps.map((found) => found.approvers)).toEqual([['ada', 'abe'], ['abe']]);
  });

  test('nobody is asked above their own limit', () => {
    const account = withRules(rule('a', {}, step({ role: 'approver' })));
    expect(foresee(account, { gross: '500.00' }).steps[0]?.approvers).toEqual(['ben', 'ada', 'abe']);
    expect(foresee(account, { gross: '500.01' }).steps[0]?.approvers).toEqual(['ben', 'ada']);
  });

  test('above every limit, or only the author left: routed to the account admins', () => {
    const above = foresee(withRules(rule('a', {}, step({ members: ['abe'] }))), { gross: '600' });
    expect(above.steps[0]).toMatchObject({ approvers: ['gus'], need: 'any', routedToAdmin: true });
    expect(above.deadEnd).toBeNull();
    const alone = foresee(withRules(rule('a', {}, step({ members: ['ben'] }))), { author: 'ben' });
    expect(alone.steps[0]).toMatchObject({ approvers: ['gus'], routedToAdmin: true });
  });

  test('no admin beside the author: a dead end, said before anything is sent', () => {
    const members = [{ id: 'solo', name: 'Solo', email: 's@b.example', roles: ['buyer', 'approver', 'admin'] }];
    const account = sampleAccount({ members, approvalRules: [rule('a', {}, step({ role: 'approver' }))] });
    expect(foresee(account, { author: 'solo' }).deadEnd).toEqual({ reason: 'onlyTheAuthor', rule: 'a' });
    const nobody = sampleAccount({ members, approvalRules: [rule('b', {}, step({ members: ['gone'] }))] });
    expect(foresee(nobody, { author: 'solo' }).deadEnd).toEqual({ reason: 'nobodyNamed', rule: 'b' });
  });
});

describe('by when', () => {
  test('hours count from the end of the step before, and never beyond the validity', () => {
    const account = withRules(rule('a', {}, step({ members: ['ada'] }, { withinHours: 24 }), step({ members: ['ben'] }, { withinHours: 48 }), step({ members: ['abe'] }, { withinHours: 1000 })));
    expect(foresee(account).steps.map((found) => found.deadline)).toEqual(['2026-11-24T11:00:00.000Z', '2026-11-26T11:00:00.000Z', validUntil]);
  });

  test('escalating to the author, or to somebody without the power, is a reminder instead', () => {
    const account = withRules(rule('a', {}, step({ members: ['ada'] }, { onDeadline: { escalateTo: 'ben' } })));
    expect(foresee(account, { author: 'ben' }).steps[0]?.onDeadline).toBe('remind');
    expect(foresee(account).steps[0]?.onDeadline).toEqual({ escalateTo: 'ben' });
    const limited = withRules(rule('a', {}, step({ members: ['ada'] }, { onDeadline: { escalateTo: 'abe' } })));
    expect(foresee(limited, { gross: '600' }).steps[0]?.onDeadline).toBe('remind');
  });
});

describe('an approval and a later version', () => {
  const account = withRules(rule('a', { minAmount: '100' }, step({ members: ['ada'] })), rule('b', { minAmount: '500' }, step({ members: ['ben'] })));
  const steps = (gross: string) => [...foresee(account, { gross }).steps];
  const round = { round: 1, version: 1, total: '600.00', startedBy: 'bea', startedAt: monday, steps: steps('600'), decisions: [], outcome: 'approved' as const };

  test('a drop within the same rules keeps it; a rise does not', () => {
    expect(keepsApproval(round, { total: '599.00', steps: steps('599') })).toBe(true);
    expect(keepsApproval(round, { total: '150.00', steps: steps('150') })).toBe(true);
    expect(keepsApproval(round, { total: '600.01', steps: steps('600.01') })).toBe(false);
  });

  test('a rule that was not asked then voids it, cheaper or not', () => {
    const cheap = { ...round, steps: steps('150'), total: '150.00' };
    const newRule = foresee(withRules(rule('c', {}, step({ members: ['abe'] }))), { gross: '120' }).steps;
    expect(keepsApproval(cheap, { total: '120.00', steps: newRule })).toBe(false);
  });

  test('only what was approved can be kept', () => {
    expect(keepsApproval({ ...round, outcome: 'pending' }, { total: '1', steps: [] })).toBe(false);
  });
});
