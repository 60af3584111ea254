import type { ProductChange } from '#shared/domain/catalog/product-change.ts';

/** A product that the account buys and that is not as the person last saw it. */
export interface ChangedProduct {
  readonly sku: string;
  readonly unit: string;
  readonly seenAt: string;
  readonly changes: readonly ProductChange[];
}

export interface ProductWatch {
  /** How many products are watched, and what has changed about them; null while it is being worked out for the first time. */
  standing(): { readonly watched: number; readonly changed: readonly ChangedProduct[] } | null;
  /** The person has seen what changed about these (null = about all): from now on that is what they know. */
  markSeen(skus: readonly string[] | null): void;
  /** Something was received: looks again, a little at a time. */
  lookAgain(): void;
  close(): void;
}
