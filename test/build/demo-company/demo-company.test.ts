import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoCompanyFiles } from '#build/demo-company/demo-company-files.ts';
import { lastDay } from '#build/demo-company/order-history.ts';
import { isWorkingDay } from '#build/demo-company/working-days.ts';
import type { Account, ApprovalRule } from '#shared/domain/accounts/account.ts';
import { decimal, type Decimal, sum } from '#shared/domain/money/decimal.ts';
import { promotion } from '#shared/domain/promotions/promotion.ts';
import { checkFolder } from '#sync/backend/import/import-folder.ts';

const folder = join(import.meta.dirname, '../../../sync/backend/demo-company');

type Row = Readonly<Record<string, string>>;

interface OrderRow {
  readonly number: string;
  readonly account: string;
  readonly site: string;
  readonly channel: string;
  readonly placedAt: string;
  readonly status: string;
  readonly lines: readonly { readonly sku: string; readonly unit: string; readonly quantity: string; readonly unitPrice: string; readonly shipped: string; readonly cancelled: string; readonly promisedFor?: string; readonly answer?: string }[];
}

let files: ReadonlyMap<string, string>;
const text = (name: string): string => files.get(name) ?? '';
const table = (name: string): readonly Row[] => parse(text(name), { columns: true });
const orders = (): readonly OrderRow[] => text('orders.ndjson').trimEnd().split('\n').map((line) => JSON.parse(line) as OrderRow);
const accounts = (): readonly (Account & { readonly parLevels: readonly { readonly site: string }[]; readonly cards: readonly { readonly expiry: string }[] })[] => JSON.parse(text('accounts.json'));

beforeAll(() => {
  files = demoCompanyFiles();
}, 60_000);

describe('the demo company folder', { timeout: 60_000 }, () => {
  test('generating it again gives the committed files byte by byte', () => {
    for (const [name, generated] of files) expect(readFileSync(join(folder, name), 'utf8') === generated, `${name}: run node build/demo-company/write-demo-company.ts`).toBe(true);
    expect([...demoCompanyFiles()]).toEqual([...files]);
  });

  test('the import finds no fault: shapes, references, check digits, no overlapping prices', () => {
    const checked = checkFolder(files);
    expect(checked.ok ? [] : checked.error.slice(0, 10)).toEqual([]);
  });

  test('stays small enough to clone', () => {
    expect(sum([...files.values()].map((content) => decimal(String(Buffer.byteLength(content))))).lt('3000000')).toBe(true);
  });
});

describe('the assortment', { timeout: 60_000 }, () => {
  test('about two thousand products in at least sixty leaf categories, each described in a sentence or two', () => {
    const products = table('products.csv');
    expect(products.length).toBeGreaterThan(1900);
    expect(new Set(products.map((row) => row['category'])).size).toBeGreaterThanOrEqual(60);
    expect(new Set(products.map((row) => row['name'])).size).toBe(products.length);
    for (const row of products) {
      expect(row['description']?.length, row['sku']).toBeGreaterThanOrEqual(60);
      expect(row['description']?.length, row['sku']).toBeLessThanOrEqual(150);
      expect(row['category']?.split(' > ').length, row['sku']).toBeGreaterThanOrEqual(2);
      expect(`${row['name']}${row['description']}`).not.toMatch(/[{}]|lorem/i);
    }
  });

  test('every GTIN is a GTIN-13 of the own-use range with the right check digit, and stands for one packaging only', () => {
    const gtins = [...table('products.csv').map((row) => row['gtin'] ?? ''), ...table('packagings.csv').map((row) => row['gtin'] ?? '')];
    for (const gtin of gtins) {
      expect(gtin).toMatch(/^2\d{12}$/);
      const weighted = Array.from(gtin).reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
      expect(weighted % 10, gtin).toBe(0);
    }
    const owners = new Map<string, Set<string>>();
    for (const row of table('packagings.csv')) owners.set(row['gtin'] ?? '', (owners.get(row['gtin'] ?? '') ?? new Set()).add(`${row['sku']} ${row['unit']}`));
    for (const [gtin, holders] of owners) expect([...holders], gtin).toHaveLength(1);
  });

  test('sixty or so articles were discontinued: most with a replacement, some in chains of two, some without', () => {
    const gone = new Map(table('products.csv').filter((row) => row['status'] === 'discontinued').map((row) => [row['sku'], row['replacedBy']]));
    expect(gone.size).toBeGreaterThan(50);
    expect([...gone.values()].filter((next) => next === '').length).toBeGreaterThan(0);
    expect([...gone.values()].filter((next) => gone.has(next)).length).toBeGreaterThan(4);
  });

  test('units differ: pieces, pairs, kilograms, metres and litres, in cartons, boxes, packs and pallets', () => {
    const units = new Set(table('packagings.csv').map((row) => row['unit']));
    for (const unit of ['C62', 'PR', 'KGM', 'MTR', 'LTR', 'XCT', 'XBX', 'XPK', 'XPX', 'XRO']) expect(units).toContain(unit);
  });
});

describe('its prices', { timeout: 60_000 }, () => {
  test('one list of each kind and one derived from another', () => {
    const lists = table('price-lists.csv');
    expect(lists).toHaveLength(5);
    expect(new Set(lists.map((list) => list['kind']))).toEqual(new Set(['catalog', 'contract', 'promotion', 'fair']));
    expect(lists.filter((list) => list['parent'] !== '' && list['rulePercent'] !== '' && list['ruleStep'] !== '')).toHaveLength(1);
  });

  test('a greater quantity never costs more a piece, and a whole package never more than its pieces', () => {
    const contents = new Map(table('packagings.csv').map((row) => [`${row['sku']} ${row['unit']}`, row['content'] ?? '1']));
    const groups = Map.groupBy(table('prices.csv').filter((row) => row['list'] === 'catalog'), (row) => `${row['sku']} ${row['validFrom']}`);
    for (const [key, rows] of groups) {
      const perPiece = rows.map((row) => {
        const content = decimal(contents.get(`${row['sku']} ${row['unit']}`) ?? '1');
        return { unit: row['unit'], content, from: decimal(row['minQuantity'] ?? '0'), price: decimal(row['unitPrice'] ?? '0'), each: decimal(row['unitPrice'] ?? '0').div(content) };
      });
      for (const one of perPiece) {
        expect(one.price.gt('0'), key).toBe(true);
        for (const other of perPiece) if (one.unit === other.unit && one.from.lt(other.from)) expect(one.price.gte(other.price), key).toBe(true);
        for (const other of perPiece) if (one.content.lt(other.content) && one.from.eq('1')) expect(one.each.gte(other.each), key).toBe(true);
      }
    }
  });

  test('promotions of every effect, exclusive and stackable, with code, quota and fair, some without end', () => {
    const offers = (JSON.parse(text('promotions.json')) as unknown[]).map((offer) => promotion.parse(offer));
    const effects = new Set(offers.flatMap((offer) => Object.keys(offer.effect)));
    expect(effects).toEqual(new Set(['percent', 'fixedUnitPrice', 'amountOff', 'buy', 'free']));
    expect(offers.some((offer) => offer.exclusive) && offers.some((offer) => !offer.exclusive)).toBe(true);
    expect(offers.some((offer) => offer.code !== null) && offers.some((offer) => offer.quotaPerAccount !== null)).toBe(true);
    expect(offers.some((offer) => offer.conditions.minDocumentNet !== null)).toBe(true);
    expect(new Set(offers.flatMap((offer) => (offer.event ? [offer.event.from.slice(0, 4)] : [])))).toEqual(new Set(['2027', '2028']));
    expect(offers.some((offer) => offer.validTo === null)).toBe(true);
  });
});

describe('its accounts', () => {
  test('three buying companies with several sites, every role, two approvers of different limits', () => {
    expect(accounts()).toHaveLength(3);
    for (const account of accounts()) {
      expect(account.sites.length).toBeGreaterThan(2);
      expect(new Set(account.members.flatMap((member) => member.roles))).toEqual(new Set(['buyer', 'approver', 'admin']));
      expect(new Set(account.members.filter((member) => member.roles.includes('approver')).map((member) => member.approvalLimit)).size).toBeGreaterThan(1);
      for (const { email } of account.members) expect(email).toMatch(/\.example$/);
      for (const centre of account.costCentres) expect(centre.budgets.map((budget) => budget.from)).toContain('2028-07-01');
    }
  });

  test('approval rules use every condition there is', () => {
    const used = (rule: ApprovalRule): readonly string[] => Object.entries(rule.when).flatMap(([name, value]) => (value === null ? [] : [name]));
    expect(new Set(accounts().flatMap((account) => account.approvalRules.flatMap(used)))).toEqual(
      new Set(['minAmount', 'overBudget', 'categories', 'costCentres', 'payment', 'priceAboveLastPercent', 'newProduct']),
    );
  });

  test('the main site of each has at least 150 par levels', () => {
    for (const account of accounts()) expect(account.parLevels.filter((level) => level.site === account.sites[0]?.id).length, account.id).toBeGreaterThanOrEqual(150);
  });
});

describe('its books', { timeout: 60_000 }, () => {
  test('eighteen months of orders over all channels, in every state that an order of the past can have', () => {
    const all = orders();
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(all.length).toBeLessThanOrEqual(700);
    expect(new Set(all.map((order) => order.channel))).toEqual(new Set(['platform', 'phone', 'mail', 'fair']));
    expect(new Set(all.map((order) => order.status))).toEqual(new Set(['closed', 'invoiced', 'shipped', 'partlyShipped', 'confirmed', 'cancelled']));
    expect(all[0]?.placedAt.slice(0, 7)).toBe('2025-05');
    expect(all.at(-1)?.placedAt.slice(0, 7)).toBe('2026-11');
  });

  test('everything still to come of a running order has a working day promised after the history; some comes later than usual, some is back-ordered', () => {
    const running = orders().filter(({ status }) => status === 'confirmed' || status === 'partlyShipped');
    for (const { account } of running) expect(new Set(running.filter((order) => order.account === account).map(({ status }) => status)), account).toEqual(new Set(['confirmed', 'partlyShipped']));
    const words = new Set<string>();
    for (const { number, status, lines } of orders()) {
      for (const line of lines) {
        const toCome = (status === 'confirmed' || status === 'partlyShipped') && decimal(line.shipped).plus(line.cancelled).lt(line.quantity);
        expect(line.promisedFor !== undefined, `${number} ${line.sku}`).toBe(toCome);
        if (line.promisedFor === undefined) continue;
        expect(line.promisedFor > lastDay && isWorkingDay(line.promisedFor), `${number} ${line.promisedFor}`).toBe(true);
        words.add(line.answer ?? '');
      }
    }
    expect(new Set([...words].map((word) => word.split(':')[0]))).toEqual(new Set(['', 'Back-ordered', 'Later than usual']));
  });

  test('an invoice is the gross of what was shipped; a closed order is settled to the cent and an invoiced one is not', () => {
    const vat = new Map(table('products.csv').map((row) => [row['sku'], row['vat']]));
    const rate: Readonly<Record<string, string>> = { S: '0.22', R: '0.10' };
    const entries = Map.groupBy(table('ledger.csv'), (row) => row['order'] ?? '');
    for (const order of orders()) {
      const booked = entries.get(order.number) ?? [];
      const amounts = (...types: readonly string[]): Decimal => sum(booked.filter((row) => types.includes(row['type'] ?? '')).map((row) => decimal(row['amount'] ?? '0')));
      if (order.status !== 'closed' && order.status !== 'invoiced') {
        expect(booked, order.number).toEqual([]);
        continue;
      }
      const nets = Map.groupBy(order.lines, (line) => vat.get(line.sku) ?? '');
      const gross = sum([...nets].map(([category, lines]) => {
        const net = sum(lines.map((line) => decimal(line.unitPrice).times(line.shipped).round(2)));
        return net.plus(net.times(rate[category] ?? '0').round(2));
      }));
      expect(amounts('invoice').toFixed(2), order.number).toBe(gross.toFixed(2));
      const open = amounts('invoice').minus(amounts('payment', 'creditNote'));
      expect(order.status === 'closed' ? open.eq('0') : open.gt('0'), `${order.number} ${open.toString()}`).toBe(true);
    }
  });

  test('some invoices are overdue, some were credited, and each account owes less than its limit', () => {
    const ledger = table('ledger.csv');
    const types = new Set(ledger.map((row) => row['type']));
    expect(types).toEqual(new Set(['invoice', 'payment', 'creditNote']));
    for (const account of accounts()) {
      const own = ledger.filter((row) => row['account'] === account.id);
      const owed = sum(own.map((row) => decimal(row['amount'] ?? '0').times(row['type'] === 'invoice' ? '1' : '-1')));
      expect(owed.gt('0') && owed.lt(account.creditLimit), account.id).toBe(true);
      const settled = Map.groupBy(own, (row) => row['settles'] ?? '');
      const overdue = own.filter((row) => row['type'] === 'invoice' && (row['due'] ?? '') < '2026-11-20' && !settled.has(row['number'] ?? ''));
      expect(overdue.length, account.id).toBeGreaterThan(0);
    }
  });
});
