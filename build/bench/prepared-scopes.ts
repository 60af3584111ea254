import { benchAccount, benchCompany, benchCredit, benchLists, priceRowOf, productOf } from './bench-records.ts';
import { preparedRow, PreparedScope, type PreparedRow } from './prepared-scope.ts';
import type { Workload } from './workload.ts';

/** All scopes of the workload: the catalog, one for each list, the account. */
export function prepareScopes(workload: Workload, products: number): readonly PreparedScope[] {
  const lists = new Map(benchLists.map((list) => [list.id, [preparedRow('priceList', list, 1)]]));
  const catalog: PreparedRow[] = [preparedRow('company', benchCompany, 1)];
  for (let index = 0; index < products; index += 1) {
    catalog.push(preparedRow('product', productOf(workload.product(index, 1)), 1));
    for (const price of workload.prices(index, 1)) lists.get(price.list)?.push(preparedRow('priceRow', priceRowOf(price), 1));
  }
  return [
    new PreparedScope('catalog', catalog),
    ...[...lists].map(([id, rows]) => new PreparedScope(`list:${id}`, rows)),
    new PreparedScope(`account:${benchAccount.id}`, [preparedRow('account', benchAccount, 1), preparedRow('creditStanding', benchCredit, 1)]),
  ];
}

/** The workload's change: 200 articles and their 800 prices. */
export function changeScopes(scopes: readonly PreparedScope[], workload: Workload, products: number): void {
  const indexes = workload.changedIndexes(products);
  for (const scope of scopes) {
    if (scope.name === 'catalog') scope.change(indexes.map((index) => preparedRow('product', productOf(workload.product(index, 2)), 2)));
    const list = /^list:(.*)$/.exec(scope.name)?.[1];
    if (list === undefined) continue;
    const prices = indexes.flatMap((index) => workload.prices(index, 2)).filter((price) => price.list === list);
    scope.change(prices.map((price) => preparedRow('priceRow', priceRowOf(price), 2)));
  }
}
