import type { Failure } from '#shared/contract/failure.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { invalid } from './failures.ts';

/**
 * Refuses free text that holds a payment card number, before anything of it is stored or sent. The message names brand and last four
 * digits, never the number. Null = nothing found.
 */
export function refuseCardNumbers(texts: Readonly<Record<string, string | undefined>>): { readonly ok: false; readonly error: Failure } | null {
  for (const [field, text] of Object.entries(texts)) {
    const card = text === undefined ? null : recogniseCardNumber(text);
    if (card) return invalid(field, `looks like a payment card number (${card.brand}, ending in ${card.last4}); card numbers are never kept here: choose a company card instead`);
  }
  return null;
}
