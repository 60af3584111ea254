import type { CommandContext } from '#shared/contract/apply-command.ts';
import type { Command } from '#shared/contract/commands.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { findMembershipByEmail } from '#sync/backend/store/member-store.ts';
import { findProducts } from '#sync/backend/store/price-store.ts';
import { accountScope, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';
import { notLoaded } from './not-loaded.ts';

/** What only an admin's commands ask for. */
type Administration = Pick<CommandContext, 'parLevel' | 'parLevelsAt' | 'quotes' | 'isEmailTaken'> & { readonly products: ReadonlyMap<string, Product> | null };

export async function loadAdministration(writing: Writing, account: string, command: Command): Promise<Administration> {
  const scope = accountScope(account);
  const { kind, payload } = command;
  const changed = kind === 'account.change' ? payload.change : null;
  const setsLevels = kind === 'account.setParLevels';
  const levels = setsLevels || changed?.part === 'site' ? await recordsOf(writing, scope, 'parLevel') : null;
  const quotes = changed?.part === 'member' ? await recordsOf(writing, scope, 'quote') : null;
  const owner = changed?.part === 'member' && changed.after !== null ? await findMembershipByEmail(writing, changed.after.email) : undefined;
  return {
    products: setsLevels ? await findProducts(writing, payload.levels.map(({ sku }) => sku)) : null,
    parLevel: (site, sku) => {
      const found = (levels ?? notLoaded(kind, 'par levels')).find((level) => level.site === site && level.sku === sku);
      return found === undefined ? null : { minimum: found.minimum, maximum: found.maximum };
    },
    parLevelsAt: (site) => (levels ?? notLoaded(kind, 'par levels')).filter((level) => level.site === site).length,
    quotes: () => quotes ?? notLoaded(kind, 'estimates'),
    isEmailTaken: () => owner !== undefined && owner.account.id !== account,
  };
}
