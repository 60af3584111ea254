import { beforeAll, describe, expect, test } from 'vitest';
import { demoCompanyFiles } from '#build/demo-company/demo-company-files.ts';
import { foreseeApproval } from '#shared/domain/approvals/foresee-approval.ts';
import { isUnderCategory } from '#shared/domain/catalog/product.ts';
import { decimal, zero } from '#shared/domain/money/decimal.ts';
import { planPayment } from '#shared/domain/payment/plan-payment.ts';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import { priceDocument } from '#shared/domain/pricing/price-document.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { RequestLine } from '#shared/domain/pricing/pricing-request.ts';
import { foreseeValidity } from '#shared/domain/quotes/foresee-validity.ts';
import type { CompanyFolder, FolderAccount } from '#sync/backend/import/company-folder.ts';
import { checkFolder } from '#sync/backend/import/import-folder.ts';
import type { Company } from '#shared/domain/company/company.ts';

const day = '2026-11-23';

let company: Company;
let folder: CompanyFolder;
let alpenhof: FolderAccount;
let book: PriceBook;

beforeAll(() => {
  const checked = checkFolder(demoCompanyFiles());
  if (!checked.ok) throw new Error(checked.error[0]?.message);
  ({ company, folder } = checked.value);
  const account = folder.accounts.find(({ value }) => value.id === 'alpenhof')?.value;
  if (!account) throw new Error('the first account is missing');
  alpenhof = account;
  const packagings = Map.groupBy(folder.packagings.map(({ value }) => value), ({ sku }) => sku);
  const products = new Map(folder.products.map(({ value }) => [value.sku, { ...value, packagings: packagings.get(value.sku) ?? [] }]));
  const lists = new Map(folder.lists.map(({ value }) => [value.id, value]));
  const rows = Map.groupBy(folder.prices.map(({ value }) => value), ({ list, sku }) => `${list} ${sku}`);
  book = {
    company,
    account,
    list: (id) => lists.get(id),
    rows: (list, sku) => rows.get(`${list} ${sku}`) ?? [],
    product: (sku) => products.get(sku),
    promotions: folder.promotions.map(({ value }) => value),
    quotaUsed: () => zero,
  };
}, 60_000);

const usual = (count: number): readonly RequestLine[] =>
  alpenhof.parLevels
    .filter((level) => level.site === 'meran')
    .slice(0, count)
    .map(({ sku }) => {
      const base = book.product(sku)?.packagings[0];
      return { sku, unit: base?.unit ?? '', quantity: base?.minimum ?? '1' };
    });
const priced = (lines: readonly RequestLine[]) => priceDocument({ lines, day, channel: 'platform', codes: [] }, book);
const foreseen = (gross: string, costCentre = 'housekeeping', payment: readonly ('card' | 'account')[] = ['account']) =>
  foreseeApproval(
    { author: 'anna', gross, costCentre, payment, lines: [] },
    alpenhof,
    { lastPaid: () => null, isNew: () => false, budgetLeft: () => (costCentre === 'technical' ? '400' : '40000') },
    { startsAt: '2026-11-23T09:00:00.000Z', validUntil: '2026-12-04T22:59:59.999Z' },
  );
const pays = (total: string, ...instruments: readonly PaymentInstrument[]) =>
  planPayment({ total, instruments, cards: alpenhof.cards, credit: { limit: '45000', openInvoices: '0', overdue: '0', ordersNotInvoiced: '0', available: '45000', asOf: '2026-11-23T09:00:00.000Z' }, conditions: company.conditionsOfSale, day });

describe('what the demo buyer sees', () => {
  test('a cart of usual articles has prices throughout, some agreed ones, and stays under what is issued at once', () => {
    const { lines, totals } = priced(usual(20));
    expect(lines.every((line) => line.unitPrice !== null)).toBe(true);
    expect(lines.some((line) => line.list === 'contract-alpenhof') && lines.some((line) => line.list === 'catalog')).toBe(true);
    expect(decimal(totals.net).lt(company.quotationPolicy.autoIssue?.maxAmount ?? '0')).toBe(true);
  });

  test('promotions that run today reach lines of the assortment: percent, free goods, amount off', () => {
    const ofCategory = (path: string): string => folder.products.find(({ value }) => value.status === 'active' && isUnderCategory(value.category, path))?.value.sku ?? '';
    const offered = (path: string, quantity: string) => priced([{ sku: ofCategory(path), unit: 'C62', quantity }]).lines[0];
    expect(offered('Kitchen and table > Paper table', '4')?.promotions).toContain('advent-2026');
    expect(offered('Kitchen and table > Candles', '10')).toMatchObject({ promotions: ['candles-10-2'], free: '2' });
    expect(offered('Cleaning > Kitchen hygiene > Degreasers', '6')?.promotions).toContain('degreaser-off');
  });

  test('an estimate with such an offer holds no longer than the offer', () => {
    const line = { list: 'catalog', category: 'Kitchen and table > Paper table > Napkins', promotions: ['advent-2026'] };
    const { validUntil, because } = foreseeValidity({ issueDay: day, account: 'alpenhof', lines: [line], net: '100.00' }, company, { list: (id) => book.list(id), promotions: book.promotions });
    expect(validUntil).toBe('2026-12-06T22:59:59.999Z');
    expect(because.length).toBeGreaterThan(1);
  });

  test('an article made to order has no price: it can be quoted only', () => {
    expect(priced([{ sku: 'CST-101', unit: 'C62', quantity: '1' }]).lines[0]?.unitPrice).toBe(null);
  });

  test('small purchases need nobody, usual ones Thomas or Giulia, large ones the management, and there is never a dead end', () => {
    expect(foreseen('120.00').steps).toEqual([]);
    expect(foreseen('600.00').steps).toHaveLength(1);
    expect(foreseen('600.00').steps[0]?.approvers).toEqual(['thomas', 'giulia']);
    expect(foreseen('3000.00').steps.length).toBeGreaterThan(1);
    for (const gross of ['120.00', '600.00', '3000.00', '40000.00']) expect(foreseen(gross).deadEnd).toBe(null);
  });

  test('the technical service is soon over its budget, and a card payment is seen by the admin', () => {
    expect(foreseen('450.00', 'technical').steps.flatMap((step) => step.rules.map((rule) => rule.id))).toContain('over-budget');
    expect(foreseen('700.00', 'housekeeping', ['card']).steps.flatMap((step) => step.rules.map((rule) => rule.id))).toContain('by-card');
  });

  test('one card pays, one is nearly exhausted and leaves the rest to the account, one has expired', () => {
    expect(pays('900.00', { kind: 'card', token: 'tok_alpenhof_main' }).allocation).toHaveLength(1);
    expect(pays('500.00', { kind: 'card', token: 'tok_alpenhof_kitchen' }).allocation).toEqual([
      { kind: 'card', token: 'tok_alpenhof_kitchen', amount: '120.40' },
      { kind: 'account', amount: '379.60' },
    ]);
    expect(pays('300.00', { kind: 'card', token: 'tok_alpenhof_old' }).allocation.every((part) => part.kind === 'account')).toBe(true);
  });
});
