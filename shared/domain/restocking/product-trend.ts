import { z } from 'zod';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

/** Shares and likenesses travel as whole parts of so many: a figure that moves less than that is no news for any desk. */
export const shareParts = 100_000;
export const likenessParts = 1000;

const part = (most: number) => z.number().int().min(0).max(most);

/**
 * What the seller's whole trade does with a product, told to every customer. Published only for products that enough accounts have bought, and `together`
 * only where enough accounts bought both in one order: nobody's purchases can be read out of it.
 */
export const productTrend = z.strictObject({
  sku: z.string(),
  /** Customers who ordered it over customers who ordered at all, decayed with half-lives of 7, 30 and 120 days; in parts of 100,000. */
  share7: part(shareParts),
  share30: part(shareParts),
  share120: part(shareParts),
  /** Since when it is ordered, as far as known. */
  firstDay: calendarDay,
  /** How often a customer who knows it takes it again at the next order, in parts of 1,000. */
  takenAgain: part(likenessParts),
  /** What stands in the same orders: cosine of the orders of both, in parts of 1,000, the most alike first. */
  together: z.array(z.strictObject({ sku: z.string(), likeness: part(likenessParts) })),
});
export type PublishedTrend = z.infer<typeof productTrend>;
