import { entityKey, type EntityBody, type EntityName } from '#sync/protocol/entities.ts';
import { bodyDigest } from '#sync/protocol/row-digest.ts';

/** One fact that a transaction wants published: a body, or null when it goes. */
export interface Change {
  readonly entity: EntityName;
  readonly key: string;
  readonly text: string | null;
  readonly digest: number;
}

/**
 * What one transaction publishes. It is filled while the transaction works and written by `publish` as its last step;
 * a later word on the same record replaces an earlier one.
 */
export class ChangeSet {
  readonly #scopes = new Map<string, Map<string, Change>>();

  /** `body` must have the key order of the entity's schema; the digest is computed over its text. */
  put<Name extends EntityName>(scope: string, entity: Name, body: EntityBody<Name>): void {
    const key = (entityKey[entity] as (body: EntityBody<Name>) => string)(body);
    this.take(scope, { entity, key, text: JSON.stringify(body), digest: bodyDigest(entity, key, body) });
  }

  remove(scope: string, entity: EntityName, key: string): void {
    this.take(scope, { entity, key, text: null, digest: 0 });
  }

  /** Leaves a record as it stood before the transaction. */
  forget(scope: string, entity: EntityName, key: string): void {
    this.#scopes.get(scope)?.delete(`${entity}\n${key}`);
  }

  /** Takes a change over from another set. */
  take(scope: string, change: Change): void {
    const changes = this.#scopes.get(scope) ?? new Map<string, Change>();
    changes.set(`${change.entity}\n${change.key}`, change);
    this.#scopes.set(scope, changes);
  }

  /** Scopes in the order in which they must be locked. */
  scopes(): readonly string[] {
    return [...this.#scopes.keys()].toSorted();
  }

  /** What the transaction has put so far among the records of an entity, or null for those it removes, by key. */
  pending<Name extends EntityName>(scope: string, entity: Name): ReadonlyMap<string, EntityBody<Name> | null> {
    const own = this.of(scope).filter((change) => change.entity === entity);
    return new Map(own.map(({ key, text }) => [key, text === null ? null : (JSON.parse(text) as EntityBody<Name>)]));
  }

  of(scope: string): readonly Change[] {
    return [...(this.#scopes.get(scope)?.values() ?? [])];
  }
}
