import { array, assert, constantFrom, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTo, nothingChosen, ofShown, turnOver, turnOverAll, type RowChoice } from '#renderer/ui/row-choice.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const chosen = ({ chosen: rows }: RowChoice): string[] => [...rows].toSorted();

describe('choosing rows of a list', () => {
  it('one after the other, and leaves out what is chosen again', () => {
    const both = turnOver(turnOver(nothingChosen, 'b'), 'd');
    expect(chosen(both)).toEqual(['b', 'd']);
    expect(chosen(turnOver(both, 'b'))).toEqual(['d']);
  });

  it('draws a range from the row that was turned over last, upwards and downwards, beside what was chosen elsewhere', () => {
    const from = turnOver(turnOver(nothingChosen, 'a'), 'c');
    expect(chosen(drawTo(from, 'e', shown))).toEqual(['a', 'c', 'd', 'e']);
    expect(chosen(drawTo(from, 'b', shown))).toEqual(['a', 'b', 'c']);
    expect(chosen(drawTo(nothingChosen, 'b', shown))).toEqual(['b']);
  });

  it('takes all that is shown, and nothing where all of it was chosen', () => {
    const all = turnOverAll(turnOver(nothingChosen, 'a'), shown);
    expect(chosen(all)).toEqual(shown);
    expect(chosen(turnOverAll(all, shown))).toEqual([]);
  });

  it('never holds a row that is not shown', () => {
    assert(
      property(uniqueArray(constantFrom(...shown)), array(constantFrom(...shown)), (left, pressed) => {
        const choice = pressed.reduce((held, row, at) => (at % 3 === 2 ? drawTo(held, row, shown) : turnOver(held, row)), nothingChosen);
        for (const row of ofShown(choice, left).chosen) expect(left).toContain(row);
      }),
    );
  });
});
