import { officeOrders } from '#shared/contract/office-desk.ts';
import { order } from '#shared/domain/orders/order.ts';
import { quote } from '#shared/domain/quotes/quote.ts';
import type { DocumentDesk } from '#sync/backend/policies/office-documents.ts';
import { orRefusal } from './refusal-problem.ts';
import { route, type Route } from './route.ts';

/** Documents of any account, to read. */
export function officeDocumentRoutes(desk: DocumentDesk): readonly Route[] {
  return [
    route('GET', '/office/work/orders', { summary: 'Orders of all accounts that still need a hand of the seller.', answer: officeOrders }, async () => ({ orders: [...(await desk.ordersInWork())] })),
    route('GET', '/office/orders/:id', { summary: 'One order.', answer: order }, async ({ params }) => orRefusal(await desk.order(params['id'] ?? ''))),
    route('GET', '/office/quotes/:id', { summary: 'One estimate.', answer: quote }, async ({ params }) => orRefusal(await desk.quote(params['id'] ?? ''))),
  ];
}
