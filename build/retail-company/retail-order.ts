import { decimal, toFixedText, type Decimal } from '#shared/domain/money/decimal.ts';
import { documentTotals } from '#shared/domain/pricing/document-totals.ts';
import { localInstant } from './local-instant.ts';
import { siteId } from './retail-account.ts';
import { accountId } from './retail-catalog.ts';
import { timeZone, vat, vatCategory } from './retail-seller.ts';
import type { SourceOrder } from './source-records.ts';

/** An order as a line of `orders.ndjson`. Channel: the source does not tell; the trade wrote and faxed then, hence `mail`. */
export function orderRecord({ order, customer, date, country, lines }: SourceOrder): Readonly<Record<string, unknown>> {
  return {
    number: order,
    account: accountId(customer),
    site: siteId(country),
    channel: 'mail',
    placedAt: localInstant(date, timeZone),
    status: 'closed',
    quote: null,
    lines: lines.map(({ code, qty, price }) => ({ sku: code, unit: 'C62', quantity: String(qty), unitPrice: String(price), shipped: String(qty), cancelled: '0' })),
  };
}

/** Net of each line half-up to the penny, VAT on their sum: what the backend makes of the same order. Postage and fees are not in it. */
export function grossOf(lines: readonly { readonly qty: number; readonly price: number }[]): Decimal {
  const nets = lines.map(({ qty, price }) => ({ net: toFixedText(decimal(String(price)).times(String(Math.abs(qty))), 2), vatCategory }));
  return decimal(documentTotals(nets, vat, 'GBP').gross);
}
