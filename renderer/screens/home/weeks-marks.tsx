import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useWeeksText, type WeeksMark } from './use-weeks-text.ts';

type Kind = WeeksMark['kind'];

/** Each date has a shape of its own, around the origin: what it is does not hang on its colour. */
const shapes: Readonly<Record<Kind, ReactNode>> = {
  requested: <circle r="4" className="weeks-hollow" />,
  issued: <circle r="4" className="weeks-hollow" />,
  approved: <circle r="4" className="weeks-hollow" />,
  ordered: <circle r="5" />,
  approveBy: <path d="M0-7 7 0 0 7-7 0z" />,
  validUntil: <path d="M-5-7h8v14h-8v-3h5v-8h-5z" />,
  orderBy: <path d="M-5 7v-14h2L7-3.500-3 0v7z" />,
  answer: <path d="M-7-6H7V4H0l-4 4V4h-3z" />,
  delivery: <path d="M-6-6H6V6H-6zM-1.200-6h2.400v4.500h-2.400z" fillRule="evenodd" />,
};

export function MarkShape({ kind, state }: { readonly kind: Kind; readonly state: WeeksMark['state'] | 'soon' }): ReactNode {
  return <g className={`weeks-mark weeks-${state}`}>{shapes[kind]}</g>;
}

const legend: readonly Kind[] = ['approveBy', 'validUntil', 'orderBy', 'answer', 'delivery', 'ordered'];

/** What the shapes mean. */
export function WeeksLegend(): ReactNode {
  const messages = useMessages();
  const text = useWeeksText();
  const entry = (id: string, kind: Kind, state: WeeksMark['state'], name: string) => (
    <li key={id}>
      <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
        <MarkShape kind={kind} state={state} />
      </svg>
      {name}
    </li>
  );
  return (
    <ul className="budget-legend weeks-legend">
      {legend.map((kind) => entry(kind, kind, kind === 'ordered' ? 'done' : 'ahead', text.kind(kind)))}
      {entry('done', 'issued', 'done', messages('weeks.mark.done'))}
      {entry('late', 'orderBy', 'late', messages('weeks.mark.late'))}
    </ul>
  );
}
