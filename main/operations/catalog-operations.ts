import type { catalogOperations } from '#shared/contract/catalog-operations.ts';
import type { ProductChange } from '#shared/domain/catalog/product-change.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { Desk } from '#main/host/desk.ts';
import type { CatalogHit } from '#main/database/catalog-hit.ts';
import type { Handlers } from './handler.ts';
import { countFacets, narrowed } from './catalog-facets.ts';
import { withDesk } from './with-desk.ts';

export const catalogHandlers: Pick<Handlers, keyof typeof catalogOperations> = {
  'catalog.search': withDesk((question, desk) => (desk.stores.catalog.isComplete() ? ok(desk.stores.catalog.search(narrowed(question, desk))) : err({ kind: 'noCatalogYet' }))),

  'catalog.facets': withDesk((question, desk) => (desk.stores.catalog.isComplete() ? ok(countFacets(question, desk)) : err({ kind: 'noCatalogYet' }))),

  'catalog.product': withDesk(({ sku }, desk) => {
    if (!desk.stores.catalog.isComplete()) return err({ kind: 'noCatalogYet' });
    const product = desk.stores.catalog.product(sku);
    return product ? ok({ product, replacements: replacementsOf(product.replacedBy, desk), ownNumber: desk.documents.ownNumbers().of(sku) }) : err({ kind: 'refused', refusal: refuse('unknownProduct', { sku }) });
  }),

  'catalog.categories': withDesk((_input, desk) =>
    desk.stores.catalog.isComplete() ? ok({ categories: desk.stores.catalog.categories() }) : err({ kind: 'noCatalogYet' }),
  ),

  'catalog.changes': withDesk((_input, desk) => {
    const standing = desk.productWatch.standing();
    const currency = desk.stores.account.get()?.currency ?? '';
    if (standing === null) return ok({ isReady: false, watched: 0, currency, products: [] });
    const promotions = new Map(desk.stores.promotions.all().map(({ id, name }) => [id, name]));
    const nameOf = (change: ProductChange): string | null => {
      if (change.kind === 'promotion') return promotions.get(change.id) ?? null;
      return change.kind === 'replaced' ? (desk.stores.catalog.product(change.by)?.name ?? null) : null;
    };
    const products = standing.changed.map(({ sku, unit, seenAt, changes }) => ({
      sku, unit, seenAt,
      name: desk.stores.catalog.product(sku)?.name ?? sku,
      changes: changes.map((change) => ({ change, name: nameOf(change) })),
    }));
    return ok({ isReady: true, watched: standing.watched, currency, products });
  }),

  'catalog.changesSeen': withDesk(({ skus }, desk) => {
    desk.productWatch.markSeen(skus ?? null);
    return ok({});
  }),
};

/** The chain of replacements, nearest first. A seller's data may point in a circle; each product is named once. */
function replacementsOf(first: string | null, desk: Desk): CatalogHit[] {
  const chain = new Map<string, CatalogHit>();
  for (let sku = first; sku !== null && !chain.has(sku); ) {
    const hit = desk.stores.catalog.hit(sku);
    if (!hit) break;
    chain.set(sku, hit);
    sku = desk.stores.catalog.product(sku)?.replacedBy ?? null;
  }
  return [...chain.values()];
}
