import type { QuantityFault } from '#shared/domain/drafts/parse-quantity.ts';

/** What is wrong with a typed quantity, for whoever calls the operations without a screen. */
export const quantityMessages: Readonly<Record<QuantityFault, string>> = {
  empty: 'empty: a quantity is needed',
  unreadable: 'unreadable: digits, with a point before decimals',
  notAboveZero: 'notAboveZero: more than zero is needed',
  tooLarge: 'tooLarge: at most nine digits',
};
