import type { Company } from '#shared/domain/company/company.ts';
import type { ReadHandle } from '#sync/replica/database-file.ts';
import { factReader } from '#sync/replica/fact-table.ts';

export interface CompanyReader {
  /** Undefined until the catalog's scope was received whole once. */
  get(): Company | undefined;
}

export function companyReader(replica: ReadHandle<'replica'>): CompanyReader {
  const companies = factReader(replica, 'company');
  return { get: () => companies.all()[0] };
}
