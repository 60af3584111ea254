import { z } from 'zod';
import { nonNegativeDecimalText } from '#shared/domain/money/decimal.ts';
import { approvalRule, costCentre, member, site } from './account.ts';

const changeOf = <Part extends string, Entry extends z.ZodType>(part: Part, entry: Entry) =>
  z.strictObject({ part: z.literal(part), before: entry.nullable(), after: entry.nullable() });

/**
 * One change of an entry of the account: `before` null = new, `after` null = goes. `before` is the entry as the admin saw it, so that nobody overwrites
 * what somebody else changed meanwhile.
 */
export const accountChange = z.discriminatedUnion('part', [
  changeOf('member', member),
  changeOf('site', site),
  changeOf('costCentre', costCentre),
  changeOf('approvalRule', approvalRule),
]);
export type AccountChange = z.infer<typeof accountChange>;
export type AccountPart = AccountChange['part'];

/** Minimum and maximum in base units of the product. */
export const stockRange = z.strictObject({ minimum: nonNegativeDecimalText, maximum: nonNegativeDecimalText });
export type StockRange = z.infer<typeof stockRange>;

/** One product's par level at a site: `before` as the admin saw it, null = none; `after` null = none from now on. */
export const parLevelChange = z.strictObject({ sku: z.string().min(1), before: stockRange.nullable(), after: stockRange.nullable() });
export type ParLevelChange = z.infer<typeof parLevelChange>;

/** The id of the entry that a change is about. */
export function entryIdOf({ before, after }: AccountChange): string {
  return (after ?? before)?.id ?? '';
}
