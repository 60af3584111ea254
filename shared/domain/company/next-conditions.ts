import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { ConditionsOfSale } from './company.ts';
import { conditionsVersions, type KnownConditions } from './conditions-in-force.ts';

export interface WantedConditions extends Pick<ConditionsOfSale, 'overCard' | 'overCredit'> {
  /** First day on which they count, seller time; today where left out. */
  readonly validFrom?: CalendarDay | undefined;
}

/** Versions that are kept: what an order was planned under stays readable on the order itself. */
const versionsKept = 20;

/**
 * A new version of the conditions of sale beside those before it, in force from its first day. Orders placed before keep the plan they were placed with.
 * The version's last number counts up ("2026-1" -> "2026-2"); a name without one gets "-2". Refuses with invalidPayload for a day that has passed.
 */
export function nextConditions(company: KnownConditions, wanted: WantedConditions, today: CalendarDay): Result<Required<KnownConditions>, Refusal> {
  const validFrom = wanted.validFrom ?? today;
  if (validFrom < today) return err(refuse('invalidPayload', { validFrom, today }));
  const { version } = company.conditionsOfSale;
  const counted = /^(.*?)(\d+)$/.exec(version);
  const next = counted ? `${counted[1] ?? ''}${BigInt(counted[2] ?? '1') + 1n}` : `${version}-2`;
  const { overCard, overCredit } = wanted;
  return ok({ conditionsOfSale: { version: next, validFrom, overCard, overCredit }, earlierConditions: conditionsVersions(company).slice(0, versionsKept) });
}
