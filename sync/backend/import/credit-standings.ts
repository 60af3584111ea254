import type { Company } from '#shared/domain/company/company.ts';
import { creditStanding } from '#shared/domain/payment/credit.ts';
import { dayOfInstant, type Instant } from '#shared/domain/time/calendar-day.ts';
import type { EntityBody, EntityName } from '#sync/protocol/entities.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { accountScope, findRecord, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Reading, Writing } from '#sync/backend/store/tables.ts';
import type { CompanyFolder } from './company-folder.ts';

/** Records of an entity as they will stand when the change set is published. */
async function standing<Name extends 'order' | 'ledgerEntry'>(
  reading: Reading,
  changes: ChangeSet,
  scope: string,
  entity: Name,
  keyOf: (body: EntityBody<Name>) => string,
): Promise<readonly EntityBody<Name>[]> {
  const bodies = new Map((await recordsOf(reading, scope, entity)).map((body) => [keyOf(body), body]));
  for (const [key, body] of changes.pending(scope, entity)) {
    if (body === null) bodies.delete(key);
    else bodies.set(key, body);
  }
  return [...bodies.values()];
}

const bearing: ReadonlySet<EntityName> = new Set(['account', 'order', 'ledgerEntry']);

/** Computes credit anew for every account whose terms, orders or ledger the import moves; others keep theirs with its date. */
export async function putCreditStandings(writing: Writing, changes: ChangeSet, folder: CompanyFolder, company: Company, now: Instant): Promise<void> {
  for (const { value: account } of folder.accounts) {
    const scope = accountScope(account.id);
    const moved = changes.of(scope).some(({ entity }) => bearing.has(entity));
    if (!moved && (await findRecord(writing, scope, 'creditStanding', 'credit')) !== undefined) continue;
    const question = {
      limit: account.creditLimit,
      currency: account.currency,
      entries: await standing(writing, changes, scope, 'ledgerEntry', ({ number }) => number),
      orders: await standing(writing, changes, scope, 'order', ({ id }) => id),
      day: dayOfInstant(now, company.timeZone),
      asOf: now,
    };
    changes.put(scope, 'creditStanding', creditStanding(question));
  }
}
