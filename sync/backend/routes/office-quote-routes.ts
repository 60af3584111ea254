import { z } from 'zod';
import { quote, quoteState } from '#shared/domain/quotes/quote.ts';
import type { QuoteDesk } from '#sync/backend/policies/quote-desk.ts';
import { officeOf } from './office-of.ts';
import { orRefusal } from './refusal-problem.ts';
import { route, type Route } from './route.ts';

const note = z.strictObject({ note: z.string().max(2000).default('') });
const reason = z.strictObject({ reason: z.string().max(2000) });

export function officeQuoteRoutes(desk: QuoteDesk): readonly Route[] {
  return [
    route(
      'GET',
      '/office/quotes',
      { summary: 'Estimates of all accounts, by stored state.', query: z.object({ state: quoteState.optional() }), answer: z.strictObject({ quotes: z.array(quote) }) },
      async ({ query }) => ({ quotes: (await desk.all()).filter(({ state }) => query.state === undefined || state === query.state) }),
    ),
    route('POST', '/office/quotes/:id/issue', { summary: 'Issues a request, or grants an extension.', body: note, answer: quote }, async ({ caller, params, body }) =>
      orRefusal(await desk.issue(params['id'] ?? '', officeOf(caller), body.note)),
    ),
    route('POST', '/office/quotes/:id/decline', { summary: 'Declines a request, or refuses an extension.', body: reason, answer: quote }, async ({ params, body }) =>
      orRefusal(await desk.decline(params['id'] ?? '', body.reason)),
    ),
    route('POST', '/office/quotes/:id/reprice', { summary: "Issues a new version at today's prices.", body: note, answer: quote }, async ({ caller, params, body }) =>
      orRefusal(await desk.reprice(params['id'] ?? '', officeOf(caller), body.note)),
    ),
  ];
}
