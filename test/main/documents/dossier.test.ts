import { expect, test } from 'vitest';
import { inFile } from '#main/documents/dossier-tables.ts';
import { purchaseDossier } from '#main/documents/dossier-paper.ts';
import { comparePurchase } from '#shared/domain/orders/compare-purchase.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { Quote, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { hotel, pastOrder, seller } from '#test/main/support/sample-seller.ts';

const account = { ...hotel, members: [...hotel.members, { id: 'gus', name: 'Gus', email: 'gus@hotel.example', roles: ['approver' as const], approvalLimit: null }] };
const parties = { company: seller, account, language: 'en', ownNumber: () => null, unitName: (unit: string) => (unit === 'C62' ? 'piece' : unit) } as const;
const at = '2026-11-23T10:00:00.000Z';
const version = (number: number): QuoteVersion => ({ version: number, lines: [], totals: { net: '100.00', vat: '22.00', gross: '122.00', vatByCategory: [] }, issuedAt: at, issuedBy: null, validUntil: null, orderBy: null, policyVersion: null, because: [], note: '' });
const estimate: Quote = {
  id: '20000000-0000-4000-8000-000000000001', account: 'hotel', number: 'Q-7', state: 'ordered', title: 'Spring', author: 'anna', site: 'lake', costCentre: 'rooms', channel: 'platform', codes: [], currency: 'EUR', note: '', requestedAt: at, receivedAt: at, current: version(2), earlier: [version(1)],
  rounds: [
    {
      round: 1, version: 2, total: '122.00', startedBy: 'anna', startedAt: '2026-11-23T11:00:00.000Z', outcome: 'approved',
      steps: [{ id: 's', rules: [{ id: 'r', name: 'Above 100' }], approvers: ['tom'], need: 'any', deadline: '2026-11-24T11:00:00.000Z', onDeadline: 'remind', routedToAdmin: false }],
      decisions: [{ commandId: '20000000-0000-4000-8000-000000000002', step: 's', member: 'gus', onBehalfOf: 'tom', decision: 'approve', comment: 'A good price', version: 2, total: '122.00', decidedAt: '2026-11-25T08:00:00.000Z', receivedAt: '2026-11-25T08:00:01.000Z' }],
      reminders: [{ step: 's', kind: 'remind', at: '2026-11-24T11:00:00.000Z', to: ['tom'] }],
    },
  ],
  extensions: [], payment: [], closedReason: '', order: null,
};
const order: Order = { ...pastOrder, quote: { id: estimate.id, number: 'Q-7', version: 2 }, answered: 'acceptedWithChanges', buyerAnswer: { decision: 'accept', by: 'anna', at, note: '' } };
const dossierOf = (purchase: { order: Order; estimate: Quote | null }, ownNumber: (sku: string) => string | null = parties.ownNumber) =>
  purchaseDossier({ ...purchase, account, compared: comparePurchase(purchase.order, purchase.estimate?.current ?? null, [{ account: 'hotel', number: 'I-1', type: 'invoice', date: '2026-11-01', due: '2026-12-01', amount: '134.20', currency: 'EUR', order: 'SO-1', settles: null }], '2026-11-26') }, '2026-11-26T10:00:00.000Z', { ...parties, ownNumber });

test('the dossier has every paper of the purchase in its order, and its tables for a spreadsheet', () => {
  const { title, papers, tables } = dossierOf({ order, estimate });
  expect(title).toBe('Purchase dossier SO-1');
  expect(papers.map(({ name }) => name)).toEqual(['Purchase dossier', 'Estimate Q-7 Version 1', 'Estimate Q-7 Version 2', 'Approvals', 'Order SO-1', 'Seller’s answer and shipments', 'Invoices and payments']);
  expect(tables.map(({ name }) => name)).toEqual(['From the estimate to the payment', 'Line by line', 'Approvals', 'Seller’s answer and shipments', 'Invoices and payments']);
  expect(papers[0].paper.tables[0]?.rows.map(({ cells }) => cells)).toEqual([['Estimate', '€122.00', ''], ['Order', '€134.20', '€12.20'], ['Invoiced', '€134.20', '€0.00'], ['Credited', '€0.00', ''], ['Paid', '€0.00', ''], ['Still open', '€134.20', '']]);
});

test('the buyer’s own number stands under the seller’s code on paper, and in a column of its own in the tables', () => {
  const { papers, tables } = dossierOf({ order, estimate }, (sku) => (sku === 'TOWEL' ? 'BAD-01' : null));
  const under = papers.flatMap(({ paper }) => paper.tables.flatMap(({ rows }) => rows.map((row) => row.under?.texts ?? []))).filter((texts) => texts[0] === 'TOWEL');
  expect(under.length).toBeGreaterThan(1);
  expect(under.every((texts) => texts[1] === 'Buyer’s no. BAD-01')).toBe(true);
  const lines = tables.find(({ name }) => name === 'Line by line')?.table;
  expect(lines?.columns.slice(0, 3).map(({ head }) => head)).toEqual(['Code', 'Buyer’s no.', 'What']);
  expect(lines?.rows.map((cells) => cells.slice(0, 2))).toEqual([['TOWEL', 'BAD-01'], ['OLD-PAN', null]]);
});

test('approvals say who decided when, in whose place, because of which rule and why; who was reminded stands between', () => {
  const { papers } = dossierOf({ order, estimate });
  expect(papers[3]?.paper.tables[0]?.rows.map(({ cells }) => cells)).toEqual([
    ['23 Nov 2026, 12:00', '2', 'Anna', '', 'sent into approval', 'Above 100', 'Round 1: approved'],
    ['24 Nov 2026, 12:00', '2', 'Tom', '', 'reminded', 'Above 100', ''],
    ['25 Nov 2026, 09:00', '2', 'Gus', 'Tom', 'approved', 'Above 100', 'A good price'],
  ]);
});

test('a purchase without an estimate says so; answers of both sides stand under the shipments', () => {
  const { papers } = dossierOf({ order: { ...order, quote: null }, estimate: null });
  expect(papers[0].paper.remarks).toContain('Ordered without an estimate.');
  expect(papers.map(({ name }) => name)).toEqual(['Purchase dossier', 'Order SO-1', 'Seller’s answer and shipments', 'Invoices and payments']);
  expect(papers[2]?.paper.remarks[0]).toBe('23 Nov 2026, 11:00, Anna: The buyer accepts the changes.');
});

test('a hold stands with its reason in the words of the paper, its amount as money, and what a person wrote as it was written', () => {
  const heldFor = (reason: 'credit' | 'release', detail: string, language: 'en' | 'de') => {
    const held: Order = { ...order, state: 'onHold', hold: { reason, detail, since: at, releasedBy: 'administrativeOffice', clears: 'hold.clears.release' } };
    const { papers } = purchaseDossier({ order: held, estimate: null, account, compared: comparePurchase(held, null, [], '2026-11-26') }, at, { ...parties, language });
    return papers.flatMap(({ paper }) => paper.remarks).find((remark) => /hold|Angehalten/.test(remark));
  };
  expect(heldFor('credit', '640.00', 'en')).toBe('On hold (23 Nov 2026, 11:00): the credit does not cover it, €640.00');
  expect(heldFor('release', 'Vertrag fehlt', 'de')).toBe('Angehalten (23.11.2026, 11:00): wartet auf Freigabe, Vertrag fehlt');
});

test('in a file amounts are figures and times stand on the seller’s clock', () => {
  const table = { title: '', columns: [{ head: 'when', kind: 'time' as const, width: '*' as const }, { head: 'what', kind: 'money' as const, width: 'file' as const }], rows: [['2026-11-23T23:30:00.000Z', '12.50'], [null, null]] };
  expect(inFile(table, 'Europe/Rome')).toEqual({ columns: [{ head: 'when', kind: 'time' }, { head: 'what', kind: 'money' }], rows: [['2026-11-24T00:30', '12.50'], [null, null]] });
});
