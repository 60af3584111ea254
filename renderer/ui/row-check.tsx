import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { drawTo, ofShown, type RowChoice, turnOver, turnOverAll } from './row-choice.ts';

/** That rows of a table may be chosen, and how their boxes are called. */
export interface Choosable<Row> {
  readonly choice: RowChoice;
  readonly onChoice: (choice: RowChoice) => void;
  /** "Choose Spring order". */
  readonly labelOf: (row: Row) => string;
  readonly allLabel: string;
}

const boxes = (element: HTMLElement): HTMLInputElement[] => [...(element.closest('[data-choice-list]')?.querySelectorAll<HTMLInputElement>('input[data-choose]') ?? [])];

interface BoxProps {
  readonly row: string;
  readonly label: string;
  /** Keys of all rows as they are shown. */
  readonly shown: readonly string[];
  readonly choosable: Pick<Choosable<never>, 'choice' | 'onChoice'>;
  /** One box of the list is reached by the Tab key; from it the arrows lead to the others. */
  readonly isReached: boolean;
}

/** The box of one row: Space or x turns it over, Shift with an arrow or a click draws a range, Ctrl+A takes all that is shown, Escape none. */
export function RowCheck({ row, label, shown, choosable: { choice, onChoice }, isReached }: BoxProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget;
    const withControl = event.ctrlKey || event.metaKey;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const all = boxes(box);
      const next = all[all.indexOf(box) + step];
      next?.focus();
      const to = next?.dataset['choose'];
      if (event.shiftKey && to !== undefined) onChoice(drawTo(choice.chosen.has(row) ? choice : turnOver(choice, row), to, shown));
    } else if (event.key === 'x') onChoice(turnOver(choice, row));
    else if (event.key === ' ' && event.shiftKey) onChoice(drawTo(choice, row, shown));
    else if (event.key.toLowerCase() === 'a' && withControl) onChoice(turnOverAll(choice, shown));
    else if (event.key === 'Escape' && choice.chosen.size > 0) onChoice({ chosen: new Set(), anchor: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent<HTMLInputElement>) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    onChoice(drawTo(choice, row, shown));
  };
  return <input type="checkbox" className="row-check" data-choose={row} aria-label={label} tabIndex={isReached ? 0 : -1} checked={choice.chosen.has(row)} onChange={() => onChoice(turnOver(choice, row))} onClick={onClick} onKeyDown={onKeyDown} />;
}

interface HeadProps {
  readonly label: string;
  readonly shown: readonly string[];
  readonly choosable: Pick<Choosable<never>, 'choice' | 'onChoice'>;
}

/** The box above: all that is shown, or nothing. */
export function AllCheck({ label, shown, choosable: { choice, onChoice } }: HeadProps): ReactNode {
  const element = useRef<HTMLInputElement>(null);
  const { chosen } = ofShown(choice, shown);
  const some = chosen.size > 0 && chosen.size < shown.length;
  useEffect(() => {
    if (element.current) element.current.indeterminate = some;
  }, [some]);
  return <input ref={element} type="checkbox" className="row-check" data-choose-all aria-label={label} checked={shown.length > 0 && chosen.size === shown.length} onChange={() => onChoice(turnOverAll(choice, shown))} />;
}

/** A press on a row itself: with Ctrl it turns it over, with Shift it draws a range. What can be pressed inside keeps its own press. */
export function pressRow(event: MouseEvent<HTMLElement>, row: string, shown: readonly string[], { choice, onChoice }: Pick<Choosable<never>, 'choice' | 'onChoice'>): void {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) return;
  if (event.target instanceof Element && event.target.closest('a, button, input')) return;
  event.preventDefault();
  onChoice(event.shiftKey ? drawTo(choice, row, shown) : turnOver(choice, row));
}

/** The box of the row in hand, or the one of the list that the Tab key reaches. */
export function boxInHand(): HTMLInputElement | null {
  const here = document.activeElement?.closest('[data-choice-row]')?.querySelector<HTMLInputElement>('input[data-choose]');
  return here ?? document.querySelector<HTMLInputElement>('input[data-choose][tabindex="0"]');
}
