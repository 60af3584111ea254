import { describe, expect, it } from 'vitest';
import { RowQuestions } from '#renderer/state/row-questions.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A host where a product costs what its code says; it keeps what it was asked. */
function host(answers: boolean) {
  const asked: string[][] = [];
  const prices = new RowQuestions<string, string>(async (skus) => {
    await Promise.resolve();
    asked.push([...skus]);
    return answers ? skus : [];
  });
  return { asked, prices };
}

describe('what rows in view ask for', () => {
  it('are asked for in one call, each row being told its own', async () => {
    const { asked, prices } = host(true);
    const told: (string | null)[] = [];
    for (const sku of ['1', '2', '3']) prices.ask(sku, (price) => told.push(price));
    await soon();
    expect(asked).toEqual([['1', '2', '3']]);
    expect(told).toEqual(['1', '2', '3']);
  });

  it('are not asked for rows that were scrolled past', async () => {
    const { asked, prices } = host(true);
    const told: string[] = [];
    const leave = prices.ask('1', () => told.push('1'));
    prices.ask('2', () => told.push('2'));
    leave();
    await soon();
    expect(asked).toEqual([['2']]);
    expect(told).toEqual(['2']);
  });

  it('are not told to rows that left while the host was asked', async () => {
    const { prices } = host(true);
    const told: string[] = [];
    const leave = prices.ask('1', () => told.push('1'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    leave();
    await soon();
    expect(told.length).toBeLessThanOrEqual(1);
    leave();
  });

  it('come in as many calls as the operation needs', async () => {
    const { asked, prices } = host(true);
    for (let number = 0; number < 1100; number += 1) prices.ask(String(number), () => undefined);
    await soon();
    expect(asked.map(({ length }) => length)).toEqual([500, 500, 100]);
  });

  it('are told as unknown when the host does not answer', async () => {
    const { prices } = host(false);
    const told: unknown[] = [];
    prices.ask('1', (price) => told.push(price));
    await soon();
    expect(told).toEqual([null]);
  });
});
