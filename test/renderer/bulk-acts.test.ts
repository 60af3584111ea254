import { describe, expect, it } from 'vitest';
import { type BulkAct, offeredActs, type RowOutcome, runEach, sumsOf } from '#renderer/parts/bulk-acts.ts';

interface Row {
  readonly id: string;
  readonly why: string | null;
}

const done = async (): Promise<RowOutcome> => await Promise.resolve({ kind: 'done' });
const act = (more: Partial<BulkAct<Row>>): BulkAct<Row> => ({ id: 'act', text: 'Act', icon: 'check', lead: '', each: done, ...more });
const free: Row = { id: 'free', why: null };
const sent: Row = { id: 'sent', why: 'is sent' };
const old: Row = { id: 'old', why: 'is over' };

describe('acts on many rows', () => {
  it('are offered where they go for every row; of the others it is told for which they do not, by reason', () => {
    const acts = [act({ id: 'some', barred: ({ why }) => why }), act({ id: 'all' }), act({ id: 'pair', atLeast: 2 })];
    expect(offeredActs(acts, [free]).open.map((one) => one.id)).toEqual(['some', 'all']);
    const { open, barred } = offeredActs(acts, [sent, free, old, sent]);
    expect(open.map((one) => one.id)).toEqual(['all', 'pair']);
    expect(barred.map((one) => [one.act.id, one.because.map(({ reason, rows }) => [reason, rows.length])])).toEqual([['some', [['is sent', 2], ['is over', 1]]]]);
  });

  it('decide row by row: a refusal of one leaves the others alone, and stopping leaves the rest as it was', async () => {
    const told: [string, string][] = [];
    const each = async ({ why }: Row): Promise<RowOutcome> => await Promise.resolve(why === null ? { kind: 'done' } : { kind: 'refused', text: why });
    await runEach([sent, free, old], { run: 'run', each, onResult: ({ id }, { kind }) => told.push([id, kind]), isStopped: () => told.length === 2 });
    expect(told).toEqual([['sent', 'refused'], ['free', 'done']]);
  });

  it('add up amounts of one currency only', () => {
    expect(sumsOf([{ amount: '0.10', currency: 'EUR' }, { amount: '5.00', currency: 'CHF' }, { amount: '0.20', currency: 'EUR' }])).toEqual([{ currency: 'EUR', amount: '0.3' }, { currency: 'CHF', amount: '5' }]);
  });
});
