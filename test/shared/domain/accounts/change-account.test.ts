import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { account as accountShape, type Account, type ApprovalRule } from '#shared/domain/accounts/account.ts';
import type { AccountChange } from '#shared/domain/accounts/account-change.ts';
import { changeAccount, type Administration } from '#shared/domain/accounts/change-account.ts';
import { memberOf, monday, sampleAccount, sampleQuote } from '../sample-purchase.ts';

const rule = (changes: Record<string, unknown> = {}): ApprovalRule =>
  accountShape.shape.approvalRules.element.parse({ id: 'r1', name: 'Above 100', when: { minAmount: '100' }, steps: [{ approvers: { members: ['ada'] }, need: 'any', withinHours: 24, onDeadline: 'remind' }], ...changes });
const account = sampleAccount({ approvalRules: [rule()] });
const by = (member = 'gus', changes: Partial<Administration> = {}): Administration => ({ actor: memberOf(account, member), today: '2026-11-23', cards: [], isEmailTaken: () => false, parLevelsAt: () => 0, quotes: () => [], ...changes });
const said = (change: AccountChange, context = by(), of: Account = account): string => {
  const result = changeAccount(of, change, context);
  return result.ok ? 'done' : [result.error.kind, result.error.detail['by'] ?? result.error.detail['reason']].filter(Boolean).join(' ');
};
const [bea, ben, ada, , gus] = account.members;
if (!bea || !ben || !ada || !gus) throw new Error('the sample has lost its people');
const rome = account.sites[0]!;
const office = account.costCentres[0]!;
const eva = { id: 'eva', name: 'Eva', email: 'eva@b.example', roles: ['buyer' as const], approvalLimit: null };
const member = (before: AccountChange['before'], after: AccountChange['after']): AccountChange => ({ part: 'member', before, after }) as AccountChange;

describe('who may administer', () => {
  test.each([['bea', 'notYourRole'], ['ben', 'notYourRole'], ['ada', 'notYourRole'], ['abe', 'notYourRole'], ['gus', 'done']])('%s: %s', (person, answer) => {
    expect(said(member(null, eva), by(person))).toBe(answer);
  });
});

describe('members', () => {
  test('are added, changed and removed, and the account remembers that it keeps them itself', () => {
    const added = changeAccount(account, member(null, eva), by());
    if (!added.ok) throw new Error(added.error.kind);
    expect(added.value.members.map(({ id }) => id)).toEqual(['bea', 'ben', 'ada', 'abe', 'gus', 'eva']);
    expect(added.value.ownParts).toEqual(['member']);
    const renamed = changeAccount(added.value, member(eva, { ...eva, name: 'Eva B.' }), by());
    expect(renamed.ok && renamed.value.members.at(-1)?.name).toBe('Eva B.');
    const removed = changeAccount(added.value, member(eva, null), by());
    expect(removed.ok && removed.value.members).toEqual(account.members);
  });
  test('sign in with an address of their own, in any letter case, over all accounts', () => {
    expect(said(member(null, { ...eva, email: 'BEA@b.example' }))).toBe('emailTaken');
    expect(said(member(null, eva), by('gus', { isEmailTaken: (email) => email === eva.email }))).toBe('emailTaken');
    expect(said(member(bea, { ...bea, name: 'Beatrice' }))).toBe('done');
  });
  test('one admin always remains', () => {
    expect(said(member(gus, null))).toBe('lastAdmin');
    expect(said(member(gus, { ...gus, roles: ['approver'] }))).toBe('lastAdmin');
    expect(said(member(gus, null), by(), { ...account, members: [...account.members, { ...eva, roles: ['admin'] }] })).toBe('done');
  });
  test('on whom a rule, an absence or a running approval counts keep their power to decide', () => {
    expect(said(member(ada, null))).toBe('stillNamed approvalRule');
    expect(said(member(ada, { ...ada, roles: ['buyer'] }))).toBe('stillNamed approvalRule');
    expect(said(member(ada, { ...ada, approvalLimit: '50' }))).toBe('done');
    const escalates = { ...account, approvalRules: [rule({ steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 2, onDeadline: { escalateTo: 'ben' } }] })] };
    expect(said(member(ben, null), by(), escalates)).toBe('stillNamed approvalRule');
    const standsIn = { ...account, substitutions: [{ absent: 'ada', substitute: 'ben', from: '2026-11-20', to: '2026-11-23' }] };
    expect(said(member(ben, null), by(), standsIn)).toBe('stillNamed substitution');
    expect(said(member(ben, null), by('gus', { today: '2026-11-24' }), standsIn)).toBe('done');
    const step = { id: 's', rules: [{ id: 'x', name: 'X' }], approvers: ['ben'], need: 'any' as const, deadline: '2026-11-25T11:00:00.000Z', onDeadline: 'remind' as const, routedToAdmin: false };
    const waits = sampleQuote({ state: 'inApproval', rounds: [{ round: 1, version: 1, total: '122.00', startedBy: 'bea', startedAt: monday, steps: [step], decisions: [], outcome: 'pending' }] });
    expect(said(member(ben, null), by('gus', { quotes: () => [waits] }))).toBe('stillNamed estimate');
    expect(said(member(ben, null), by('gus', { quotes: () => [{ ...waits, state: 'approved' }] }))).toBe('done');
  });
});

test('what somebody else changed meanwhile is not overwritten, and nothing is added twice', () => {
  expect(said(member({ ...bea, name: 'As it was' }, { ...bea, name: 'Mine' }))).toBe('changedMeanwhile');
  expect(said(member({ ...eva }, { ...eva, name: 'Mine' }))).toBe('changedMeanwhile');
  expect(said(member(null, bea))).toBe('alreadyExists');
  expect(said(member(bea, { ...bea, id: 'other' }))).toBe('invalidPayload');
  expect(said(member(null, null))).toBe('invalidPayload');
});

describe('sites and cost centres', () => {
  test('one site remains, and none goes that still has par levels', () => {
    expect(said({ part: 'site', before: rome, after: null })).toBe('lastSite');
    const two = { ...account, sites: [...account.sites, { id: 'bari', name: 'Bari', address: '' }] };
    expect(said({ part: 'site', before: rome, after: null }, by(), two)).toBe('done');
    expect(said({ part: 'site', before: rome, after: null }, by('gus', { parLevelsAt: () => 3 }), two)).toBe('stillNamed parLevels');
  });
  test('each day of a cost centre has at most one budget', () => {
    const with2 = (second: { from: string; to: string }) => said({ part: 'costCentre', before: office, after: { ...office, budgets: [...office.budgets, { ...second, amount: '100' }] } });
    expect(with2({ from: '2027-01-01', to: '2027-12-31' })).toBe('done');
    expect(with2({ from: '2026-12-31', to: '2027-12-31' })).toBe('budgetPeriodInvalid overlaps');
    expect(with2({ from: '2027-02-01', to: '2027-01-31' })).toBe('budgetPeriodInvalid endsBeforeItBegins');
  });
  test('a cost centre that a rule or a card names stays', () => {
    const ruled = { ...account, approvalRules: [rule({ when: { costCentres: ['office'] } })] };
    expect(said({ part: 'costCentre', before: office, after: null }, by(), ruled)).toBe('stillNamed approvalRule');
    const card = { token: 't', brand: 'Visa', last4: '1234', expiry: '2029-01', holder: 'Bea', costCentres: ['office'], transactionLimit: '1', capacity: '1' };
    expect(said({ part: 'costCentre', before: office, after: null }, by('gus', { cards: [card] }))).toBe('stillNamed card');
    expect(said({ part: 'costCentre', before: office, after: null })).toBe('done');
  });
});

describe('approval rules', () => {
  const named = (changes: Record<string, unknown>) => said({ part: 'approvalRule', before: rule(), after: rule(changes) });
  const step = (approvers: unknown, onDeadline: unknown = 'remind') => ({ steps: [{ approvers, need: 'any', withinHours: 4, onDeadline }] });
  test('name only people of the account who may decide, and cost centres that it has', () => {
    expect(named(step({ members: ['ada', 'gus'] }, { escalateTo: 'gus' }))).toBe('done');
    expect(named(step({ role: 'admin' }))).toBe('done');
    expect(named(step({ members: ['bea'] }))).toBe('approverUnable');
    expect(named(step({ members: ['ada'] }, { escalateTo: 'bea' }))).toBe('approverUnable');
    expect(named(step({ members: ['nobody'] }))).toBe('unknownMember');
    expect(named({ when: { costCentres: ['nowhere'] } })).toBe('unknownCostCentre');
  });
  test('can be removed', () => expect(said({ part: 'approvalRule', before: rule(), after: null })).toBe('done'));
});

test('whatever an admin does, an account in good order stays so: an admin, a site, addresses once, no rule that names nobody', () => {
  const ids = fc.constantFrom('bea', 'ben', 'ada', 'abe', 'gus', 'eva');
  const roles = fc.uniqueArray(fc.constantFrom('buyer' as const, 'approver' as const, 'admin' as const), { minLength: 1 });
  const act = fc.record({ id: ids, mail: ids, roles, goes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let now = account;
      for (const { id, mail, roles: wanted, goes } of acts) {
        const before = now.members.find((one) => one.id === id) ?? null;
        const after = goes && before ? null : { id, name: id, email: `${mail}@b.example`, roles: wanted, approvalLimit: null };
        const result = changeAccount(now, member(before, after), by());
        if (result.ok) now = result.value;
      }
      expect(now.members.some(({ roles: held }) => held.includes('admin'))).toBe(true);
      expect(new Set(now.members.map(({ email }) => email)).size).toBe(now.members.length);
      const holder = now.members.find(({ id }) => id === 'ada');
      expect(holder?.roles.some((role) => role !== 'buyer')).toBe(true);
      expect(accountShape.parse(now)).toEqual(now);
    }),
  );
});
