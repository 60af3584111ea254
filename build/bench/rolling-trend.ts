import type { ProductTrend, TradeTrend } from '#shared/domain/restocking/trade-trend.ts';

/** Orders larger than this say little about what belongs together. */
const largestBasket = 150;
const mostTogether = 800;
const mostPopular = 400;
const halfLives = [7, 30, 120] as const;
const repeatHalfLifeDays = 180;

/**
 * The figures of the whole trade as they stand before a day, rolled forward day by day. `codes` only gives each product a number; figures come
 * from `addDay` alone, so nothing of a later day can be seen.
 */
export function rollingTrend(codes: readonly string[]) {
  const size = codes.length;
  const index = new Map(codes.map((code, at) => [code, at]));
  const buyers = halfLives.map(() => new Float64Array(size));
  const allBuyers = halfLives.map(() => 0);
  const again = new Float64Array(size);
  const couldAgain = new Float64Array(size);
  const firstDay = new Int32Array(size).fill(-1);
  const both = new Float32Array(size * size);
  const baskets = new Float64Array(size);
  const knownTo = new Map<string, Set<number>>();
  let today = 0;

  const shareOf = (which: number, at: number): number => (buyers[which]?.[at] ?? 0) / Math.max(allBuyers[which] ?? 0, 1e-9);

  function moveTo(day: number): void {
    const passed = day - today;
    today = day;
    halfLives.forEach((halfLife, which) => {
      const left = 0.5 ** (passed / halfLife);
      const of = buyers[which];
      if (of) for (let at = 0; at < size; at += 1) of[at] = (of[at] ?? 0) * left;
      allBuyers[which] = (allBuyers[which] ?? 0) * left;
    });
    const left = 0.5 ** (passed / repeatHalfLifeDays);
    for (let at = 0; at < size; at += 1) {
      again[at] = (again[at] ?? 0) * left;
      couldAgain[at] = (couldAgain[at] ?? 0) * left;
    }
  }

  function addOrderDay(customer: string, products: readonly number[]): void {
    const known = knownTo.get(customer) ?? new Set<number>();
    const ordered = new Set(products);
    for (const at of known) {
      couldAgain[at] = (couldAgain[at] ?? 0) + 1;
      if (ordered.has(at)) again[at] = (again[at] ?? 0) + 1;
    }
    halfLives.forEach((_halfLife, which) => {
      const of = buyers[which];
      if (of) for (const at of products) of[at] = (of[at] ?? 0) + 1;
      allBuyers[which] = (allBuyers[which] ?? 0) + 1;
    });
    for (const at of products) {
      if (firstDay[at] === -1) firstDay[at] = today;
      known.add(at);
    }
    knownTo.set(customer, known);
    if (products.length > largestBasket) return;
    for (const one of products) {
      baskets[one] = (baskets[one] ?? 0) + 1;
      for (const other of products) both[one * size + other] = (both[one * size + other] ?? 0) + 1;
    }
  }

  const trend: TradeTrend = {
    product: (sku): ProductTrend | undefined => {
      const at = index.get(sku);
      if (at === undefined || firstDay[at] === -1) return undefined;
      return { share7: shareOf(0, at), share30: shareOf(1, at), share120: shareOf(2, at), ageDays: today - (firstDay[at] ?? today), takenAgain: ((again[at] ?? 0) + 0.75) / ((couldAgain[at] ?? 0) + 5) };
    },
    together: basketCosines(codes, index, both, baskets),
    popular: () => popular,
  };
  let popular: readonly string[] = [];

  return {
    trend,
    /** Moves the figures to the morning of `day` (days since any fixed day). Days must not go back. */
    openDay: (day: number): void => {
      moveTo(day);
      popular = [...new Set([...largest(buyers[1] ?? new Float64Array(), mostPopular), ...largest(buyers[0] ?? new Float64Array(), mostPopular / 2)])].map((at) => codes[at] ?? '');
    },
    addOrderDay: (customer: string, skus: readonly string[]): void => addOrderDay(customer, skus.flatMap((sku) => index.get(sku) ?? [])),
  };
}

/** For each product how much its orders look like those that hold the weighted products. */
function basketCosines(codes: readonly string[], index: ReadonlyMap<string, number>, both: Float32Array, baskets: Float64Array): TradeTrend['together'] {
  const size = codes.length;
  const sums = new Float64Array(size);
  return (weights) => {
    sums.fill(0);
    let whole = 0;
    const rows: number[] = [];
    for (const [sku, weight] of weights) {
      const row = index.get(sku);
      if (row === undefined) continue;
      whole += weight;
      rows.push(row);
      const scaled = weight / Math.sqrt(Math.max(baskets[row] ?? 0, 1));
      for (let at = 0, from = row * size; at < size; at += 1) sums[at] = (sums[at] ?? 0) + scaled * (both[from + at] ?? 0);
    }
    for (let at = 0; at < size; at += 1) sums[at] = (sums[at] ?? 0) / Math.sqrt(Math.max(baskets[at] ?? 0, 1)) / Math.max(whole, 1e-9);
    return new Map([...largest(sums, mostTogether), ...rows].map((at) => [codes[at] ?? '', sums[at] ?? 0]));
  };
}

/** The numbers of the largest values above zero. */
function largest(values: Float64Array, count: number): number[] {
  const above = Array.from(values.keys()).filter((at) => (values[at] ?? 0) > 0);
  return above.sort((one, other) => (values[other] ?? 0) - (values[one] ?? 0) || one - other).slice(0, count);
}
