import type { ExplanationStep } from './priced-line.ts';
import type { PricingReason } from './pricing-reason.ts';

const nothing: Record<string, string> = {};

/** One step of an explanation; takes only reasons of the closed list, so that no screen meets a key that it cannot translate. */
export function explainStep(
  subject: ExplanationStep['subject'],
  id: string,
  outcome: ExplanationStep['outcome'],
  reason: PricingReason,
  detail: Record<string, string> = nothing,
): ExplanationStep {
  return { subject, id, outcome, reason, detail };
}
