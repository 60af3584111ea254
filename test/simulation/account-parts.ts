import type { Account, ParLevel } from '#shared/domain/accounts/account.ts';
import type { OwnNumber } from '#shared/domain/accounts/own-number.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import type { AccountCommand } from '#shared/contract/commands.ts';

/** Everything that people share inside an account, as somebody has it. */
export interface AccountThings {
  readonly account: Account;
  readonly parLevels: readonly ParLevel[];
  readonly ownNumbers: readonly OwnNumber[];
  readonly lists: readonly ProductList[];
}

/** What can be typed, by place: a line of a list, the number of a product, a level, an entry of the account. Nothing there = no place. */
export type Parts = ReadonlyMap<string, string>;

const lineAt = (list: string, { sku, unit }: { readonly sku: string; readonly unit: string }): string => `list ${list} line ${sku} ${unit}`;
const entriesOf = { member: 'members', site: 'sites', costCentre: 'costCentres', approvalRule: 'approvalRules' } as const;

const partsOfList = ({ id, name, sharing, deleted, lines }: Pick<ProductList, 'id' | 'name' | 'sharing' | 'deleted' | 'lines'>): [string, string][] => [
  [`list ${id} name`, name],
  [`list ${id} sharing`, JSON.stringify(sharing)],
  [`list ${id} deleted`, String(deleted)],
  ...lines.map((line): [string, string] => [lineAt(id, line), line.quantity]),
];

export function partsOf({ account, parLevels, ownNumbers, lists }: AccountThings): Parts {
  const entries = Object.entries(entriesOf).flatMap(([part, field]) => account[field].map((entry): [string, string] => [`${part} ${entry.id}`, JSON.stringify(entry)]));
  return new Map([
    ...entries,
    ...parLevels.map(({ site, sku, minimum, maximum }): [string, string] => [`level ${site} ${sku}`, `${minimum} ${maximum}`]),
    ...ownNumbers.map(({ sku, number }): [string, string] => [`number ${sku}`, number]),
    ...lists.flatMap(partsOfList),
  ]);
}

/** What a command says, by place; null = nothing there from now on. */
export function saidBy({ kind, payload }: AccountCommand): ReadonlyMap<string, string | null> {
  switch (kind) {
    case 'account.change': {
      const { part, before, after } = payload.change;
      return new Map([[`${part} ${(after ?? before)?.id}`, after === null ? null : JSON.stringify(after)]]);
    }
    case 'account.setOwnNumbers':
      return new Map(payload.numbers.map(({ sku, after }) => [`number ${sku}`, after?.trim() ?? null]));
    case 'account.setParLevels':
      return new Map(payload.levels.map(({ sku, after }) => [`level ${payload.site} ${sku}`, after === null ? null : `${after.minimum} ${after.maximum}`]));
    case 'account.changeList': {
      const { listId: id, change } = payload;
      if (change.part === 'new') return new Map(partsOfList({ ...change, id, deleted: false }));
      if (change.part === 'lines') return new Map(change.changes.map((line) => [lineAt(id, line), line.after?.quantity ?? null]));
      if (change.part === 'order') return new Map();
      return new Map([[`list ${id} ${change.part}`, change.part === 'deleted' ? String(change.deleted) : change.part === 'sharing' ? JSON.stringify(change.after) : change.after]]);
    }
    case 'account.setSubstitute':
    case 'account.endSubstitute':
      return new Map();
  }
}
