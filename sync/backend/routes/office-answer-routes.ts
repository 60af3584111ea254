import { extensionGrant, holdPlacement, invoicedOrder, orderAnswer, quoteOffer, reasonGiven, requestAnswer } from '#shared/contract/office-desk.ts';
import { order } from '#shared/domain/orders/order.ts';
import { quote } from '#shared/domain/quotes/quote.ts';
import type { AnswerDesk } from '#sync/backend/policies/answer-desk.ts';
import type { BooksDesk } from '#sync/backend/policies/books-desk.ts';
import type { QuoteDesk } from '#sync/backend/policies/quote-desk.ts';
import { officeOf } from './office-of.ts';
import { orRefusal } from './refusal-problem.ts';
import { route, type Route } from './route.ts';

/** What the offices answer to estimates and orders. */
export function officeAnswerRoutes(quotes: QuoteDesk, answers: AnswerDesk, books: BooksDesk): readonly Route[] {
  return [
    route('POST', '/office/quotes/:id/offer', { summary: "Issues a version with the office's own prices in some lines.", body: quoteOffer, answer: quote }, async ({ caller, params, body }) =>
      orRefusal(await quotes.offer(params['id'] ?? '', officeOf(caller), body.prices, body.note)),
    ),
    route('POST', '/office/quotes/:id/extend', { summary: 'Grants the extension that is asked for.', body: extensionGrant, answer: quote }, async ({ caller, params, body }) =>
      orRefusal(await quotes.extend(params['id'] ?? '', officeOf(caller), body.days, body.note)),
    ),
    route('POST', '/office/orders/:id/answer', { summary: 'Answers an order line by line.', body: orderAnswer, answer: order }, async ({ params, body }) =>
      orRefusal(await answers.answer(params['id'] ?? '', body.lines)),
    ),
    route('POST', '/office/orders/:id/answer-request', { summary: "Grants or refuses a buyer's change or cancellation.", body: requestAnswer, answer: order }, async ({ params, body }) =>
      orRefusal(await answers.answerRequest(params['id'] ?? '', body)),
    ),
    route('POST', '/office/orders/:id/hold', { summary: 'Holds an order until it is released.', body: holdPlacement, answer: order }, async ({ params, body }) =>
      orRefusal(await answers.hold(params['id'] ?? '', body.detail)),
    ),
    route('POST', '/office/orders/:id/refuse-release', { summary: 'Refuses to release an order; it is cancelled.', body: reasonGiven, answer: order }, async ({ params, body }) =>
      orRefusal(await answers.refuseRelease(params['id'] ?? '', body.reason)),
    ),
    route('POST', '/office/orders/:id/invoice', { summary: 'Invoices what was shipped of an order.', answer: invoicedOrder }, async ({ params }) => orRefusal(await books.invoice(params['id'] ?? ''))),
  ];
}
