import { decimal } from '#shared/domain/money/decimal.ts';
import type { PriceRow } from '#shared/domain/pricing/price-list.ts';
import { isValidOn } from '#shared/domain/pricing/price-list.ts';
import type { SourcePriceLevel } from './source-records.ts';

/** Why a line was not priced at what was paid, in the order in which the causes are asked. */
export const mispriceCauses = ['freeOfCharge', 'noPrice', 'contractNotUsed', 'breakOff', 'movedInQuarter', 'contractMissing', 'tooRareForList', 'oneOff'] as const;
export type MispriceCause = (typeof mispriceCauses)[number];

export const causeTexts: Readonly<Record<MispriceCause, string>> = {
  freeOfCharge: 'given free of charge',
  noPrice: 'no price at all',
  contractNotUsed: 'the customer has an agreed price but paid another',
  breakOff: 'a tier of that day, at another quantity (breaks are estimates)',
  movedInQuarter: 'a price of the same product in another quarter (price moved within the quarter, or old price kept)',
  contractMissing: 'this customer again and again, hardly anybody else (a contract that the data does not name)',
  tooRareForList: 'several customers in that quarter, too few for the list (promotion, or a rare break)',
  oneOff: 'one-off',
};

export interface MispricedLine {
  readonly paid: string;
  readonly day: string;
  readonly priced: string | null;
  readonly fromContract: boolean;
  /** Every row of the catalog list for the product, of all days. */
  readonly catalog: readonly PriceRow[];
  /** What was paid for the product in the quarter. */
  readonly levels: readonly SourcePriceLevel[];
  /** How many lines this customer has of this product at this price, over all years. */
  readonly ownLines: number;
}

const againAndAgain = 3;

/** The first cause that fits. A guess by rule: the source says what was paid, never why. */
export function mispriceCause(line: MispricedLine): MispriceCause {
  const paid = decimal(line.paid);
  const isPaid = (price: string): boolean => decimal(price).eq(paid);
  if (paid.eq('0')) return 'freeOfCharge';
  if (line.priced === null) return 'noPrice';
  if (line.fromContract) return 'contractNotUsed';
  const rows = line.catalog.filter(({ unitPrice }) => isPaid(unitPrice));
  if (rows.some((row) => isValidOn(row, line.day))) return 'breakOff';
  const payers = line.levels.find((level) => isPaid(level.unit_price))?.customers ?? 0;
  if (line.ownLines >= againAndAgain && payers <= 1) return 'contractMissing';
  if (rows.length > 0) return 'movedInQuarter';
  return payers >= 2 ? 'tooRareForList' : 'oneOff';
}
