import type { CommandContext } from '#shared/contract/apply-command.ts';
import type { AccountCommand } from '#shared/contract/commands.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { ListLine } from '#shared/domain/lists/product-list.ts';

const gone = (sku: string, units: readonly string[]): Product => ({
  sku, gtin: null, name: sku, description: '', brand: '', category: '', vat: '', baseUnit: units[0] ?? '', status: 'discontinued', replacedBy: null, available: null, availableAsOf: null,
  packagings: units.map((unit) => ({ unit, content: '1', minimum: '1', multiple: '1', gtin: null })),
});

function linesOf({ kind, payload }: AccountCommand): readonly (Pick<ListLine, 'sku'> & Partial<Pick<ListLine, 'unit'>>)[] {
  if (kind === 'account.setOwnNumbers') return payload.numbers;
  if (kind === 'account.setParLevels') return payload.levels;
  if (kind !== 'account.changeList') return [];
  return payload.change.part === 'new' ? payload.change.lines : payload.change.part === 'lines' ? payload.change.changes : [];
}

/**
 * The context for a command that the backend has accepted while the account is still to come: what it names was there when it was judged, and a product that
 * has left the catalog since does not make it undone.
 */
export function asAccepted(context: CommandContext, command: AccountCommand): CommandContext {
  const named = Map.groupBy(linesOf(command), ({ sku }) => sku);
  const productNamed = (sku: string): Product | undefined => {
    const lines = named.get(sku);
    return lines && gone(sku, lines.flatMap(({ unit }) => unit ?? []));
  };
  return { ...context, product: (sku) => context.product(sku) ?? productNamed(sku) };
}
