import type { ReactNode } from 'react';

interface Props {
  readonly text: string;
  /** Parts to mark, in their order: from a character up to but without another. */
  readonly marks: readonly (readonly [number, number])[];
}

export function MarkedText({ text, marks }: Props): ReactNode {
  if (marks.length === 0) return text;
  return (
    <span>
      {marks.map(([from, to], at) => (
        <span key={from}>
          {text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark className="match">{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </span>
  );
}
