import type { CompanyFolder } from './company-folder.ts';
import type { Faults, Located } from './fault.ts';
import type { KnownKeys } from './known-keys.ts';

type Validity = { readonly validFrom: string | null; readonly validTo: string | null };

function checkValidity({ value, where }: Located<Validity>, faults: Faults): void {
  if (value.validFrom !== null && value.validTo !== null && value.validTo < value.validFrom) faults.add(where('validTo'), `ends on ${value.validTo}, before it begins on ${value.validFrom}`);
}

function checkParents(folder: CompanyFolder, keys: KnownKeys, faults: Faults): void {
  for (const { value, where } of folder.lists) {
    if (value.parent === null) continue;
    if (keys.lacksList(value.parent)) {
      faults.add(where('parent'), `unknown price list "${value.parent}"`);
      continue;
    }
    const passed = new Set<string>();
    let list = keys.lists.get(value.parent);
    while (list !== undefined && list.id !== value.id && !passed.has(list.id)) {
      passed.add(list.id);
      list = list.parent === null ? undefined : keys.lists.get(list.parent);
    }
    if (list?.id === value.id) faults.add(where('parent'), `list "${value.id}" is its own ancestor`);
  }
}

/** Overlapping rows of one list, sku, unit and minimum would leave the price open; they are refused (process.md, choices). */
function checkOverlaps(folder: CompanyFolder, faults: Faults): void {
  const groups = new Map<string, CompanyFolder['prices'][number][]>();
  for (const row of folder.prices) {
    const { list, sku, unit, minQuantity } = row.value;
    const key = JSON.stringify([list, sku, unit, minQuantity]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    // By start; then a row overlaps the reach of all before it exactly when it begins before that reach ends.
    const byStart = group.toSorted((a, b) => (a.value.validFrom ?? '').localeCompare(b.value.validFrom ?? ''));
    let reach: string | null = '';
    for (const { value, where } of byStart) {
      if (reach === null || (value.validFrom ?? '') <= reach) {
        if (reach !== '') faults.add(where('list'), `overlaps another price of list "${value.list}", sku "${value.sku}", ${value.unit} from ${value.minQuantity}`);
      }
      reach = reach === null || value.validTo === null ? null : reach > value.validTo ? reach : value.validTo;
    }
  }
}

export function checkPrices(folder: CompanyFolder, keys: KnownKeys, faults: Faults): void {
  for (const list of folder.lists) {
    checkValidity(list, faults);
    if (list.value.parent === null && (list.value.rulePercent !== null || list.value.ruleStep !== null)) faults.add(list.where('rulePercent'), 'a rule needs a parent list');
  }
  checkParents(folder, keys, faults);
  for (const row of folder.prices) {
    checkValidity(row, faults);
    const { value, where } = row;
    if (keys.lacksList(value.list)) faults.add(where('list'), `unknown price list "${value.list}"`);
    if (keys.lacksProduct(value.sku)) faults.add(where('sku'), `unknown sku "${value.sku}"`);
    if (keys.lacksUnit(value.sku, value.unit)) faults.add(where('unit'), `sku "${value.sku}" has no packaging ${value.unit}`);
  }
  checkOverlaps(folder, faults);
  for (const offer of folder.promotions) {
    checkValidity(offer, faults);
    const { value, where } = offer;
    value.lists?.forEach((id, at) => !keys.lacksList(id) || faults.add(where('lists', at), `unknown price list "${id}"`));
    value.conditions.skus?.forEach((sku, at) => !keys.lacksProduct(sku) || faults.add(where('conditions', 'skus', at), `unknown sku "${sku}"`));
    value.conditions.categories?.forEach((path, at) => !keys.lacksCategory(path) || faults.add(where('conditions', 'categories', at), `no product is under category "${path}"`));
  }
}
