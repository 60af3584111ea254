import type { CompanyFolder } from './company-folder.ts';
import type { Faults } from './fault.ts';
import type { FolderIndex } from './folder-index.ts';

/** References of the quotation policy. */
export function checkCompany(folder: CompanyFolder, index: FolderIndex, faults: Faults): void {
  if (folder.company === null) return;
  const { value, where } = folder.company;
  value.quotationPolicy.rules.forEach((rule, at) => {
    const path = (...more: readonly PropertyKey[]) => where('quotationPolicy', 'rules', at, ...more);
    rule.accounts?.forEach((id, i) => !index.lacksAccount(id) || faults.add(path('accounts', i), `unknown account "${id}"`));
    rule.categories?.forEach((category, i) => !index.lacksCategory(category) || faults.add(path('categories', i), `no product is under category "${category}"`));
  });
}
