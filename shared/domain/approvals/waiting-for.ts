import type { Quote } from '#shared/domain/quotes/quote.ts';
import { currentStep } from './pending-approvers.ts';

/** The members on whom an estimate in approval counts, now or in a later step: named, or to be asked when a step is late. */
export function waitingFor(quote: Quote): readonly string[] {
  const round = quote.state === 'inApproval' ? quote.rounds.at(-1) : undefined;
  const running = round && currentStep(round);
  if (!round || !running) return [];
  const left = round.steps.slice(round.steps.indexOf(running));
  return left.flatMap(({ approvers, onDeadline }) => [...approvers, ...(onDeadline === 'remind' ? [] : [onDeadline.escalateTo])]);
}
