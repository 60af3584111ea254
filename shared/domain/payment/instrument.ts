import { z } from 'zod';
import { sellerBalance } from '#shared/domain/ledger/seller-balances.ts';
import { decimalText } from '#shared/domain/money/decimal.ts';

/** A way to pay that a buyer chose: a company card by its token, the open account, or a bank transfer in advance. */
export const paymentInstrument = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('card'), token: z.string().min(1) }),
  z.strictObject({ kind: z.literal('account') }),
  z.strictObject({ kind: z.literal('transfer') }),
]);
export type PaymentInstrument = z.infer<typeof paymentInstrument>;

export const paymentAllocation = z.strictObject({ kind: z.enum(['card', 'account', 'transfer']), token: z.string().optional(), amount: decimalText });
export type PaymentAllocation = z.infer<typeof paymentAllocation>;

export const paymentWay = z.enum(['refuse', 'remainderOnAccount', 'advanceTransfer', 'secondCard', 'deposit', 'release']);
export type PaymentWay = z.infer<typeof paymentWay>;

/** Who pays how much by what, or why not and which ways out the conditions of sale leave. `hold` asks for the administrative office's release. */
export const paymentPlan = z.strictObject({
  allocation: z.array(paymentAllocation),
  blocked: z.strictObject({ reason: z.string(), ways: z.array(paymentWay) }).nullable(),
  hold: z.strictObject({ reason: z.enum(['card', 'credit', 'release', 'advance']), detail: z.string() }).nullable(),
});
export type PaymentPlan = z.infer<typeof paymentPlan>;

/** Credit exposure by its parts, gross, in the account's currency, as of an instant of the seller's books. */
export const creditStanding = z.strictObject({
  limit: decimalText,
  openInvoices: decimalText,
  overdue: decimalText,
  ordersNotInvoiced: decimalText,
  available: decimalText,
  asOf: z.iso.datetime(),
  /** The seller's balances of the account's movements, at the ends of months and as of the same day; left out by versions that did not tell them. */
  balances: z.array(sellerBalance).nullish(),
});
export type CreditStanding = z.infer<typeof creditStanding>;
