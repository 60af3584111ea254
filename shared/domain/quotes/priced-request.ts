import type { DocumentTotals, LinePrice } from '#shared/domain/pricing/priced-line.ts';

/** What the catalog adds to a line's price. */
export interface LineProduct {
  readonly name: string;
  readonly category: string;
}

/** A document priced for the account, its lines in the order asked, each with its product. */
export interface PricedRequest {
  readonly lines: readonly (LinePrice & LineProduct)[];
  readonly totals: DocumentTotals;
}
