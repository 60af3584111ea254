import type { Company } from '#shared/domain/company/company.ts';

export interface CompanyReader {
  /** Undefined until the catalog's scope was received whole once. */
  get(): Company | undefined;
}
