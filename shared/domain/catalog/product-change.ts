import { z } from 'zod';
import { decimal, toFixedText, zero } from '#shared/domain/money/decimal.ts';

/** A product as somebody knew it. `unitPrice` is that of `quantity` in `unit` for the account, null = it had none; `promotions` are ids. */
export const productStanding = z.strictObject({
  sku: z.string(),
  unit: z.string(),
  quantity: z.string(),
  unitPrice: z.string().nullable(),
  /** `gone`: no longer in the catalog at all. */
  status: z.enum(['active', 'discontinued', 'gone']),
  replacedBy: z.string().nullable(),
  packagings: z.array(z.strictObject({ unit: z.string(), content: z.string(), minimum: z.string(), multiple: z.string() })),
  promotions: z.array(z.string()),
});
export type ProductStanding = z.infer<typeof productStanding>;

/** One thing that is not as it was. `percent` of a price is against the former one, with one decimal. */
export const productChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dearer'), before: z.string(), after: z.string(), percent: z.string() }),
  z.strictObject({ kind: z.literal('cheaper'), before: z.string(), after: z.string(), percent: z.string() }),
  z.strictObject({ kind: z.literal('noPrice'), before: z.string() }),
  z.strictObject({ kind: z.literal('gone') }),
  z.strictObject({ kind: z.literal('replaced'), by: z.string() }),
  z.strictObject({ kind: z.literal('back') }),
  z.strictObject({ kind: z.literal('packaging'), unit: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  z.strictObject({ kind: z.literal('promotion'), id: z.string() }),
]);
export type ProductChange = z.infer<typeof productChange>;

const hundred = decimal('100');

function priceChanges(before: ProductStanding, after: ProductStanding): ProductChange[] {
  // Another packaging or quantity has another price, which says nothing.
  if (before.unitPrice === null || before.unit !== after.unit || before.quantity !== after.quantity) return [];
  if (after.unitPrice === null) return after.status === 'active' ? [{ kind: 'noPrice', before: before.unitPrice }] : [];
  const [was, is] = [decimal(before.unitPrice), decimal(after.unitPrice)];
  if (is.eq(was)) return [];
  const percent = was.eq(zero) ? '100.0' : toFixedText(is.minus(was).times(hundred).div(was).abs(), 1);
  return [{ kind: is.gt(was) ? 'dearer' : 'cheaper', before: before.unitPrice, after: after.unitPrice, percent }];
}

function lifeChanges(before: ProductStanding, after: ProductStanding): ProductChange[] {
  const wasThere = before.status === 'active';
  const isThere = after.status === 'active';
  if (!wasThere && isThere) return [{ kind: 'back' }];
  const replaced: ProductChange[] = after.replacedBy !== null && after.replacedBy !== before.replacedBy ? [{ kind: 'replaced', by: after.replacedBy }] : [];
  // A successor says that it is gone, and what to do about it.
  return wasThere && !isThere && replaced.length === 0 ? [{ kind: 'gone' }] : replaced;
}

const asText = (packaging: ProductStanding['packagings'][number]): string => `${packaging.content}/${packaging.minimum}/${packaging.multiple}`;

function packagingChanges(before: ProductStanding, after: ProductStanding): ProductChange[] {
  if (after.status === 'gone') return [];
  const units = [...new Set([...before.packagings, ...after.packagings].map(({ unit }) => unit))];
  return units.flatMap((unit): ProductChange[] => {
    const [was, is] = [before, after].map(({ packagings }) => packagings.find((packaging) => packaging.unit === unit));
    if (was !== undefined && is !== undefined && asText(was) === asText(is)) return [];
    return [{ kind: 'packaging', unit, before: was === undefined ? null : was.content, after: is === undefined ? null : is.content }];
  });
}

/** What has become of a product that the account buys, the gravest first (process.md, "none of the peers", 4). Nothing changed: empty. */
export function productChanges(before: ProductStanding, after: ProductStanding): ProductChange[] {
  const news = after.promotions.filter((id) => !before.promotions.includes(id)).map((id): ProductChange => ({ kind: 'promotion', id }));
  return [...lifeChanges(before, after), ...priceChanges(before, after), ...packagingChanges(before, after), ...news];
}
