import { z } from 'zod';

/**
 * The workload of the targets: `products` articles with a description of 120 characters, four price rows each (two lists, two tiers),
 * a delta of 1,000 changed rows (200 articles and their prices) and orders of 20 lines. Peers measured beside this product bring
 * the same workload as a module of their own (`--peers`), and then theirs is used for both.
 */
export interface Workload {
  readonly sku: (index: number) => string;
  readonly product: (index: number, version: number) => WorkloadProduct;
  readonly prices: (index: number, version: number) => readonly WorkloadPrice[];
  readonly changedIndexes: (products: number) => readonly number[];
  readonly order: (number: number, products: number) => WorkloadOrder;
  /** Pairs of typed beginnings of words. */
  readonly queries: readonly (readonly string[])[];
}

export interface WorkloadProduct {
  readonly sku: string;
  readonly gtin: string;
  readonly name: string;
  readonly description: string;
  readonly brand: string;
  readonly category: string;
  readonly unit: string;
  readonly packSize: number;
  readonly version: number;
}

/** `unitMinor` in cents. */
export interface WorkloadPrice {
  readonly list: string;
  readonly sku: string;
  readonly minQty: number;
  readonly unitMinor: number;
  readonly currency: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly version: number;
}

export interface WorkloadOrder {
  readonly lines: readonly { readonly sku: string; readonly qty: number }[];
}

export const listNames = ['PL-A', 'PL-B'] as const;
export const changedProducts = 200;

const adjectives = 'plain double waxed carded turned pressed woven milled sealed folding tall low round square flat deep'.split(' ');
const nouns = 'crate folder lamp cable tray bucket shelf jar brush glove hinge label roll spool tile frame clip'.split(' ');
const qualities = 'indoor catering workshop marine compact classic heavy sterile narrow wide'.split(' ');
const brands = 'Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel'.split(' ');

/** Spreads an index and a salt over 32 bits, the same on every machine. */
function scatter(index: number, salt: number): number {
  let value = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return (value ^ (value >>> 16)) >>> 0;
}

const pick = (words: readonly string[], index: number, salt: number): string => words[scatter(index, salt) % words.length] as string;

const sku = (index: number): string => `ART-${String(index).padStart(7, '0')}`;

function product(index: number, version: number): WorkloadProduct {
  const size = 2 + (scatter(index, 4) % 200);
  const name = `${pick(adjectives, index, 1)} ${pick(nouns, index, 2)} ${pick(qualities, index, 3)} ${size} mm ${pick(brands, index, 5)}`;
  const description = `${name}, made for ${pick(qualities, index, 6)} work with a ${pick(adjectives, index, 7)} ${pick(nouns, index, 8)}, revision ${version}, lot ${scatter(index, 9)}`;
  return {
    sku: sku(index),
    gtin: `40${String(scatter(index, 10)).padStart(11, '0').slice(0, 11)}`,
    name,
    description: description.padEnd(120, '.').slice(0, 120),
    brand: pick(brands, index, 5),
    category: `C${scatter(index, 11) % 300}`,
    unit: 'PCE',
    packSize: 1 + (scatter(index, 12) % 12),
    version,
  };
}

const prices = (index: number, version: number): WorkloadPrice[] =>
  listNames.flatMap((list, at) =>
    [1, 10].map((minQty, tier) => {
      const unitMinor = 500 + (scatter(index, 20 + at) % 90_000) - tier * 40 + version - 1;
      return { list, sku: sku(index), minQty, unitMinor, currency: 'EUR', validFrom: '2026-01-01', validTo: '2026-12-31', version };
    }),
  );

export const ownWorkload: Workload = {
  sku,
  product,
  prices,
  changedIndexes: (products) => Array.from({ length: changedProducts }, (_, at) => at * Math.floor(products / changedProducts)),
  order: (number, products) => ({
    lines: Array.from({ length: 20 }, (_, at) => ({ sku: sku((scatter(number * 20 + at, 30) % (products - 1)) + 1), qty: 1 + (scatter(number * 20 + at, 31) % 40) })),
  }),
  queries: Array.from({ length: 100 }, (_, at) => [pick(adjectives, at, 40).slice(0, 3), pick(nouns, at, 41).slice(0, 3)]),
};

const peersModule = z.object({
  sku: z.custom<Workload['sku']>((value) => typeof value === 'function'),
  product: z.custom<Workload['product']>((value) => typeof value === 'function'),
  prices: z.custom<Workload['prices']>((value) => typeof value === 'function'),
  changedIndexes: z.custom<Workload['changedIndexes']>((value) => typeof value === 'function'),
  order: z.custom<Workload['order']>((value) => typeof value === 'function'),
  QUERIES: z.array(z.array(z.string())),
});

/** The workload of the peers' folder (its `data.mjs`), so that both run over the very same rows; without a folder the project's own. */
export async function loadWorkload(peersFolder: string | null): Promise<Workload> {
  if (peersFolder === null) return ownWorkload;
  const { QUERIES, ...module } = peersModule.parse(await import(`${peersFolder}/data.mjs`));
  return { ...module, queries: QUERIES };
}
