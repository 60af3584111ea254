import { decimal, toPlainText, zero } from '#shared/domain/money/decimal.ts';

/** True for an amount below zero; decimal text. */
export const isBelowZero = (amount: string): boolean => decimal(amount).lt(zero);

export const isZero = (amount: string): boolean => decimal(amount).eq(zero);

/** The amount without its sign, for words that carry it already. */
export const withoutSign = (amount: string): string => toPlainText(decimal(amount).abs());
