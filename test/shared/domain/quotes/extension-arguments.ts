import type { ExtensionGrant } from '#shared/domain/quotes/answer-extension.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { priced, sampleCompany } from '../sample-purchase.ts';

/** A grant by the policy, with today's prices equal to the old ones unless said otherwise. */
export const answerExtensionArguments = (quote: Quote, now: string, changes: Partial<ExtensionGrant> = {}): ExtensionGrant => ({
  now,
  answeredBy: 'sam',
  terms: sampleCompany(),
  offers: { list: () => undefined, promotions: [] },
  priceToday: () => priced(quote.current.lines),
  ...changes,
});
