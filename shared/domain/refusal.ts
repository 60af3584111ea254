import { z } from 'zod';

/**
 * Why a rule said no. One closed list for desktop and backend: the desktop shows `refusal.<kind>` from its message catalogue
 * with the figures of `detail`, and offers the ways out. Order and wording of this list are not significant; names never change meaning.
 */
export const refusalKind = z.enum([
  'notFound',
  'notAllowedInState',
  'notYourRole',
  'ownDocument',
  'notAsked',
  'alreadyDecided',
  'staleVersion',
  'totalMoved',
  'expired',
  'orderByPassed',
  'approvalLimitExceeded',
  'noApprover',
  'unknownProduct',
  'discontinuedProduct',
  'unknownPackaging',
  'quantityBelowMinimum',
  'quantityOffMultiple',
  'quantityTooLarge',
  'noPrice',
  'noLines',
  'unknownSite',
  'unknownCostCentre',
  'unknownInstrument',
  'paymentBlocked',
  'directOrderNotAllowed',
  'extensionLimitReached',
  'extensionPending',
  'reasonMissing',
  'substituteUnable',
  'periodInvalid',
  'pricesMoved',
  'alreadyExists',
  'changedMeanwhile',
  'emailTaken',
  'lastAdmin',
  'lastSite',
  'stillNamed',
  'budgetPeriodInvalid',
  'unknownMember',
  'approverUnable',
  'parLevelInvalid',
  'ownNumberInvalid',
  'ownNumberTaken',
  'listTooLong',
  'alreadySent',
  'rivalsUnsettled',
  'invalidPayload',
  'dependsOnRefused',
]);
export type RefusalKind = z.infer<typeof refusalKind>;

export const refusal = z.strictObject({
  kind: refusalKind,
  /** Figures for the message: line ids, skus, amounts, days; never translated text. */
  detail: z.record(z.string(), z.string()),
});
export type Refusal = z.infer<typeof refusal>;

export const refuse = (kind: RefusalKind, detail: Record<string, string> = {}): Refusal => ({ kind, detail });
