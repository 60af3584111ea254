import type { Card, ParLevel } from '#shared/domain/accounts/account.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { accountId, catalogList, contractList } from './retail-catalog.ts';
import type { SourceCustomer } from './source-records.ts';

export const netDays = 30;

/** The site of an account for a country of the source: `EIRE` -> `eire`. Orders went to where the source says. */
export const siteId = (country: string): string => country.toLowerCase().replace(/[^a-z]+/g, '-');

// Three times an average month of the 22 months that the orders span, in whole five hundreds, at least two thousand.
function creditLimit(spend: string): string {
  const steps = decimal(spend).times('3').div('22').div('500').round(0, 3);
  return steps.times('500').lt('2000') ? '2000' : steps.times('500').toFixed(0);
}

/** A customer of the source as an account. Spend, countries and prices are real; people, limits and rules are invented. */
export function retailAccount(customer: SourceCustomer, countries: readonly string[], hasContract: boolean): Readonly<Record<string, unknown>> {
  const id = accountId(customer.customer);
  const domain = `${id.toLowerCase()}.example`;
  const name = `Customer ${customer.customer}`;
  const cards: readonly Card[] = [];
  const parLevels: readonly ParLevel[] = [];
  return {
    id,
    name,
    vatId: '',
    // The Channel Islands have no code in the source, and one customer no country.
    country: customer.country_iso2 ?? (customer.country === 'Channel Islands' ? 'JE' : 'GB'),
    currency: 'GBP',
    strategy: 'priority',
    lists: hasContract ? [contractList(customer.customer), catalogList] : [catalogList],
    terms: { netDays },
    creditLimit: creditLimit(customer.spend_gbp),
    sites: countries.map((country) => ({ id: siteId(country), name: `${name}, ${country}`, address: country })),
    costCentres: [{ id: 'goods', name: 'Goods for sale', budgets: [] }],
    members: [
      { id: 'buyer', name: `Buyer ${customer.customer}`, email: `buyer@${domain}`, roles: ['buyer'], approvalLimit: null },
      { id: 'approver', name: `Approver ${customer.customer}`, email: `approver@${domain}`, roles: ['approver'], approvalLimit: '5000' },
      { id: 'admin', name: `Admin ${customer.customer}`, email: `admin@${domain}`, roles: ['admin', 'approver'], approvalLimit: null },
    ],
    approvalRules: [
      {
        id: 'from-500',
        name: 'Purchases from 500 gross',
        when: { minAmount: '500', overBudget: null, categories: null, costCentres: null, payment: null, priceAboveLastPercent: null, newProduct: null },
        steps: [{ approvers: { role: 'approver' }, need: 'any', withinHours: 72, onDeadline: { escalateTo: 'admin' } }],
      },
    ],
    cards,
    parLevels,
  };
}
