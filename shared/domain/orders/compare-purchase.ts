import type { LedgerEntry } from '#shared/domain/ledger/ledger-entry.ts';
import { openItems, type OpenItem } from '#shared/domain/ledger/open-items.ts';
import { minorUnitPlaces } from '#shared/domain/money/currency.ts';
import { decimal, sum, toFixedText, toPlainText, zero, type Decimal } from '#shared/domain/money/decimal.ts';
import type { QuoteVersion } from '#shared/domain/quotes/quote.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import { lineQuantities } from './order-quantities.ts';
import type { Order, OrderLine } from './order.ts';

export const purchaseFindings = ['notInEstimate', 'notOrdered', 'otherQuantity', 'otherPrice', 'substituted', 'priceLowered', 'neverComes', 'stillToCome'] as const;
export type PurchaseFinding = (typeof purchaseFindings)[number];

/** A product on its way through a purchase: as promised, as ordered, and what became of it. Null = not part of that paper. */
export interface ComparedLine {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly estimated: { readonly quantity: string; readonly unitPrice: string | null; readonly net: string | null } | null;
  readonly ordered: { readonly quantity: string; readonly unitPrice: string; readonly net: string } | null;
  readonly shipped: string;
  readonly findings: readonly PurchaseFinding[];
}

/** Gross amounts of a purchase. Null = there is no such paper. Differences are the later less the earlier. */
export interface ComparedAmounts {
  readonly estimated: string | null;
  readonly ordered: string;
  readonly orderedLessEstimated: string | null;
  readonly invoiced: string | null;
  readonly credited: string;
  /** Invoices less credit notes less the order; null before the first invoice. */
  readonly invoicedLessOrdered: string | null;
  readonly paid: string;
  readonly open: string;
}

export interface ComparedPurchase {
  readonly lines: readonly ComparedLine[];
  readonly amounts: ComparedAmounts;
  readonly invoices: readonly OpenItem[];
  /** Money for this order that settles none of its invoices yet, such as an advance. */
  readonly unsettled: readonly { readonly entry: LedgerEntry; readonly left: Decimal }[];
}

/**
 * What an estimate promised, what was ordered, what came and what was invoiced, side by side (process.md, purchase dossier). Invoices are the
 * order's by the number that they name; the seller's books hold no lines of an invoice, so it is compared by its amount. `estimate` null =
 * ordered without one. Entries after `today` do not count.
 */
export function comparePurchase(order: Order, estimate: QuoteVersion | null, entries: readonly LedgerEntry[], today: CalendarDay): ComparedPurchase {
  const own = entries.filter(({ currency }) => currency === order.currency);
  const settled = openItems(own, today);
  const isOwn = (entry: LedgerEntry): boolean => order.number !== null && entry.order === order.number;
  const invoices = settled.items.filter(({ invoice }) => isOwn(invoice));
  const unsettled = settled.unsettled.filter(({ entry }) => isOwn(entry));
  return { lines: comparedLines(order, estimate), amounts: amountsOf(order, estimate, invoices, unsettled), invoices, unsettled };
}

function amountsOf(order: Order, estimate: QuoteVersion | null, invoices: readonly OpenItem[], unsettled: ComparedPurchase['unsettled']): ComparedAmounts {
  const text = (amount: Decimal): string => toFixedText(amount, minorUnitPlaces(order.currency));
  const ordered = decimal(order.totals.gross);
  const settlements = invoices.flatMap((item) => item.settlements);
  const settledBy = (type: 'creditNote' | 'payment'): Decimal =>
    sum([...settlements.filter((settlement) => settlement.type === type).map(({ amount }) => amount), ...unsettled.filter(({ entry }) => entry.type === type).map(({ left }) => left)]);
  const invoiced = sum(invoices.map(({ invoice }) => decimal(invoice.amount)));
  const credited = settledBy('creditNote');
  return {
    estimated: estimate && text(decimal(estimate.totals.gross)),
    ordered: text(ordered),
    orderedLessEstimated: estimate && text(ordered.minus(decimal(estimate.totals.gross))),
    invoiced: invoices.length === 0 ? null : text(invoiced),
    credited: text(credited),
    invoicedLessOrdered: invoices.length === 0 ? null : text(invoiced.minus(credited).minus(ordered)),
    paid: text(settledBy('payment')),
    open: text(sum(invoices.map(({ open }) => open))),
  };
}

/** Lines of the estimate keep their id in the order; an order of another channel that was matched with one is compared by product and packaging. */
function comparedLines(order: Order, estimate: QuoteVersion | null): ComparedLine[] {
  const left = new Map(estimate?.lines.map((line) => [line.id, line]));
  const ids = new Set(order.lines.map(({ id }) => id));
  const asOrdered = ({ sku, name, substituteFor }: OrderLine) => substituteFor ?? { sku, name };
  const takeEstimated = (line: OrderLine): QuoteVersion['lines'][number] | null => {
    const found = left.get(line.id) ?? [...left.values()].find(({ id, sku, unit }) => sku === asOrdered(line).sku && unit === line.unit && !ids.has(id));
    if (found) left.delete(found.id);
    return found ?? null;
  };
  const lines = order.lines.map((line): ComparedLine => {
    const estimated = takeEstimated(line);
    const unitPrice = line.orderedPrice ?? line.unitPrice;
    const ordered = { quantity: line.quantity, unitPrice, net: line.net };
    return { ...asOrdered(line), unit: line.unit, estimated: estimated && figuresOf(estimated), ordered, shipped: line.shipped, findings: findingsOf(line, unitPrice, estimated, estimate !== null, order.state) };
  });
  const notOrdered = [...left.values()].map((line): ComparedLine => ({ sku: line.sku, name: line.name, unit: line.unit, estimated: figuresOf(line), ordered: null, shipped: '0', findings: ['notOrdered'] }));
  return [...lines, ...notOrdered];
}

const figuresOf = ({ quantity, unitPrice, net }: QuoteVersion['lines'][number]) => ({ quantity: toPlainText(decimal(quantity)), unitPrice, net });

function findingsOf(line: OrderLine, unitPrice: string, estimated: QuoteVersion['lines'][number] | null, hasEstimate: boolean, state: Order['state']): PurchaseFinding[] {
  const { toCome, never } = lineQuantities(line, state);
  const holds: Readonly<Record<PurchaseFinding, boolean>> = {
    notInEstimate: hasEstimate && estimated === null,
    notOrdered: false,
    otherQuantity: estimated !== null && !decimal(estimated.quantity).eq(decimal(line.quantity)),
    otherPrice: estimated !== null && (estimated.unitPrice === null || !decimal(estimated.unitPrice).eq(decimal(unitPrice))),
    substituted: line.substituteFor != null,
    priceLowered: line.orderedPrice != null && !decimal(line.orderedPrice).eq(decimal(line.unitPrice)),
    neverComes: decimal(never).gt(zero),
    stillToCome: decimal(toCome).gt(zero),
  };
  return purchaseFindings.filter((finding) => holds[finding]);
}
