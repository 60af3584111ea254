import { z } from 'zod';
import { decimalText, positiveDecimalText } from '#shared/domain/money/decimal.ts';
import { instant } from '#shared/domain/time/calendar-day.ts';

/** A way to order a product. `unit` is a UN/ECE Rec 20 or 21 code; `content` counts base units; `minimum`, `multiple` count this unit. */
export const packaging = z.strictObject({
  unit: z.string().min(1),
  content: positiveDecimalText,
  minimum: positiveDecimalText,
  multiple: positiveDecimalText,
  gtin: z.string().nullable(),
});
export type Packaging = z.infer<typeof packaging>;

/** An article of the catalog. `packagings` always holds one of the base unit (content 1). `category` is a path, `A > B > C`. */
export const product = z.strictObject({
  sku: z.string().min(1),
  gtin: z.string().nullable(),
  name: z.string().min(1),
  description: z.string(),
  brand: z.string(),
  category: z.string(),
  vat: z.string().min(1),
  baseUnit: z.string().min(1),
  status: z.enum(['active', 'discontinued']),
  replacedBy: z.string().nullable(),
  available: decimalText.nullable(),
  availableAsOf: instant.nullable(),
  packagings: z.array(packaging).min(1),
});
export type Product = z.infer<typeof product>;

/** True when `path` is `prefix` or lies under it. Both are category paths with ` > ` between their parts. */
export function isUnderCategory(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix} > `);
}

/** A category path and every path above it, the broadest first. */
export function categoryPaths(path: string): string[] {
  const names = path.split(' > ');
  return names.map((_name, at) => names.slice(0, at + 1).join(' > '));
}
