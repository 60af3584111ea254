import type { Product } from '#shared/domain/catalog/product.ts';
import { fromWireValues, type EntityBody } from '#sync/protocol/entities.ts';
import type { SearchStatements } from './search-statements.ts';
import { whileItStands } from './while-it-stands.ts';

/** The next letter finds much of what this one found. */
const mostParsed = 2000;

/** Products of the catalog by the id of their row; those that were read last stay parsed while the catalog stands. */
export function parsedProducts({ body, edition }: Pick<SearchStatements, 'body' | 'edition'>): (id: number) => Product | null {
  const read = (id: number): Product | null => {
    const values = body.get(id);
    return values === undefined ? null : (fromWireValues('product', JSON.parse(values) as unknown[]) as EntityBody<'product'>);
  };
  const parsed = whileItStands(() => new Map<number, Product | null>());
  return (id) => {
    const known = parsed(edition.get());
    const product = known.get(id) ?? read(id);
    if (known.size >= mostParsed) known.clear();
    known.set(id, product);
    return product;
  };
}
