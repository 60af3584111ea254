import { type ReactNode, useId } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { stackBar } from './stack-bar.ts';
import { useFormat } from './use-format.ts';

export type BudgetPart = 'spent' | 'committed' | 'thisDocument' | 'waiting';

interface Props {
  readonly name: string;
  readonly amount: string;
  readonly parts: Readonly<Partial<Record<BudgetPart, string>>>;
  readonly currency: string;
}

const order: readonly BudgetPart[] = ['spent', 'committed', 'thisDocument', 'waiting'];

/** One budget as a stacked bar: what holds it, from the firmest on, and the line that it must not cross. The same figures are read aloud. */
export function BudgetBar({ name, amount, parts, currency }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const hatch = useId();
  const present = order.flatMap((id) => (parts[id] === undefined ? [] : [{ id, amount: parts[id] }]));
  const { shares, limit } = stackBar(present, amount);
  const told = present.map((part) => messages('budgets.part', { name: messages(`budgets.${part.id}`), amount: format.money(part.amount, currency) })).join(', ');
  return (
    <svg className="budget-bar" width="100%" height="18" role="img" aria-label={messages('budgets.bar', { name, parts: told, amount: format.money(amount, currency) })}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className="budget-hatch-ground" />
          <rect width="3" height="7" className="budget-hatch-line" />
        </pattern>
      </defs>
      <rect className="budget-track" width="100%" height="18" rx="3" />
      {shares.map((share) => (
        <rect key={share.id} className={`budget-part budget-${share.id}`} x={share.start} width={share.width} y="1" height="16" {...(share.id === 'waiting' && { fill: `url(#${hatch})` })} />
      ))}
      {limit !== '100%' && (
        <>
          <line className="budget-limit-edge" x1={limit} x2={limit} y1="0" y2="18" />
          <line className="budget-limit" x1={limit} x2={limit} y1="0" y2="18" />
        </>
      )}
    </svg>
  );
}

/** What the parts of the bars mean. */
export function BudgetLegend({ parts }: { readonly parts: readonly BudgetPart[] }): ReactNode {
  const messages = useMessages();
  const hatch = useId();
  return (
    <ul className="budget-legend">
      {parts.map((part) => (
        <li key={part}>
          <svg width="16" height="12" aria-hidden="true">
            <defs>
              <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="7" height="7" className="budget-hatch-ground" />
                <rect width="3" height="7" className="budget-hatch-line" />
              </pattern>
            </defs>
            <rect className={`budget-part budget-${part}`} width="16" height="12" rx="2" {...(part === 'waiting' && { fill: `url(#${hatch})` })} />
          </svg>
          {messages(`budgets.${part}`)}
        </li>
      ))}
    </ul>
  );
}
