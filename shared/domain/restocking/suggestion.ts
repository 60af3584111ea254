import { z } from 'zod';

/**
 * Why a product is suggested, as kind and figures for one line. `boughtOften`: on so many of the last order days, the last so many days ago.
 * `tradeBuys`: never bought here, but customers who buy what is bought here take it now; `share` of the trade's recent orders, percent.
 */
export const suggestionReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boughtOften'), times: z.number().int(), orderDays: z.number().int(), lastDaysAgo: z.number().int() }),
  z.strictObject({ kind: z.literal('tradeBuys'), share: z.number() }),
]);
export type SuggestionReason = z.infer<typeof suggestionReason>;
