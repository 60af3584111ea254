import type { CompanyFolder } from './company-folder.ts';
import type { Faults } from './fault.ts';
import type { KnownKeys } from './known-keys.ts';

/** References of the quotation policy. */
export function checkCompany(folder: CompanyFolder, keys: KnownKeys, faults: Faults): void {
  if (folder.company === null) return;
  const { value, where } = folder.company;
  value.quotationPolicy.rules.forEach((rule, at) => {
    const path = (...more: readonly PropertyKey[]) => where('quotationPolicy', 'rules', at, ...more);
    rule.accounts?.forEach((id, i) => !keys.lacksAccount(id) || faults.add(path('accounts', i), `unknown account "${id}"`));
    rule.categories?.forEach((category, i) => !keys.lacksCategory(category) || faults.add(path('categories', i), `no product is under category "${category}"`));
  });
}
