import { heldParts } from '#shared/domain/orders/held-parts.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { reserve, type SpendingPower } from '#shared/domain/payment/reserve.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { accountScope, findRecord, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Reading } from '#sync/backend/store/tables.ts';

/** Cards and credit of an account as they stand; the account must be locked by whoever wants to spend from them. */
export async function loadSpendingPower(reading: Reading, account: string, currency: string, now: Instant): Promise<SpendingPower> {
  const scope = accountScope(account);
  return {
    cards: await recordsOf(reading, scope, 'card'),
    credit: (await findRecord(reading, scope, 'creditStanding', 'credit')) ?? null,
    currency,
    asOf: now,
  };
}

/** Reserves what an order takes when it is placed. Refuses when the capacity is gone meanwhile. */
export const reserveFor = (order: Order, power: SpendingPower): Result<SpendingPower, Refusal> => reserve(heldParts(order), power);

export function putSpendingPower(changes: ChangeSet, account: string, power: SpendingPower): void {
  const scope = accountScope(account);
  for (const card of power.cards) changes.put(scope, 'card', card);
  if (power.credit !== null) changes.put(scope, 'creditStanding', power.credit);
}
