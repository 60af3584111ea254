import { describe, expect, it } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import { SinglePrices, type SinglePrice } from '#renderer/state/single-prices.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { err, ok } from '#shared/domain/result.ts';

const line = (sku: string) => ({ sku, unit: 'C62', quantity: '1' });
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A host where a product costs what its code says; it keeps what it was asked. */
function host(answers: boolean) {
  const asked: string[][] = [];
  const bridge = {
    async call(_name: string, { lines }: InputOf<'pricing.single'>) {
      await Promise.resolve();
      asked.push(lines.map(({ sku }) => sku));
      return answers ? ok({ lines: lines.map(({ sku }) => ({ listPrice: null, unitPrice: sku })), day: '2026-11-23' }) : err({ kind: 'offline', detail: '' });
    },
    subscribe: () => () => undefined,
  } as unknown as Bridge;
  return { asked, prices: new SinglePrices(bridge) };
}

describe('prices of the rows in view', () => {
  it('are asked for in one call, each row being told its own', async () => {
    const { asked, prices } = host(true);
    const told: (SinglePrice | null)[] = [];
    for (const sku of ['1', '2', '3']) prices.ask(line(sku), (price) => told.push(price));
    await soon();
    expect(asked).toEqual([['1', '2', '3']]);
    expect(told.map((price) => price?.unitPrice)).toEqual(['1', '2', '3']);
  });

  it('are not asked for rows that were scrolled past', async () => {
    const { asked, prices } = host(true);
    const told: string[] = [];
    const leave = prices.ask(line('1'), () => told.push('1'));
    prices.ask(line('2'), () => told.push('2'));
    leave();
    await soon();
    expect(asked).toEqual([['2']]);
    expect(told).toEqual(['2']);
  });

  it('are not told to rows that left while the host was asked', async () => {
    const { prices } = host(true);
    const told: string[] = [];
    const leave = prices.ask(line('1'), () => told.push('1'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    leave();
    await soon();
    expect(told.length).toBeLessThanOrEqual(1);
    leave();
  });

  it('come in as many calls as the operation needs', async () => {
    const { asked, prices } = host(true);
    for (let number = 0; number < 1100; number += 1) prices.ask(line(String(number)), () => undefined);
    await soon();
    expect(asked.map(({ length }) => length)).toEqual([500, 500, 100]);
  });

  it('are told as unknown when the host does not answer', async () => {
    const { prices } = host(false);
    const told: unknown[] = [];
    prices.ask(line('1'), (price) => told.push(price));
    await soon();
    expect(told).toEqual([null]);
  });
});
