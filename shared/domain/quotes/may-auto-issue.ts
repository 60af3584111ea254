import type { QuotationPolicy } from '#shared/domain/company/company.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import type { Quote } from './quote.ts';

/**
 * Whether the quotation policy issues a request at once, without the sales office (`autoIssue`; `maxAmount` bounds the net, null = no bound).
 * `listedPricesOnly`: every line has a price from a list and nobody hopes for less. A line without a price always waits for a person.
 */
export function mayAutoIssue(quote: Pick<Quote, 'state' | 'current'>, policy: Pick<QuotationPolicy, 'autoIssue'>): boolean {
  const { autoIssue } = policy;
  if (autoIssue === null || quote.state !== 'requested') return false;
  const { lines, totals } = quote.current;
  if (autoIssue.maxAmount !== null && decimal(totals.net).gt(decimal(autoIssue.maxAmount))) return false;
  return lines.every((line) => {
    if (line.unitPrice === null) return false;
    if (!autoIssue.listedPricesOnly) return true;
    return line.list !== null && (line.targetPrice === null || decimal(line.targetPrice).gte(decimal(line.unitPrice)));
  });
}
