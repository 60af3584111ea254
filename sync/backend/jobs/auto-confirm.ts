import type { Order } from '#shared/domain/orders/order.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { OrderDesk } from '#sync/backend/policies/order-desk.ts';
import type { BackendLine } from '#sync/backend/store/backend-line.ts';
import { repeatAlone } from './repeat-alone.ts';

/** Confirms the orders from desktops that were received at least `delaySeconds` ago and wait for an answer, unless a card of theirs still waits for the provider. */
export async function confirmDueOrders(desk: OrderDesk, { now, log }: BackendPorts, delaySeconds: number, isSettled: (order: Order) => Promise<boolean> = () => Promise.resolve(true)): Promise<void> {
  const before = new Date(Date.parse(now()) - delaySeconds * 1000).toISOString();
  for (const order of await desk.placedOnPlatform()) {
    if (order.receivedAt === null || order.receivedAt > before) continue;
    // A card that has not been authorised may still stop it.
    if (!(await isSettled(order))) continue;
    const confirmed = await desk.confirm(order.id);
    // Somebody else was quicker, or took the order away: nothing is left to do.
    if (!confirmed.ok) log.warn({ order: order.id, refusal: confirmed.error }, 'order not confirmed');
  }
}

const checkEveryMs = 1_000;

/**
 * Confirms placed orders after a delay, for demonstrations. It keeps nothing in memory: what is due is asked of the database each
 * time, so a restart in between loses no order. One process at a time does it (`alone`). Returns how to stop it; the running check is waited for.
 */
export function startAutoConfirm(desk: OrderDesk, ports: BackendPorts, delaySeconds: number, alone: BackendLine['alone'], isSettled?: (order: Order) => Promise<boolean>): () => Promise<void> {
  return repeatAlone({ name: 'auto-confirm', everyMs: checkEveryMs, fault: 'automatic confirmation failed', work: () => confirmDueOrders(desk, ports, delaySeconds, isSettled) }, ports, alone);
}
