import { entities, fromWireValues, type EntityBody, type EntityName } from '#sync/protocol/entities.ts';
import type { FileKind, ReadHandle, WriteHandle } from './database-file.ts';
import type { RowTable, StoredRow } from './row-table.ts';

/** What else is kept of a fact, in the same transaction: columns for lists and searches. */
export interface FactShadow {
  put(scope: number, key: string, values: readonly unknown[]): void;
  remove(scope: number, key: string): void;
}

const noShadow: FactShadow = { put: () => undefined, remove: () => undefined };

/** Facts of one entity: the received text itself, so that its digest can be computed again. */
export function factTable<Kind extends FileKind>(database: WriteHandle<Kind>, entity: EntityName, shadow: FactShadow = noShadow): RowTable {
  const standing = database.prepare<[number, string], { seq: number; digest: number }>(`SELECT seq, digest FROM fact WHERE entity = '${entity}' AND scope = ? AND key = ?`);
  const put = database.prepare(
    `INSERT INTO fact (scope, entity, key, seq, digest, row_values) VALUES (?, '${entity}', ?, ?, ?, ?)
     ON CONFLICT (entity, key, scope) DO UPDATE SET seq = excluded.seq, digest = excluded.digest, row_values = excluded.row_values`,
  );
  const setDigest = database.prepare(`UPDATE fact SET digest = ? WHERE entity = '${entity}' AND scope = ? AND key = ?`);
  const remove = database.prepare(`DELETE FROM fact WHERE entity = '${entity}' AND scope = ? AND key = ?`);
  const keys = database.prepare<[number], string>(`SELECT key FROM fact WHERE entity = '${entity}' AND scope = ?`).pluck();
  const stray = database
    .prepare<[number], string>(
      `SELECT key FROM fact WHERE entity = '${entity}' AND scope = ?
       AND NOT EXISTS (SELECT 1 FROM staged_row WHERE staged_row.scope = fact.scope AND staged_row.entity = fact.entity AND staged_row.key = fact.key AND row_values IS NOT NULL)`,
    )
    .pluck();
  const digests = database.prepare<[number], number>(`SELECT digest FROM fact WHERE entity = '${entity}' AND scope = ?`).pluck();
  const rows = database.prepare<[number], StoredRow>(`SELECT key, digest, row_values AS text FROM fact WHERE entity = '${entity}' AND scope = ?`);
  const removeOne = (scope: number, key: string): void => {
    shadow.remove(scope, key);
    remove.run(scope, key);
  };
  return {
    standing: (scope, key) => standing.get(scope, key),
    put: (scope, row, digest) => {
      put.run(scope, row.key, row.seq, digest, JSON.stringify(row.values));
      shadow.remove(scope, row.key);
      shadow.put(scope, row.key, row.values);
    },
    setDigest: (scope, key, digest) => void setDigest.run(digest, scope, key),
    remove: removeOne,
    clear: (scope) => {
      for (const key of keys.all(scope)) removeOne(scope, key);
    },
    strayKeys: (scope) => stray.all(scope),
    digests: (scope) => digests.iterate(scope),
    rows: (scope) => rows.iterate(scope),
  };
}

/** A stored row as the domain knows it, parsed by the entity's schema. A row that does not parse is a bug: it was checked on arrival. */
export function factBody<Name extends EntityName>(entity: Name, rowValues: string): EntityBody<Name> {
  const values = JSON.parse(rowValues) as unknown[];
  return entities[entity].schema.parse(fromWireValues(entity, values)) as EntityBody<Name>;
}

interface StoredFact {
  readonly key: string;
  readonly rowValues: string;
}

/** Reads facts of one entity, of complete scopes only, and parses each version of each once. */
export function factReader<Name extends EntityName>(database: ReadHandle<FileKind>, entity: Name) {
  const columns = 'fact.key AS key, fact.row_values AS rowValues';
  const from = `FROM fact JOIN scope ON scope.id = fact.scope AND scope.complete = 1 WHERE fact.entity = '${entity}'`;
  const all = database.prepare<[], StoredFact>(`SELECT ${columns} ${from} ORDER BY fact.key`);
  const one = database.prepare<[string], StoredFact>(`SELECT ${columns} ${from} AND fact.key = ?`);
  const parsed = new Map<string, { readonly text: string; readonly body: EntityBody<Name> }>();
  const parse = (fact: StoredFact): EntityBody<Name> => {
    const known = parsed.get(fact.key);
    if (known?.text === fact.rowValues) return known.body;
    const body = factBody(entity, fact.rowValues);
    parsed.set(fact.key, { text: fact.rowValues, body });
    return body;
  };
  return {
    all: (): EntityBody<Name>[] => all.all().map(parse),
    get: (key: string): EntityBody<Name> | undefined => {
      const fact = one.get(key);
      return fact && parse(fact);
    },
  };
}
