import { expect, test } from 'vitest';
import { absentApproversOf, substitutesOf, type Substitution } from '#shared/domain/approvals/substitution.ts';

const substitutions: Substitution[] = [
  { absent: 'ada', substitute: 'ben', from: '2026-11-20', to: '2026-11-22' },
  { absent: 'ada', substitute: 'abe', from: '2026-11-22', to: '2026-11-25' },
  { absent: 'gus', substitute: 'ben', from: '2026-11-01', to: '2026-11-30' },
  { absent: 'ben', substitute: 'ben', from: '2026-11-01', to: '2026-11-30' },
];

test('absences may overlap; both days count; nobody stands in for themselves', () => {
  expect(substitutesOf('ada', '2026-11-19', substitutions)).toEqual([]);
  expect(substitutesOf('ada', '2026-11-20', substitutions)).toEqual(['ben']);
  expect(substitutesOf('ada', '2026-11-22', substitutions)).toEqual(['ben', 'abe']);
  expect(substitutesOf('ada', '2026-11-26', substitutions)).toEqual([]);
  expect(substitutesOf('ben', '2026-11-20', substitutions)).toEqual([]);
});

test('one person may stand in for several', () => {
  expect(absentApproversOf('ben', '2026-11-21', substitutions)).toEqual(['ada', 'gus']);
  expect(absentApproversOf('ben', '2026-11-23', substitutions)).toEqual(['gus']);
  expect(absentApproversOf('ada', '2026-11-21', substitutions)).toEqual([]);
});
