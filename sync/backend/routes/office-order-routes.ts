import { z } from 'zod';
import { positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { order, orderState } from '#shared/domain/orders/order.ts';
import type { OrderDesk } from '#sync/backend/policies/order-desk.ts';
import { orRefusal } from './refusal-problem.ts';
import { route, type Route } from './route.ts';

const clearing = z.strictObject({ by: z.enum(['releaseHold', 'paymentReceived']).default('releaseHold') });
const shipment = z.strictObject({ lines: z.array(z.strictObject({ line: z.string(), quantity: positiveDecimalText })).min(1) });
const reason = z.strictObject({ reason: z.string().max(2000) });

export function officeOrderRoutes(desk: OrderDesk): readonly Route[] {
  return [
    route(
      'GET',
      '/office/orders',
      { summary: 'Orders of all accounts and channels, by state.', query: z.object({ state: orderState.optional() }), answer: z.strictObject({ orders: z.array(order) }) },
      async ({ query }) => ({ orders: (await desk.all()).filter(({ state }) => query.state === undefined || state === query.state) }),
    ),
    route('POST', '/office/orders/:id/confirm', { summary: 'Accepts an order as it is.', body: z.strictObject({}), answer: order }, async ({ params }) =>
      orRefusal(await desk.confirm(params['id'] ?? '')),
    ),
    route('POST', '/office/orders/:id/release', { summary: 'Clears a hold.', body: clearing, answer: order }, async ({ params, body }) =>
      orRefusal(await desk.release(params['id'] ?? '', body.by)),
    ),
    route('POST', '/office/orders/:id/ship', { summary: 'Records a shipment.', body: shipment, answer: order }, async ({ params, body }) =>
      orRefusal(await desk.ship(params['id'] ?? '', body.lines)),
    ),
    route('POST', '/office/orders/:id/cancel', { summary: 'Cancels an order, or what is still to come of it.', body: reason, answer: order }, async ({ params, body }) =>
      orRefusal(await desk.cancel(params['id'] ?? '', body.reason)),
    ),
  ];
}
