import type { CommandContext } from '#shared/contract/apply-command.ts';
import type { Command } from '#shared/contract/commands.ts';
import { foldOwnNumber } from '#shared/domain/accounts/own-number.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { ListChange } from '#shared/domain/lists/change-list.ts';
import { findProducts } from '#sync/backend/store/price-store.ts';
import { accountScope, findRecord, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { notLoaded } from './not-loaded.ts';

/** What commands about the company's own numbers and lists ask for. `products` null: the command is about neither. */
type OwnThings = Pick<CommandContext, 'ownNumber' | 'holdersOf' | 'productList'> & { readonly products: ReadonlyMap<string, Product> | null };

function productsNamed(change: ListChange): readonly string[] {
  if (change.part === 'new') return change.lines.map(({ sku }) => sku);
  return change.part === 'lines' ? change.changes.map(({ sku }) => sku) : [];
}

export async function loadOwnThings(writing: Writing, account: string, { kind, payload }: Command): Promise<OwnThings> {
  const scope = accountScope(account);
  const numbers = kind === 'account.setOwnNumbers' ? await recordsOf(writing, scope, 'ownNumber') : null;
  const bySku = numbers && new Map(numbers.map(({ sku, number }) => [sku, number]));
  const holders = numbers && Map.groupBy(numbers, ({ number }) => foldOwnNumber(number));
  const list = kind === 'account.changeList' ? ((await findRecord(writing, scope, 'productList', payload.listId)) ?? null) : undefined;
  // A number may be what the seller calls another product, so numbers are looked up as well.
  const named = kind === 'account.setOwnNumbers' ? payload.numbers.flatMap(({ sku, after }) => (after === null ? [sku] : [sku, after.trim()])) : kind === 'account.changeList' ? productsNamed(payload.change) : null;
  return {
    products: named === null ? null : await findProducts(writing, [...new Set(named)]),
    ownNumber: (sku) => (bySku ?? notLoaded(kind, 'own numbers')).get(sku) ?? null,
    holdersOf: (number) => (holders ?? notLoaded(kind, 'own numbers')).get(foldOwnNumber(number))?.map(({ sku }) => sku) ?? [],
    productList: () => (list === undefined ? notLoaded(kind, 'a list') : list),
  };
}
