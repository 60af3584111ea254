import type { SnapshotOffer } from '#sync/protocol/scope.ts';
import { entityKey, toWireValues, type EntityName } from '#sync/protocol/entities.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import { addDigest, removeDigest, rowDigest } from '#sync/protocol/row-digest.ts';

/** One published row of the bench: what a feed carries, with its digest worked out once. */
export interface PreparedRow {
  readonly entity: EntityName;
  readonly key: string;
  readonly seq: number;
  readonly values: unknown[];
  readonly digest: number;
}

export function preparedRow(entity: EntityName, body: Record<string, unknown>, seq: number): PreparedRow {
  const keyOf = entityKey[entity] as (row: Record<string, unknown>) => string;
  const key = keyOf(body);
  const values = toWireValues(entity, body);
  return { entity, key, seq, values, digest: rowDigest(entity, key, values) };
}

export const benchEpoch = 'bench-epoch';

/** A scope that only ever has two states: as it was founded, and after one change of some of its rows. */
export class PreparedScope {
  readonly name: string;
  readonly rows: readonly PreparedRow[];
  #changed: readonly PreparedRow[] = [];
  /** The ready file of the founding rows, when one was built. */
  snapshot: SnapshotOffer | null = null;
  #checksum: number;

  constructor(name: string, rows: readonly PreparedRow[]) {
    this.name = name;
    this.rows = rows;
    this.#checksum = rows.reduce((sum, { digest }) => addDigest(sum, digest), 0);
  }

  /** Every changed row replaces one that stands. */
  change(changed: readonly PreparedRow[]): void {
    const standing = new Map(this.rows.map((row) => [`${row.entity}\n${row.key}`, row.digest]));
    this.#changed = changed;
    for (const { entity, key, digest } of changed) {
      const before = standing.get(`${entity}\n${key}`);
      if (before === undefined) throw new Error(`${entity} ${key} does not stand`);
      this.#checksum = addDigest(removeDigest(this.#checksum, before), digest);
    }
  }

  standing() {
    return { scope: this.name, epoch: benchEpoch, head: this.#changed.length > 0 ? 2 : 1, rows: this.rows.length, checksum: this.#checksum, snapshot: this.snapshot };
  }

  /** Where the founding rows end: the change, if there is one, comes after it. */
  endOfFounding(): string {
    return String(this.rows.length);
  }

  page(cursor: string | null, limit: number): FeedPage {
    const all = this.#changed.length > 0 ? [...this.rows, ...this.#changed] : this.rows;
    const from = cursor === null ? 0 : Number(cursor);
    const rows = all.slice(from, from + limit);
    const until = from + rows.length;
    const hasMore = until < all.length;
    const { rows: count, checksum } = this.standing();
    return {
      scope: this.name,
      epoch: benchEpoch,
      blocks: inBlocks(rows),
      tombstones: [],
      next: String(until),
      hasMore,
      remaining: all.length - until,
      drained: hasMore ? null : { rows: count, checksum },
    };
  }
}

function inBlocks(rows: readonly PreparedRow[]): FeedPage['blocks'] {
  const blocks: { entity: EntityName; rows: [number, string, unknown[]][] }[] = [];
  for (const { entity, key, seq, values } of rows) {
    let block = blocks.at(-1);
    if (block?.entity !== entity) {
      block = { entity, rows: [] };
      blocks.push(block);
    }
    block.rows.push([seq, key, values]);
  }
  return blocks;
}
