import type { OfficeAccount } from '#shared/contract/office-desk.ts';
import type { Account } from '#shared/domain/accounts/account.ts';
import { company as companyShape, type Company, type ConditionsOfSale } from '#shared/domain/company/company.ts';
import { nextConditions, type WantedConditions } from '#shared/domain/company/next-conditions.ts';
import type { CreditStanding } from '#shared/domain/payment/instrument.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import { theCompany } from '#sync/backend/store/document-store.ts';
import { allAccounts } from '#sync/backend/store/member-store.ts';
import { accountScope, catalogScope, findRecord } from '#sync/backend/store/record-store.ts';
import { lockScopes } from '#sync/backend/store/scope-store.ts';
import type { Office } from './caller.ts';
import type { OfficeParts } from './office-parts.ts';

/** What an office knows of an account; members and their rules are the buying company's own. */
export function officeAccountOf(account: Account, credit: CreditStanding | null): OfficeAccount {
  const { id, name, currency, terms, sites, costCentres } = account;
  return { id, name, currency, netDays: terms.netDays, sites, costCentres, credit };
}

/** Accounts and the seller's own terms. */
export interface TermsDesk {
  /** Credit is told to the administrative office only. */
  readonly accounts: (office: Office) => Promise<OfficeAccount[]>;
  readonly company: () => Promise<{ company: Company; today: string; now: string }>;
  readonly setConditions: (wanted: WantedConditions) => Promise<Result<ConditionsOfSale, Refusal>>;
}

export function createTermsDesk({ ports, database, commit, epoch }: OfficeParts): TermsDesk {
  return {
    accounts: async (office) => {
      const known: OfficeAccount[] = [];
      for (const account of await allAccounts(database)) {
        const credit = office === 'administrative' ? await findRecord(database, accountScope(account.id), 'creditStanding', 'credit') : undefined;
        known.push(officeAccountOf(account, credit ?? null));
      }
      return known.toSorted((one, other) => one.name.localeCompare(other.name));
    },
    company: async () => {
      const company = await theCompany(database);
      const now = ports.now();
      return { company, today: dayOfInstant(now, company.timeZone), now };
    },
    setConditions: (wanted) =>
      commit(async (writing, changes) => {
        await lockScopes(writing, epoch, [catalogScope]);
        const company = await theCompany(writing);
        const next = nextConditions(company, wanted, dayOfInstant(ports.now(), company.timeZone));
        if (!next.ok) return next;
        changes.put(catalogScope, 'company', companyShape.parse({ ...company, ...next.value }));
        return ok(next.value.conditionsOfSale);
      }),
  };
}
