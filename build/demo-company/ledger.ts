import { type Decimal, decimal, roundHalfUp, sum, toFixedText, zero } from '#shared/domain/money/decimal.ts';
import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { addDays } from '#shared/domain/time/calendar-day.ts';
import type { DemoProduct } from './demo-product.ts';
import { type DemoOrder, lastDay } from './order-history.ts';
import { seededRandom } from './seeded-random.ts';
import { vatPercent } from './seller.ts';
import { workingDaysAfter } from './working-days.ts';

export interface Books {
  /** Invoices, credit notes and payments, by day. */
  readonly entries: readonly LedgerEntry[];
  /** Numbers of orders whose invoice is settled. */
  readonly paidOrders: ReadonlySet<string>;
}

function gross(order: DemoOrder, categoryOf: ReadonlyMap<string, string>): Decimal {
  const nets = new Map<string, Decimal>();
  for (const line of order.lines) {
    const category = categoryOf.get(line.sku) ?? 'S';
    const net = roundHalfUp(decimal(line.unitPrice).times(String(line.shipped)), 2);
    nets.set(category, (nets.get(category) ?? zero).plus(net));
  }
  return sum([...nets].map(([category, net]) => net.plus(roundHalfUp(net.times(vatPercent[category] ?? '0').div('100'), 2))));
}

function entriesOf(order: DemoOrder, amount: Decimal, running: number): readonly LedgerEntry[] {
  const random = seededRandom(`books ${order.number}`);
  const { account, paysAfterDue } = order.customer;
  const number = String(running).padStart(5, '0');
  const date = workingDaysAfter(order.day, random.between(3, 6));
  const due = addDays(date, account.terms.netDays);
  const common = { account: account.id, currency: account.currency, order: order.number } as const;
  const invoice: LedgerEntry = { ...common, number: `INV-${date.slice(2, 4)}-${number}`, type: 'invoice', date, due, amount: toFixedText(amount, 2), settles: null };
  const entries = [invoice];
  let open = amount;
  const settle = (type: 'payment' | 'creditNote', prefix: string, day: string, part: Decimal): void => {
    if (day > lastDay || part.lte(zero)) return;
    entries.push({ ...common, number: `${prefix}-${day.slice(2, 4)}-${number}`, type, date: day, due: null, amount: toFixedText(part, 2), settles: invoice.number });
    open = open.minus(part);
  };
  if (random.chance(0.04)) settle('creditNote', 'CN', workingDaysAfter(date, random.between(2, 7)), roundHalfUp(amount.times('0.08'), 2));
  // A few are simply forgotten for a while: these are the overdue ones.
  const forgotten = random.chance(0.08) ? random.between(30, 80) : 0;
  const paid = workingDaysAfter(addDays(due, random.between(...paysAfterDue) + forgotten), 0);
  if (random.chance(0.03)) settle('payment', 'PA', workingDaysAfter(date, 8), roundHalfUp(open.times('0.5'), 2));
  settle('payment', 'PAY', paid, open);
  return entries;
}

/** The seller's books over the invoiced orders: what was invoiced is what was shipped, gross, VAT per category. */
export function booksOf(orders: readonly DemoOrder[], products: readonly DemoProduct[]): Books {
  const categoryOf = new Map(products.map(({ product }) => [product.sku, product.vat]));
  const paidOrders = new Set<string>();
  const entries = orders
    .filter((order) => order.status === 'invoiced')
    .flatMap((order, index) => {
      const amount = gross(order, categoryOf);
      const made = entriesOf(order, amount, 2101 + index);
      const settled = sum(made.slice(1).map((entry) => decimal(entry.amount)));
      if (settled.eq(amount)) paidOrders.add(order.number);
      return made;
    })
    .filter((entry) => entry.date <= lastDay)
    .sort((one, other) => (one.date === other.date ? (one.number < other.number ? -1 : 1) : one.date < other.date ? -1 : 1));
  return { entries, paidOrders };
}
