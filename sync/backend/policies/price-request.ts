import type { CommandPayload } from '#shared/contract/commands.ts';
import { draftObstacles } from '#shared/domain/drafts/draft-obstacles.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import type { PricedRequest } from '#shared/domain/quotes/priced-request.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { Account } from '#shared/domain/accounts/account.ts';
import { priceLines } from './price-lines.ts';

/** Prices a request for a quote as of `day` (seller time), or says with the rule for drafts why it cannot be asked for: the first obstacle. */
export function priceRequest(request: CommandPayload<'quote.request'>, day: CalendarDay, account: Account, book: PriceBook): Result<PricedRequest, Refusal> {
  const priced = priceLines({ lines: request.lines, day, channel: request.channel, codes: request.codes }, book);
  const draft = { site: request.site, costCentre: request.costCentre, lines: request.lines.map((line) => ({ ...line, seen: null })) };
  const situation = { purpose: 'quote' as const, account, unitPrices: priced.lines.map(({ unitPrice }) => unitPrice), product: (sku: string) => book.product(sku) };
  const [first] = draftObstacles(draft, situation);
  if (first === undefined) return ok(priced);
  return err(refuse(first.kind, first.lineId === null ? first.detail : { ...first.detail, line: first.lineId }));
}
