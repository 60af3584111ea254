import type { ReactNode } from 'react';
import type { ExplanationStep } from '#shared/domain/pricing/priced-line.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
import { useExplanationText } from './use-explanation-text.ts';

const icons: Readonly<Record<ExplanationStep['outcome'], IconName>> = { won: 'check', applied: 'check', lost: 'close', notApplied: 'close', note: 'info' };

/** Why this price: every candidate in the order in which it was looked at. */
export function Explanation({ steps }: { readonly steps: readonly ExplanationStep[] }): ReactNode {
  const messages = useMessages();
  const textOf = useExplanationText();
  if (steps.length === 0) return <p className="muted">{messages('explanation.none')}</p>;
  return (
    <ol className="explanation">
      {steps.map((step, index) => (
        <li key={`${step.subject} ${step.id} ${index}`} className="explanation-step" data-outcome={step.outcome}>
          <Icon name={icons[step.outcome]} size={16} />
          <span>
            <span className="for-screen-readers">{messages(`outcome.${step.outcome}`)}: </span>
            {textOf(step)}
          </span>
        </li>
      ))}
    </ol>
  );
}
