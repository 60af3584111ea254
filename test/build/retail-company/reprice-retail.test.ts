import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mispriceCause, type MispricedLine } from '#build/retail-company/retail-misprice.ts';
import { repriceRetail } from '#build/retail-company/reprice-retail.ts';

const source = join(import.meta.dirname, '../../../../shared/data/online-retail');
const present = existsSync(join(source, 'products.csv'));
const why = present ? '' : ' (skipped: ../shared/data is absent)';

describe.skipIf(!present)(`the real wholesaler’s orders, priced again${why}`, { timeout: 120_000 }, () => {
  test('of a month’s lines more than 94 in a hundred get exactly the price paid, more than by today’s list alone; every other has a cause', async () => {
    const { all, wholesale, small, quarters, causes } = await repriceRetail(source, { from: '2011-05', to: '2011-05' });
    expect(all.lines).toBeGreaterThan(20_000);
    expect(wholesale.lines + small.lines).toBe(all.lines);
    expect([...quarters.keys()]).toEqual(['2011Q2']);
    expect(all.dated / all.lines).toBeGreaterThan(0.94);
    expect(all.dated).toBeGreaterThan(all.today);
    expect([...causes.values()].reduce((total, count) => total + count, 0)).toBe(all.lines - all.dated);
  });
});

describe('why a line missed the price that was paid', () => {
  const row = (unitPrice: string, minQuantity: string, validFrom: string | null, validTo: string | null) => ({ sku: 'P', unit: 'C62', minQuantity, unitPrice, validFrom, validTo });
  const catalog = [row('2.95', '1', null, '2010-12-31'), row('2.55', '32', null, '2010-12-31'), row('3.25', '1', '2011-01-01', null)];
  const line: MispricedLine = { paid: '1.99', day: '2010-11-03', priced: '2.9500', fromContract: false, catalog, levels: [], ownLines: 1 };
  const level = (unitPrice: string, customers: number) => ({ code: 'P', quarter: '2010Q4', unit_price: unitPrice, lines: 9, customers, qty_p10: 1 });

  test.each<[string, Partial<MispricedLine>, string]>([
    ['nothing was paid', { paid: '0' }, 'freeOfCharge'],
    ['no list has a price', { priced: null }, 'noPrice'],
    ['an agreed price was not used', { fromContract: true }, 'contractNotUsed'],
    ['a tier of the day at another quantity', { paid: '2.55' }, 'breakOff'],
    ['a price of another time', { paid: '3.25' }, 'movedInQuarter'],
    ['the customer’s own price', { ownLines: 3, levels: [level('1.99', 1)] }, 'contractMissing'],
    ['a few customers’ price', { ownLines: 3, levels: [level('1.99', 2)] }, 'tooRareForList'],
    ['once and never again', {}, 'oneOff'],
  ])('%s', (_what, change, cause) => {
    expect(mispriceCause({ ...line, ...change })).toBe(cause);
  });
});
