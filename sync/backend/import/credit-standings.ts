import type { Account } from '#shared/domain/accounts/account.ts';
import type { Company } from '#shared/domain/company/company.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import type { EntityName } from '#sync/protocol/entities.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { computeCredit } from '#sync/backend/store/credit-store.ts';
import { accountScope, scopesHolding } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';

const bearing: ReadonlySet<EntityName> = new Set(['account', 'order', 'ledgerEntry']);

interface Books {
  readonly accounts: readonly Account[];
  readonly company: Company;
  readonly now: Instant;
}

/** Computes credit anew for every account whose terms, orders or ledger the import moves; others keep theirs with its date. */
export async function putCreditStandings(writing: Writing, changes: ChangeSet, { accounts, company, now }: Books): Promise<void> {
  const known = await scopesHolding(writing, 'creditStanding');
  for (const account of accounts) {
    const scope = accountScope(account.id);
    const moved = changes.of(scope).some(({ entity }) => bearing.has(entity));
    if (!moved && known.has(scope)) continue;
    changes.put(scope, 'creditStanding', await computeCredit(writing, changes, account, company, now));
  }
}
