import { decimal } from '#shared/domain/money/decimal.ts';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import type { PricingReason } from '#shared/domain/pricing/pricing-reason.ts';

const otherDays: ReadonlySet<string> = new Set<PricingReason>(['rowNotYetValid', 'rowNoLongerValid']);

/** The quantities of `unit` at which a list's price changes, smallest first, as far as the explanation names rows of that unit and day. */
export function breakQuantities(steps: readonly ExplanationStep[], unit: string): string[] {
  const minimums = steps.filter((step) => step.subject === 'row' && !otherDays.has(step.reason) && step.detail['unit'] === unit).map((step) => step.detail['minQuantity'] ?? '1');
  return [...new Set(minimums)].sort((first, second) => decimal(first).cmp(decimal(second)));
}
