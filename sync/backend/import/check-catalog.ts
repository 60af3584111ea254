import { decimal } from '#shared/domain/money/decimal.ts';
import type { CompanyFolder } from './company-folder.ts';
import type { Faults, Place } from './fault.ts';
import type { KnownKeys } from './known-keys.ts';
import { isGtin } from './gtin.ts';

/** Products and packagings: check digits, one product per GTIN, VAT categories, replacements, base units of content 1. */
export function checkCatalog(folder: CompanyFolder, keys: KnownKeys, faults: Faults): void {
  const skuOfGtin = new Map<string, string>();
  const checkGtin = (gtin: string | null, sku: string, place: () => Place): void => {
    if (gtin === null) return;
    if (!isGtin(gtin)) return faults.add(place(), `gtin "${gtin}" has a wrong length or check digit`);
    const owner = skuOfGtin.get(gtin) ?? sku;
    if (owner !== sku) faults.add(place(), `gtin "${gtin}" already belongs to sku "${owner}"`);
    skuOfGtin.set(gtin, owner);
  };
  const vat = folder.company?.value.vat;
  for (const { value, where } of folder.products) {
    checkGtin(value.gtin, value.sku, () => where('gtin'));
    if (vat && !Object.hasOwn(vat, value.vat)) faults.add(where('vat'), `VAT category "${value.vat}" is not in company.json`);
    if (value.replacedBy !== null && keys.lacksProduct(value.replacedBy)) faults.add(where('replacedBy'), `unknown sku "${value.replacedBy}"`);
    if (value.replacedBy === value.sku) faults.add(where('replacedBy'), 'a product cannot replace itself');
    if (value.category.split(' > ').some((part) => part.trim() !== part || (part === '' && value.category !== ''))) {
      faults.add(where('category'), `category "${value.category}" is not a path with " > " between its parts`);
    }
  }
  for (const { value, where } of folder.packagings) {
    const product = keys.products.get(value.sku);
    checkGtin(value.gtin, value.sku, () => where('gtin'));
    if (keys.lacksProduct(value.sku)) faults.add(where('sku'), `unknown sku "${value.sku}"`);
    if (product?.baseUnit === value.unit && !decimal(value.content).eq('1')) faults.add(where('content'), `the base unit ${value.unit} has content 1, not ${value.content}`);
  }
}
