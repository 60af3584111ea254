import { decimal, toPlainText } from '#shared/domain/money/decimal.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import type { Order } from './order.ts';

/** A line of an estimate that was not taken whole; quantities count `unit`. */
export interface NotTaken {
  readonly line: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly offered: string;
  readonly taken: string;
}

/** What an order left of the version that it was placed on. The estimate stays readable with all of it. */
export function notTaken(quote: Pick<Quote, 'current' | 'earlier'>, order: Pick<Order, 'quote' | 'lines'>): NotTaken[] {
  const version = [quote.current, ...quote.earlier].find((candidate) => candidate.version === order.quote?.version) ?? quote.current;
  return version.lines.flatMap(({ id, sku, name, unit, quantity }) => {
    const taken = decimal(order.lines.find((line) => line.id === id)?.quantity ?? '0');
    return taken.lt(decimal(quantity)) ? [{ line: id, sku, name, unit, offered: quantity, taken: toPlainText(taken) }] : [];
  });
}
