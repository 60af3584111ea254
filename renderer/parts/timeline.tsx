import type { ReactNode } from 'react';
import type { TimelineStep } from '#shared/domain/quotes/quote-view.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from './use-format.ts';

/** One purchase from proposal to order: what is done, what is next, who holds the pen, and how many working days are left. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const who = (name: string) => (name === '' ? '' : messages('timeline.pen', { who: messages(`timeline.who.${name}` as 'timeline.who.me', { defaultValue: name }) }));
  const nameOf = ({ step, state }: TimelineStep) => {
    const isAct = step === 'issued' || step === 'approved' || step === 'ordered' || step === 'confirmed';
    return isAct && state !== 'done' ? messages(`timeline.coming.${step}`) : messages(`timeline.step.${step}`);
  };
  const timeOf = ({ at, state }: TimelineStep) => {
    if (at === null) return messages('timeline.notYet');
    // What lies ahead is a deadline, and deadlines are judged by the seller's clock.
    return state === 'done' ? format.instant(at) : format.sellerInstant(at);
  };
  return (
    <ol className="timeline" aria-label={messages('timeline.title')} tabIndex={0}>
      {steps.map((step) => (
        <li key={step.step} className="timeline-step" data-state={step.state} aria-current={step.state === 'next' ? 'step' : undefined}>
          <span className="timeline-mark" />
          <p className="timeline-name">
            {nameOf(step)}
            <span className="for-screen-readers"> ({messages(`timeline.state.${step.state}`)})</span>
          </p>
          <p className="small">{timeOf(step)}</p>
          {step.state === 'next' && step.who !== '' && <p className="small strong">{who(step.who)}</p>}
          {step.workingDaysLeft !== null && step.state !== 'done' && (
            <p className={`small ${step.workingDaysLeft <= 2 ? 'tone-danger strong' : 'muted'}`}>{messages('timeline.workingDays', { count: step.workingDaysLeft })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
