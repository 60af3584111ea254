import { entryForecast, entryQuestion, foundProducts, orderEntry, productSearch } from '#shared/contract/office-desk.ts';
import { order } from '#shared/domain/orders/order.ts';
import type { EntryDesk } from '#sync/backend/policies/entry-desk.ts';
import { orRefusal } from './refusal-problem.ts';
import { route, type Route } from './route.ts';

/** Orders by phone, by mail and at fairs. */
export function officeEntryRoutes(desk: EntryDesk): readonly Route[] {
  return [
    route('GET', '/office/products', { summary: 'Products by words of their name, code or GTIN.', query: productSearch, answer: foundProducts }, async ({ query }) => ({
      products: [...(await desk.products(query.text))],
    })),
    route('POST', '/office/entries/forecast', { summary: 'What an order would cost, and which orders it may repeat.', body: entryQuestion, answer: entryForecast }, async ({ body }) =>
      orRefusal(await desk.forecast(body)),
    ),
    route('POST', '/office/entries', { summary: 'Enters an order of another channel.', body: orderEntry, answer: order }, async ({ body }) => orRefusal(await desk.enter(body))),
  ];
}
