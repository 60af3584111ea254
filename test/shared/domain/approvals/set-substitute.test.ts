import { describe, expect, test } from 'vitest';
import type { Account } from '#shared/domain/accounts/account.ts';
import { account as accountShape } from '#shared/domain/accounts/account.ts';
import { endSubstitute, longestSubstitutionDays, setSubstitute, type SubstituteSet } from '#shared/domain/approvals/set-substitute.ts';
import { substitutesOf } from '#shared/domain/approvals/substitution.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import { memberOf, sampleAccount, uuid } from '../sample-purchase.ts';

const account = sampleAccount();
const today = '2026-11-23';
const wanted = (changes: Partial<SubstituteSet> = {}): SubstituteSet => ({ substitutionId: uuid(1), absent: 'ada', substitute: 'ben', from: today, to: '2026-11-27', ...changes });
const set = (by: string, changes: Partial<SubstituteSet> = {}, on: Account = account) => setSubstitute(on, wanted(changes), { actor: memberOf(account, by), today });
const refusalOf = (result: ReturnType<typeof setSubstitute>): string => (result.ok ? 'done' : [result.error.kind, result.error.detail['reason']].filter(Boolean).join(' '));
const arranged = (by = 'ada', changes: Partial<SubstituteSet> = {}): Account => {
  const result = set(by, changes);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

describe('naming a substitute', () => {
  test('approvers do it for themselves, admins for everybody, nobody else for anybody', () => {
    expect(refusalOf(set('ada'))).toBe('done');
    expect(refusalOf(set('gus'))).toBe('done');
    expect(refusalOf(set('ben'))).toBe('notYourRole');
    expect(refusalOf(set('bea', { absent: 'bea', substitute: 'ada' }))).toBe('notYourRole');
  });

  test('who was never trusted with a decision neither hands one over nor takes one', () => {
    expect(refusalOf(set('ada', { substitute: 'bea' }))).toBe('substituteUnable notAnApprover');
    expect(refusalOf(set('gus', { absent: 'bea' }))).toBe('substituteUnable nothingToDecide');
    expect(refusalOf(set('ada', { substitute: 'ada' }))).toBe('substituteUnable samePerson');
    expect(refusalOf(set('ada', { substitute: 'nobody' }))).toBe('substituteUnable unknownMember');
  });

  test('it is for days that are not over, at most half a year; both days count', () => {
    expect(refusalOf(set('ada', { from: today, to: today }))).toBe('done');
    expect(refusalOf(set('ada', { from: '2026-11-28', to: '2026-11-27' }))).toBe('periodInvalid endsBeforeItBegins');
    expect(refusalOf(set('ada', { from: '2026-11-01', to: '2026-11-22' }))).toBe('periodInvalid past');
    expect(refusalOf(set('ada', { to: addDays(today, longestSubstitutionDays - 1) }))).toBe('done');
    expect(refusalOf(set('ada', { to: addDays(today, longestSubstitutionDays) }))).toBe('periodInvalid tooLong');
  });

  test('the record says who, for whom, when and by whom, in the shape that travels; the same id twice is told', () => {
    const after = arranged('gus');
    expect(after.substitutions).toEqual([{ absent: 'ada', substitute: 'ben', from: today, to: '2026-11-27', id: uuid(1), setBy: 'gus' }]);
    expect(accountShape.parse(after)).toEqual(after);
    expect(refusalOf(set('gus', {}, after))).toBe('alreadyExists');
  });
});

describe('ending it', () => {
  const end = (of: Account, by: string, id = uuid(1), day = today) => endSubstitute(of, id, { actor: memberOf(account, by), today: day });

  test('holds at once, also on the first day, and the entry stays on record', () => {
    const result = end(arranged(), 'ada');
    if (!result.ok) throw new Error(result.error.kind);
    expect(substitutesOf('ada', today, result.value.substitutions ?? [])).toEqual([]);
    expect(result.value.substitutions).toMatchObject([{ absent: 'ada', substitute: 'ben', endedBy: 'ada' }]);
    expect(refusalOf(end(result.value, 'ada'))).toBe('notAllowedInState');
  });

  test('one that has not begun never begins', () => {
    const result = end(arranged('ada', { from: '2026-11-25' }), 'gus');
    if (!result.ok) throw new Error(result.error.kind);
    expect(substitutesOf('ada', '2026-11-26', result.value.substitutions ?? [])).toEqual([]);
  });

  test('the substitute cannot end it, nobody ends what is over or was never arranged', () => {
    expect(refusalOf(end(arranged(), 'ben'))).toBe('notYourRole');
    expect(refusalOf(end(arranged(), 'ada', uuid(1), '2026-11-28'))).toBe('notAllowedInState');
    expect(refusalOf(end(arranged(), 'ada', uuid(2)))).toBe('notFound');
  });
});
