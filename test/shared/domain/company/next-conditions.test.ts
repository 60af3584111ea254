import { expect, test } from 'vitest';
import { nextConditions } from '#shared/domain/company/next-conditions.ts';
import { sampleCompany } from '../sample-purchase.ts';

const present = sampleCompany().conditionsOfSale;
const wanted = { overCard: [{ upToAmount: '500', action: 'deposit' as const, depositPercent: '30' }], overCredit: 'release' as const };

test('changed conditions of sale are a new version, in force from the day of the change; the present ones stay as they were', () => {
  const before = structuredClone(present);
  expect(nextConditions(present, wanted, '2026-11-23')).toEqual({ ...wanted, version: '4', validFrom: '2026-11-23' });
  expect(present).toEqual(before);
});

test('the last number of a version counts up; a name without one becomes the second', () => {
  const after = (version: string) => nextConditions({ ...present, version }, wanted, '2026-11-23').version;
  expect(['2026-1', '9', 'v2.19', 'spring'].map(after)).toEqual(['2026-2', '10', 'v2.20', 'spring-2']);
});
