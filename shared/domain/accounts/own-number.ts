import { z } from 'zod';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Member } from './account.ts';

export const longestOwnNumber = 40;

/** The number under which the buying company itself keeps a product. It belongs to the account; the seller's folder knows nothing of it. */
export const ownNumber = z.strictObject({ sku: z.string().min(1), number: z.string().min(1).max(longestOwnNumber) });
export type OwnNumber = z.infer<typeof ownNumber>;

/** `before`: what the person saw; `after`: what it shall be; null = none. */
export const ownNumberChange = z.strictObject({
  sku: z.string().min(1).max(100),
  before: z.string().max(longestOwnNumber).nullable(),
  after: z.string().min(1).max(longestOwnNumber).nullable(),
});
export type OwnNumberChange = z.infer<typeof ownNumberChange>;

/** An own number that stands from now on, or none (`number` null). */
export interface OwnNumberAfter {
  readonly sku: string;
  readonly number: string | null;
}

/** Numbers as they are compared: blanks at the ends and capitals say nothing. */
export const foldOwnNumber = (number: string): string => number.trim().toUpperCase();

export interface OwnNumberSetting {
  readonly actor: Member;
  /** True for what the catalog calls a product by; also of products that are no longer sold. */
  isSku(sku: string): boolean;
  ownNumber(sku: string): string | null;
  /** The products that carry a number, compared folded. */
  holdersOf(number: string): readonly string[];
}

/**
 * Gives products the company's own numbers, or takes them away; all or nothing. A number names one product, so that whoever types it gets what was meant:
 * it is given on only together with being taken from the product before. Nor may it be what the seller calls another product.
 * Refuses with notYourRole, unknownProduct, ownNumberInvalid, ownNumberTaken (detail `by`), changedMeanwhile.
 */
export function setOwnNumbers(changes: readonly OwnNumberChange[], setting: OwnNumberSetting): Result<readonly OwnNumberAfter[], Refusal> {
  if (!setting.actor.roles.includes('buyer') && !setting.actor.roles.includes('admin')) return err(refuse('notYourRole', { role: 'buyer' }));
  const done = new Set<string>();
  for (const change of changes) {
    const refusal = objectionTo(change, setting, done);
    if (refusal !== null) return err(refusal);
    done.add(change.sku);
  }
  const numbers = ownNumbersAfter(changes);
  const after = new Map(numbers.map(({ sku, number }) => [sku, number]));
  const given = new Map<string, string>();
  for (const [sku, number] of after) {
    if (number === null) continue;
    const folded = foldOwnNumber(number);
    const standing = setting.holdersOf(number).find((holder) => holder !== sku && !isTakenFrom(holder, folded, after));
    const by = given.get(folded) ?? standing;
    if (by !== undefined) return err(refuse('ownNumberTaken', { number, by }));
    given.set(folded, sku);
  }
  return ok(numbers);
}

/** What changes that have been judged leave. */
export function ownNumbersAfter(changes: readonly OwnNumberChange[]): readonly OwnNumberAfter[] {
  return changes.map(({ sku, after }) => ({ sku, number: after?.trim() ?? null }));
}

function objectionTo({ sku, before, after }: OwnNumberChange, setting: OwnNumberSetting, done: ReadonlySet<string>): Refusal | null {
  if (done.has(sku)) return refuse('alreadyExists', { sku });
  const standing = setting.ownNumber(sku);
  // Whoever wants what already stands there has been anticipated, not contradicted.
  if (standing !== before && standing !== (after?.trim() ?? null)) return refuse('changedMeanwhile', { part: 'ownNumber', name: sku });
  if (after === null) return null;
  if (!setting.isSku(sku)) return refuse('unknownProduct', { sku });
  if (after.trim() === '' || recogniseCardNumber(after)) return refuse('ownNumberInvalid', { sku });
  return after.trim() !== sku && setting.isSku(after.trim()) ? refuse('ownNumberTaken', { number: after.trim(), by: after.trim() }) : null;
}

const isTakenFrom = (holder: string, folded: string, after: ReadonlyMap<string, string | null>): boolean => {
  const next = after.get(holder);
  return next !== undefined && (next === null || foldOwnNumber(next) !== folded);
};
