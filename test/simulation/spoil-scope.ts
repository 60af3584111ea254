import { addDigest, removeDigest } from '#sync/protocol/row-digest.ts';
import type { Random } from '#sync/client/ports.ts';
import type { SimulatedDesk } from './world.ts';

interface Row {
  readonly key: string | number;
  readonly digest: number;
}

const pick = <Value>(random: Random, values: readonly Value[]): Value | undefined => values[Math.floor(random.next() * values.length)];

/**
 * Something goes wrong with what a desk holds of a scope: a row is lost, a row says something else, or the sum is not that of the rows. In each case
 * the sum tells, as it does after a defect of the program. Answers the scope; null: nothing was there.
 */
export function spoilScope(desk: SimulatedDesk, random: Random): string | null {
  const whole = desk.store().scopes().filter(({ complete, rows }) => complete && rows > 0);
  const scope = pick(random, whole)?.scope;
  if (scope === undefined) return null;
  const { desk: own, shared } = desk.files();
  const file = shared.database(scope) ?? own;
  const { id, checksum } = file.prepare<[string], { id: number; checksum: number }>('SELECT id, checksum FROM scope WHERE name = ?').get(scope) ?? { id: 0, checksum: 0 };
  const say = (rows: number, sum: number): void => void file.prepare('UPDATE scope SET row_count = row_count + ?, checksum = ? WHERE id = ?').run(rows, sum, id);
  const table = scope.startsWith('list:') && random.next() < 0.7 ? 'price_row' : scope === 'catalog' && random.next() < 0.7 ? 'product' : 'fact';
  const key = table === 'price_row' ? 'sku' : 'rowid';
  // Two spoilings of one scope must not make up for each other.
  const other = 1 + Math.floor(random.next() * 2 ** 40);
  const row = pick(random, file.prepare<[number], Row>(`SELECT ${key} AS key, digest FROM ${table} WHERE scope = ?`).all(id));
  const kind = row === undefined ? 'sum' : pick(random, ['sum', 'lost', 'changed', 'digest'] as const);
  if (row === undefined || kind === 'sum') say(0, addDigest(checksum, other));
  else if (kind === 'lost' && table !== 'product') {
    file.prepare(`DELETE FROM ${table} WHERE scope = ? AND ${key} = ?`).run(id, row.key);
    say(-1, removeDigest(checksum, row.digest));
  } else if (kind === 'digest') {
    file.prepare(`UPDATE ${table} SET digest = ? WHERE scope = ? AND ${key} = ?`).run(addDigest(row.digest, other), id, row.key);
    say(0, addDigest(checksum, other));
  } else {
    const change = table === 'price_row' ? `unit_price = '0.0001'` : `row_values = replace(row_values, 'a', 'b')`;
    file.prepare(`UPDATE ${table} SET ${change} WHERE scope = ? AND ${key} = ?`).run(id, row.key);
    say(0, addDigest(checksum, other));
  }
  return scope;
}
