import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { ConditionsOfSale } from './company.ts';

/**
 * A new version of the conditions of sale, in force from `today` (seller time). Orders placed before keep the plan they were placed with.
 * The version's last number counts up ("2026-1" -> "2026-2"); a name without one gets "-2".
 */
export function nextConditions(present: ConditionsOfSale, wanted: Pick<ConditionsOfSale, 'overCard' | 'overCredit'>, today: CalendarDay): ConditionsOfSale {
  const counted = /^(.*?)(\d+)$/.exec(present.version);
  const version = counted ? `${counted[1] ?? ''}${BigInt(counted[2] ?? '1') + 1n}` : `${present.version}-2`;
  return { version, validFrom: today, overCard: wanted.overCard, overCredit: wanted.overCredit };
}
