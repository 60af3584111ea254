import { productStanding, type ProductStanding } from '#shared/domain/catalog/product-change.ts';
import type { ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';

export interface SeenProduct {
  readonly standing: ProductStanding;
  /** ISO 8601, UTC. */
  readonly seenAt: string;
}

export interface SeenProductReader {
  /** Products by sku as the person last saw them. */
  all(): ReadonlyMap<string, SeenProduct>;
}

export interface SeenProductWriter {
  see(standings: readonly ProductStanding[], at: string): void;
}

export function seenProductReader(desk: ReadHandle<'desk'>): SeenProductReader {
  const all = desk.prepare<[], { sku: string; standing: string; seenAt: string }>('SELECT sku, standing, seen_at AS seenAt FROM seen_product');
  return { all: () => new Map(all.all().map(({ sku, standing, seenAt }) => [sku, { standing: productStanding.parse(JSON.parse(standing)), seenAt }])) };
}

export function seenProductWriter(desk: WriteHandle<'desk'>): SeenProductWriter {
  const put = desk.prepare('INSERT INTO seen_product (sku, standing, seen_at) VALUES (?, ?, ?) ON CONFLICT (sku) DO UPDATE SET standing = excluded.standing, seen_at = excluded.seen_at');
  return {
    see: (standings, at) => {
      for (const standing of standings) put.run(standing.sku, JSON.stringify(standing), at);
    },
  };
}
