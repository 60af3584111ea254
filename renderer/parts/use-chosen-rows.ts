import { useMemo, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { boxInHand, type Choosable } from '#renderer/ui/row-check.tsx';
import { nothingChosen, ofShown, turnOverAll } from '#renderer/ui/row-choice.ts';

export interface ChosenRows<Row> {
  readonly chosen: readonly Row[];
  readonly choosable: Choosable<Row>;
  readonly nameOf: (row: Row) => string;
  readonly keyOf: (row: Row) => string;
  readonly clear: () => void;
}

/** Rows of a list that are chosen for an act on all of them: by mouse, or by x, Shift with the arrows and Ctrl+A. What leaves the list is chosen no more. */
export function useChosenRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string, nameOf: (row: Row) => string): ChosenRows<Row> {
  const messages = useMessages();
  const [held, setHeld] = useState(nothingChosen);
  const shown = rows.map(keyOf);
  const choice = ofShown(held, shown);
  const here = messages('shell.thisScreen');
  const inHand = (then: (box: HTMLInputElement) => void) => () => {
    const box = boxInHand();
    box?.focus();
    if (box) then(box);
  };
  useShortcut('x', messages('bulk.choose'), here, inHand((box) => box.click()), rows.length > 0);
  // The list in hand answers, where a screen has several: the box above it turns it over.
  const turnOver = (box: HTMLInputElement) => {
    const above = box.closest('[data-choice-list]')?.querySelector<HTMLInputElement>('input[data-choose-all]');
    if (above) above.click();
    else setHeld(turnOverAll(choice, shown));
  };
  useShortcut('Ctrl+A', messages('bulk.chooseAll'), here, inHand(turnOver), rows.length > 0);
  const chosen = useMemo(() => rows.filter((row) => choice.chosen.has(keyOf(row))), [rows, choice, keyOf]);
  return {
    chosen,
    keyOf,
    nameOf,
    choosable: { choice, onChoice: setHeld, labelOf: (row) => messages('bulk.chooseOne', { name: nameOf(row) }), allLabel: messages('bulk.chooseAll') },
    clear: () => setHeld(nothingChosen),
  };
}
