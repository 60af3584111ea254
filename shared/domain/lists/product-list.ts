import { z } from 'zod';
import type { Member } from '#shared/domain/accounts/account.ts';
import { positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { instant } from '#shared/domain/time/calendar-day.ts';

/** What somebody beside the owner may do: `use` = see it and put it into a draft, `edit` = change its name and lines as well. */
export const listRight = z.enum(['use', 'edit']);
export type ListRight = z.infer<typeof listRight>;

/** Whom a list is open to beside its owner: everyone in the company, single members, or nobody. */
export const listSharing = z.strictObject({
  everyone: z.enum(['none', 'use', 'edit']),
  members: z.array(z.strictObject({ id: z.string().min(1), right: listRight })).max(200),
});
export type ListSharing = z.infer<typeof listSharing>;

/** A product in a packaging stands in a list once. `quantity` is what is usually ordered. */
export const listLine = z.strictObject({ sku: z.string().min(1), unit: z.string().min(1), quantity: positiveDecimalText, note: z.string().max(500) });
export type ListLine = z.infer<typeof listLine>;

export const listName = z.string().trim().min(1).max(120);
export const longestList = 2000;

/** A list of products that is ordered from again and again. `deleted`: set aside by its owner, who can bring it back. */
export const productList = z.strictObject({
  id: z.uuid(),
  name: listName,
  /** A member's id. */
  owner: z.string(),
  sharing: listSharing,
  lines: z.array(listLine).max(longestList),
  changedAt: instant,
  changedBy: z.string(),
  deleted: z.boolean(),
});
export type ProductList = z.infer<typeof productList>;

/** What a member may do with a list; null = it is none of their business, as if it were not there. */
export function rightOn({ owner, sharing }: Pick<ProductList, 'owner' | 'sharing'>, member: Pick<Member, 'id'>): 'own' | ListRight | null {
  if (owner === member.id) return 'own';
  const named = sharing.members.find(({ id }) => id === member.id)?.right;
  if (named === 'edit' || sharing.everyone === 'edit') return 'edit';
  return named ?? (sharing.everyone === 'none' ? null : sharing.everyone);
}
