import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Company, ConditionsOfSale } from './company.ts';

export type KnownConditions = Pick<Company, 'conditionsOfSale' | 'earlierConditions'>;

/** Every version that is kept, the one decided last first. */
export const conditionsVersions = ({ conditionsOfSale, earlierConditions }: KnownConditions): readonly ConditionsOfSale[] => [conditionsOfSale, ...(earlierConditions ?? [])];

/**
 * The conditions of sale that count on a day (seller time): of all versions that have begun, the one that began last; of two that began on one day the one
 * decided last. Before the first day of all, the version that begins first: an order is never without conditions.
 */
export function conditionsInForce(company: KnownConditions, day: CalendarDay): ConditionsOfSale {
  const versions = conditionsVersions(company);
  const begun = versions.filter(({ validFrom }) => validFrom <= day);
  if (begun.length > 0) return begun.reduce((latest, version) => (version.validFrom > latest.validFrom ? version : latest));
  return versions.reduce((earliest, version) => (version.validFrom <= earliest.validFrom ? version : earliest));
}
