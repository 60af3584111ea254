/**
 * Every reason that an explanation can give, grouped by the subject of its step. Screens translate `pricing.reason.<key>` with the
 * figures of the step's `detail`. A key never changes meaning; a new rule brings a new key.
 */
export const pricingReasons = [
  // product and quantity: why a line has no price at all, or what the buyer should know about it
  'unknownProduct',
  'unknownPackaging',
  'unknownVatCategory',
  'quantityNotAboveZero',
  'discontinued',
  'belowMinimum',
  'offMultiple',
  // list: why it is or is not the source of the price
  'firstWithPrice',
  'lowestPrice',
  'laterPriority',
  'higherPrice',
  'samePriceLaterPriority',
  'listUnknown',
  'listNotYetValid',
  'listNoLongerValid',
  'listOtherCurrency',
  'listOtherChannel',
  'listWithoutPrice',
  // row: why it did or did not give its list's price
  'packagingRow',
  'baseUnitRow',
  'rowNotYetValid',
  'rowNoLongerValid',
  'rowMinimumNotReached',
  'rowSmallerMinimum',
  'rowEarlierStart',
  'rowHigherPrice',
  'rowSameAsWinner',
  'packagingRowWins',
  'rowOfOtherPackaging',
  // parent: what a list without a row of its own took from the list that it is derived from
  'parentRule',
  'parentUnknown',
  'parentNotYetValid',
  'parentNoLongerValid',
  'parentOtherCurrency',
  'parentWithoutPrice',
  'parentCycle',
  // promotion: why it did or did not change the line
  'bestForBuyer',
  'betterOfferWon',
  'promotionNotYetValid',
  'promotionNoLongerValid',
  'codeNotGiven',
  'otherList',
  'minQuantityNotReached',
  'minDocumentNetNotReached',
  'quotaExceeded',
  'fixedPriceNotLower',
  'freeGoodsNotReached',
  'changesNothing',
] as const;

export type PricingReason = (typeof pricingReasons)[number];
