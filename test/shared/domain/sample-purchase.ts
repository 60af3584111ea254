import type { CommandContext } from '#shared/contract/apply-command.ts';
import { account, type Account, type Member } from '#shared/domain/accounts/account.ts';
import type { ApprovalFacts } from '#shared/domain/approvals/foresee-approval.ts';
import { company, type Company } from '#shared/domain/company/company.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';
import type { Quote, QuoteLine, QuoteRequestLine } from '#shared/domain/quotes/quote.ts';
import { quoteLines } from '#shared/domain/quotes/request-quote.ts';

/** One small company, account and estimate that the tests of the process vary. Everything is fixed: no clock, no random. */
export const quoteId = '11111111-1111-4111-8111-111111111111';
export const orderId = '22222222-2222-4222-8222-222222222222';
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Monday noon in Rome. */
export const monday = '2026-11-23T11:00:00.000Z';

type CompanyInput = Record<string, unknown>;

export function sampleCompany(changes: Record<string, unknown> = {}): Company {
  const base: CompanyInput = {
    id: 'seller',
    name: 'Seller',
    vatId: 'IT1',
    country: 'IT',
    timeZone: 'Europe/Rome',
    currency: 'EUR',
    workingDays: [1, 2, 3, 4, 5],
    holidays: ['2026-12-08', '2026-12-25'],
    quotationPolicy: { version: '7', defaultDays: 14, rules: [], orderWithinDays: 7, extensions: { max: 2, days: 10 }, autoIssue: { maxAmount: 1000, listedPricesOnly: true }, directOrder: null },
    conditionsOfSale: { version: '3', validFrom: '2026-01-01', overCard: [{ upToAmount: null, action: 'remainderOnAccount' }], overCredit: 'refuse' },
    vat: { S: 22 },
  };
  return company.parse({ ...base, ...changes });
}

export function sampleAccount(changes: Record<string, unknown> = {}): Account {
  return account.parse({
    id: 'buyer-co',
    name: 'Buyer',
    vatId: 'IT2',
    country: 'IT',
    currency: 'EUR',
    strategy: 'priority',
    lists: ['catalog'],
    terms: { netDays: 30 },
    creditLimit: '5000',
    sites: [{ id: 'rome', name: 'Rome', address: 'Via 1' }],
    costCentres: [{ id: 'office', name: 'Office', budgets: [{ from: '2026-01-01', to: '2026-12-31', amount: '3000' }] }],
    members: [
      { id: 'bea', name: 'Bea', email: 'bea@b.example', roles: ['buyer'] },
      { id: 'ben', name: 'Ben', email: 'ben@b.example', roles: ['buyer', 'approver'] },
      { id: 'ada', name: 'Ada', email: 'ada@b.example', roles: ['approver'] },
      { id: 'abe', name: 'Abe', email: 'abe@b.example', roles: ['approver'], approvalLimit: '500' },
      { id: 'gus', name: 'Gus', email: 'gus@b.example', roles: ['admin'] },
    ],
    approvalRules: [],
    ...changes,
  });
}

export function memberOf(of: Account, id: string): Member {
  const member = of.members.find((candidate) => candidate.id === id);
  if (!member) throw new Error(`no member ${id}`);
  return member;
}

export const askedLine = (changes: Partial<QuoteRequestLine> = {}): QuoteRequestLine => ({
  id: uuid(1), sku: 'A1', unit: 'C62', quantity: '10', targetPrice: null, seenPrice: null, note: '', ...changes,
});

/** Prices lines at `unitPrice` each, without VAT details: totals are what the caller says. */
export function priced(lines: readonly QuoteRequestLine[], gross = '122.00', net = '100.00', unitPrice: string | null = '10.0000'): PricedRequest {
  return {
    lines: lines.map((line) => ({
      list: 'catalog', listPrice: unitPrice, unitPrice, free: '0', promotions: [], net: unitPrice === null ? null : net, vatCategory: 'S', explanation: [], name: `Product ${line.sku}`, category: 'Office > Paper',
    })),
    totals: { net, vat: '22.00', gross, vatByCategory: [] },
  };
}

export const sampleLines = (): QuoteLine[] => quoteLines([askedLine()], priced([askedLine()]));

/** An issued estimate of Bea's, valid through Friday 4 December, to be ordered by Friday 11 December. */
export function sampleQuote(changes: Partial<Quote> = {}): Quote {
  return {
    id: quoteId,
    account: 'buyer-co',
    number: 'Q-1',
    state: 'issued',
    title: 'Paper',
    author: 'bea',
    site: 'rome',
    costCentre: 'office',
    channel: 'platform',
    codes: [],
    currency: 'EUR',
    note: '',
    requestedAt: '2026-11-20T09:00:00.000Z',
    receivedAt: '2026-11-20T09:00:05.000Z',
    current: {
      version: 1,
      lines: sampleLines(),
      totals: priced([]).totals,
      issuedAt: '2026-11-20T10:00:00.000Z',
      issuedBy: 'policy',
      validUntil: '2026-12-04T22:59:59.999Z',
      orderBy: '2026-12-11T22:59:59.999Z',
      policyVersion: '7',
      because: [],
      note: '',
    },
    earlier: [],
    rounds: [],
    extensions: [],
    payment: [],
    closedReason: '',
    order: null,
    ...changes,
  };
}

export const quietFacts: ApprovalFacts = { lastPaid: () => null, isNew: () => false, budgetLeft: () => null };

/** What only an admin's commands ask for: nothing there. */
export const noAdministration: Pick<CommandContext, 'parLevel' | 'parLevelsAt' | 'quotes' | 'isEmailTaken' | 'ownNumber' | 'holdersOf' | 'productList' | 'draft' | 'deviceId'> = { deviceId: uuid(78), draft: () => null, ownNumber: () => null, holdersOf: () => [], productList: () => null, parLevel: () => null, parLevelsAt: () => 0, quotes: () => [], isEmailTaken: () => false };

export const sampleCredit = (available: string): CreditStanding => ({ limit: '5000.00', openInvoices: '0.00', overdue: '0.00', ordersNotInvoiced: '0.00', available, asOf: monday });

export function sampleOrder(changes: Partial<Order> = {}): Order {
  return {
    id: orderId,
    number: 'O-1',
    account: 'buyer-co',
    state: 'placed',
    channel: 'platform',
    site: 'rome',
    costCentre: 'office',
    author: 'bea',
    quote: { id: quoteId, number: 'Q-1', version: 1 },
    currency: 'EUR',
    placedAt: monday,
    receivedAt: monday,
    confirmedAt: null,
    lines: [{ id: 'l1', sku: 'A1', name: 'A', unit: 'C62', quantity: '10', free: '0', unitPrice: '10.0000', list: 'catalog', promotions: [], net: '100.00', vatCategory: 'S', confirmed: null, shipped: '0', cancelled: '0', answer: '' }],
    totals: priced([]).totals,
    instruments: [{ kind: 'account' }],
    allocation: [{ kind: 'account', amount: '122.00' }],
    hold: null,
    note: '',
    ...changes,
  };
}
