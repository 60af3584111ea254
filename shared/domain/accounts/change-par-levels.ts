import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Account, Member, ParLevel } from './account.ts';
import type { ParLevelChange, StockRange } from './account-change.ts';

/** What a change of par levels is judged by. */
export interface ParLevelSetting {
  readonly actor: Member;
  product(sku: string): Product | undefined;
  parLevel(site: string, sku: string): StockRange | null;
}

/** A par level that stands from now on, or none (`level` null). */
export interface ParLevelAfter {
  readonly site: string;
  readonly sku: string;
  readonly level: ParLevel | null;
}

/**
 * Sets the stock to keep at a site, product by product; all or nothing. A maximum below the minimum could never be restocked to, and one of zero says
 * nothing. Refuses with notYourRole, unknownSite, unknownProduct, parLevelInvalid (each naming the sku), changedMeanwhile (naming the product).
 */
export function changeParLevels(account: Account, site: string, changes: readonly ParLevelChange[], { actor, product, parLevel }: ParLevelSetting): Result<readonly ParLevelAfter[], Refusal> {
  if (!actor.roles.includes('admin')) return err(refuse('notYourRole', { role: 'admin' }));
  if (!account.sites.some(({ id }) => id === site)) return err(refuse('unknownSite', { site }));
  for (const { sku, before, after } of changes) {
    if (!isSame(parLevel(site, sku), before)) return err(refuse('changedMeanwhile', { part: 'parLevel', name: product(sku)?.name ?? sku }));
    if (after === null) continue;
    if (product(sku) === undefined) return err(refuse('unknownProduct', { sku }));
    if (decimal(after.maximum).lte('0') || decimal(after.maximum).lt(decimal(after.minimum))) return err(refuse('parLevelInvalid', { sku }));
  }
  return ok(parLevelsAfter(site, changes));
}

/** What changes that have been judged leave. */
export function parLevelsAfter(site: string, changes: readonly ParLevelChange[]): readonly ParLevelAfter[] {
  return changes.map(({ sku, after }) => ({ site, sku, level: after === null ? null : { site, sku, ...after } }));
}

/** From the first par level that the account sets itself the seller's folder says nothing about them any more. */
export function withParLevels(account: Account, parLevels: readonly ParLevelAfter[]): { readonly parLevels: readonly ParLevelAfter[]; readonly account?: Account } {
  return { parLevels, ...(!account.ownParts?.includes('parLevel') && { account: { ...account, ownParts: [...(account.ownParts ?? []), 'parLevel' as const].toSorted() } }) };
}

/** By amount, not by text: "1" and "1.0" are the same stock. */
function isSame(one: StockRange | null, other: StockRange | null): boolean {
  if (one === null || other === null) return one === other;
  return decimal(one.minimum).eq(decimal(other.minimum)) && decimal(one.maximum).eq(decimal(other.maximum));
}
