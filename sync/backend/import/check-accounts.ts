import type { FolderAccount, CompanyFolder } from './company-folder.ts';
import type { Faults, Located } from './fault.ts';
import type { KnownKeys } from './known-keys.ts';

function checkRepeats(entries: readonly { readonly [key: string]: unknown }[], field: string, at: (index: number) => ReturnType<Located<unknown>['where']>, faults: Faults): void {
  const seen = new Set<unknown>();
  entries.forEach((entry, index) => {
    if (seen.has(entry[field])) faults.add(at(index), `${field} "${String(entry[field])}" stands twice`);
    seen.add(entry[field]);
  });
}

function checkRules({ value, where }: Located<FolderAccount>, keys: KnownKeys, faults: Faults): void {
  const members = new Set(value.members.map(({ id }) => id));
  const costCentres = new Set(value.costCentres.map(({ id }) => id));
  value.approvalRules.forEach((rule, ruleAt) => {
    const at = (...path: readonly PropertyKey[]) => where('approvalRules', ruleAt, ...path);
    rule.when.costCentres?.forEach((id, i) => costCentres.has(id) || faults.add(at('when', 'costCentres', i), `unknown cost centre "${id}"`));
    rule.when.categories?.forEach((path, i) => !keys.lacksCategory(path) || faults.add(at('when', 'categories', i), `no product is under category "${path}"`));
    rule.steps.forEach((step, stepAt) => {
      if ('members' in step.approvers) {
        step.approvers.members.forEach((id, i) => members.has(id) || faults.add(at('steps', stepAt, 'approvers', 'members', i), `unknown member "${id}"`));
      }
      if (step.onDeadline !== 'remind' && !members.has(step.onDeadline.escalateTo)) {
        faults.add(at('steps', stepAt, 'onDeadline', 'escalateTo'), `unknown member "${step.onDeadline.escalateTo}"`);
      }
    });
  });
}

function checkAccount(entry: Located<FolderAccount>, keys: KnownKeys, faults: Faults): void {
  const { value, where } = entry;
  const sites = new Set(value.sites.map(({ id }) => id));
  const costCentres = new Set(value.costCentres.map(({ id }) => id));
  for (const [list, field] of [['sites', 'id'], ['costCentres', 'id'], ['members', 'id'], ['approvalRules', 'id']] as const) {
    checkRepeats(value[list], field, (at) => where(list, at, field), faults);
  }
  value.lists.forEach((id, at) => !keys.lacksList(id) || faults.add(where('lists', at), `unknown price list "${id}"`));
  value.cards.forEach((card, at) =>
    card.costCentres?.forEach((id, i) => costCentres.has(id) || faults.add(where('cards', at, 'costCentres', i), `unknown cost centre "${id}"`)),
  );
  checkRepeats(value.parLevels.map(({ site, sku }) => ({ level: `${site} ${sku}` })), 'level', (at) => where('parLevels', at), faults);
  value.parLevels.forEach((level, at) => {
    if (!sites.has(level.site)) faults.add(where('parLevels', at, 'site'), `unknown site "${level.site}"`);
    if (keys.lacksProduct(level.sku)) faults.add(where('parLevels', at, 'sku'), `unknown sku "${level.sku}"`);
    if (Number(level.minimum) > Number(level.maximum)) faults.add(where('parLevels', at, 'minimum'), 'the minimum is above the maximum');
  });
  checkRules(entry, keys, faults);
}

/** Accounts by themselves, and what must be unique over all of them: e-mail addresses (sign-in) and card tokens. */
export function checkAccounts(folder: CompanyFolder, keys: KnownKeys, faults: Faults): void {
  const emails = new Set<string>();
  const tokens = new Set<string>();
  for (const entry of folder.accounts) {
    checkAccount(entry, keys, faults);
    entry.value.members.forEach(({ email }, at) => {
      if (emails.has(email.toLowerCase())) faults.add(entry.where('members', at, 'email'), `email "${email}" stands twice`);
      emails.add(email.toLowerCase());
    });
    entry.value.cards.forEach(({ token }, at) => {
      if (tokens.has(token)) faults.add(entry.where('cards', at, 'token'), `card token "${token}" stands twice`);
      tokens.add(token);
    });
  }
}
