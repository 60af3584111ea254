import { expect, it } from 'vitest';
import { pino } from 'pino';
import { confirmDueOrders } from '#sync/backend/jobs/auto-confirm.ts';
import { createOrderDesk } from '#sync/backend/policies/order-desk.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, approvedQuote, ordersOf, placementOf } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

/** A desk and a clock as a backend that has just started has them: nothing is remembered from before. */
async function confirmAt(backend: BackendUnderTest, instant: string, delaySeconds: number): Promise<void> {
  const ports = { now: () => instant, newId: () => 'unused', log: pino({ level: 'silent' }) };
  const desk = createOrderDesk({ ports, database: backend.database, commit: createCommit(backend.database, 'epoch', () => undefined), epoch: 'epoch' });
  await confirmDueOrders(desk, ports, delaySeconds);
}

onEveryDatabase('Automatic confirmation', (open) => {
  it('confirms an order from a desktop once its delay is over, counted from its arrival, also after a restart', async () => {
    const backend = await backendUnderTest(await open());
    const placement = placementOf(await approvedQuote(backend, [['POT-1', 'C62', '12']]));
    await backend.push(ann, [device()('order.place', placement)]);
    const state = async (): Promise<string | undefined> => (await ordersOf(backend, ann, 'acme')).find(({ id }) => id === placement.orderId)?.state;
    await confirmAt(backend, '2026-11-23T10:00:29.000Z', 30);
    expect(await state()).toBe('placed');
    await confirmAt(backend, '2026-11-23T10:00:30.000Z', 30);
    expect(await state()).toBe('confirmed');
    await confirmAt(backend, '2026-11-23T10:01:00.000Z', 30);
    expect(await state()).toBe('confirmed');
    await backend.backend.close();
  });

  it('leaves orders of the other channels to the office', async () => {
    const placed = { number: '3001', account: 'acme', site: 'leeds', channel: 'phone', placedAt: '2026-11-01T10:00:00Z', status: 'placed', quote: null };
    const line = { sku: 'BOOK', unit: 'C62', quantity: '1', unitPrice: '8', shipped: '0', cancelled: '0' };

    const orders = `${smallCompany().get('orders.ndjson') ?? ''}${JSON.stringify({ ...placed, lines: [line] })}\n`;
    const backend = await backendUnderTest(await open(), { company: smallCompany({ 'orders.ndjson': orders }) });
    await confirmAt(backend, '2026-11-23T12:00:00.000Z', 0);
    expect(await backend.ask('sales', 'GET', '/office/orders?state=placed')).toMatchObject({ body: { orders: [{ number: '3001' }] } });
    await backend.backend.close();
  });
});
