/**
 * What the whole trade buys now, told for one day. Optional: a desk that knows only its account's orders works without it. Shares are the decayed
 * number of customers who ordered the product over the decayed number of customers who ordered at all, with half-lives of 7, 30 and 120 days.
 */
export interface ProductTrend {
  readonly share7: number;
  readonly share30: number;
  readonly share120: number;
  /** Days since anybody first ordered it, as far as known. */
  readonly ageDays: number;
  /** How often a customer who knows it takes it again at the next order, 0 to 1. */
  readonly takenAgain: number;
}

export interface TradeTrend {
  product(sku: string): ProductTrend | undefined;
  /**
   * How likely each product is for a customer with this history, by what was ordered together with it: weights by sku, and for each candidate the
   * weighted mean cosine of its orders with theirs. Never negative.
   */
  together(weights: ReadonlyMap<string, number>): ReadonlyMap<string, number>;
  /** What is ordered most now; candidates beside those that `together` finds. */
  popular(): readonly string[];
}
