import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConditionsOfSale } from '#shared/domain/company/company.ts';
import { conditionsInForce, conditionsVersions } from '#shared/domain/company/conditions-in-force.ts';
import { nextConditions } from '#shared/domain/company/next-conditions.ts';
import { sampleCompany } from '../sample-purchase.ts';

const company = sampleCompany();
const present = company.conditionsOfSale;
const wanted = { overCard: [{ upToAmount: '500', action: 'deposit' as const, depositPercent: '30' }], overCredit: 'release' as const };
const value = (result: ReturnType<typeof nextConditions>) => {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};

test('changed conditions of sale are a new version, in force from the day of the change; the present ones stay as they were', () => {
  const before = structuredClone(present);
  expect(value(nextConditions(company, wanted, '2026-11-23'))).toEqual({ conditionsOfSale: { ...wanted, version: '4', validFrom: '2026-11-23' }, earlierConditions: [present] });
  expect(present).toEqual(before);
});

test('the last number of a version counts up; a name without one becomes the second', () => {
  const after = (version: string) => value(nextConditions({ conditionsOfSale: { ...present, version } }, wanted, '2026-11-23')).conditionsOfSale.version;
  expect(['2026-1', '9', 'v2.19', 'spring'].map(after)).toEqual(['2026-2', '10', 'v2.20', 'spring-2']);
});

test('conditions of a later day do not count before it; those before them do, and none are decided for a day that has passed', () => {
  const planned = value(nextConditions(company, { ...wanted, validFrom: '2027-01-01' }, '2026-11-23'));
  expect(conditionsInForce(planned, '2026-12-31').version).toBe(present.version);
  expect(conditionsInForce(planned, '2027-01-01').version).toBe('4');
  expect(nextConditions(company, { ...wanted, validFrom: '2026-11-22' }, '2026-11-23')).toMatchObject({ ok: false, error: { kind: 'invalidPayload' } });
});

test('a change of today leaves what is planned for later as it is', () => {
  const planned = { ...company, ...value(nextConditions(company, { ...wanted, validFrom: '2027-01-01' }, '2026-11-23')) };
  const changed = value(nextConditions(planned, { ...wanted, overCredit: 'refuse' }, '2026-11-24'));
  expect(conditionsInForce(changed, '2026-11-24')).toMatchObject({ version: '5', overCredit: 'refuse' });
  expect(conditionsInForce(changed, '2027-01-01')).toMatchObject({ version: '4', overCredit: 'release' });
});

test('on every day exactly one version counts: the one that began last, and never one that has not begun while another has', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
  const versions = fc.array(day, { minLength: 1, maxLength: 6 }).map((days) => days.map((validFrom, at): ConditionsOfSale => ({ ...present, version: String(at), validFrom })));
  fc.assert(
    fc.property(versions, day, ([first, ...earlier], on) => {
      const known = { conditionsOfSale: first!, earlierConditions: earlier };
      const counts = conditionsInForce(known, on);
      const all = conditionsVersions(known);
      expect(all).toContain(counts);
      for (const version of all) expect(version.validFrom <= on && version.validFrom > counts.validFrom).toBe(false);
      if (all.some(({ validFrom }) => validFrom <= on)) expect(counts.validFrom <= on).toBe(true);
    }),
  );
});
