import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { sellerBalances } from '#shared/domain/ledger/seller-balances.ts';
import { creditStanding } from '#shared/domain/payment/credit.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { EntityBody } from '#sync/protocol/entities.ts';
import type { ChangeSet } from './change-set.ts';
import { accountScope, recordsOf } from './record-store.ts';
import type { Reading } from './tables.ts';

/** Records of an entity as they will stand when the change set is published. */
async function standing<Name extends 'order' | 'ledgerEntry'>(
  reading: Reading,
  changes: ChangeSet,
  of: { readonly scope: string; readonly entity: Name; readonly key: (body: EntityBody<Name>) => string },
): Promise<readonly EntityBody<Name>[]> {
  const bodies = new Map((await recordsOf(reading, of.scope, of.entity)).map((body) => [of.key(body), body]));
  for (const [key, body] of changes.pending(of.scope, of.entity)) {
    if (body === null) bodies.delete(key);
    else bodies.set(key, body);
  }
  return [...bodies.values()];
}

/** The account's credit by the rule (shared/domain/payment/credit), over its books as they will stand after the change set. */
export async function computeCredit(reading: Reading, changes: ChangeSet, account: Account, company: Company, now: Instant): Promise<CreditStanding> {
  const scope = accountScope(account.id);
  const entries = await standing(reading, changes, { scope, entity: 'ledgerEntry', key: ({ number }) => number });
  const orders = await standing(reading, changes, { scope, entity: 'order', key: ({ id }) => id });
  const day = dayOfInstant(now, company.timeZone);
  const { currency, creditLimit: limit } = account;
  return { ...creditStanding({ limit, currency, entries, orders, day, asOf: now }), balances: sellerBalances(entries, currency, day) };
}
