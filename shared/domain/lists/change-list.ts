import { z } from 'zod';
import type { Account, Member } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import { decimal } from '#shared/domain/money/decimal.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Instant } from '#shared/domain/time/calendar-day.ts';
import { listLine, listName, listSharing, longestList, rightOn, type ListLine, type ListSharing, type ProductList } from './product-list.ts';

const lineKey = listLine.pick({ sku: true, unit: true });
const lineValues = listLine.pick({ quantity: true, note: true });

/** One line of a list: `before` as it was shown, null = new; `after` null = removed. */
export const listLineChange = z.strictObject({ ...lineKey.shape, before: lineValues.nullable(), after: lineValues.nullable() });
export type ListLineChange = z.infer<typeof listLineChange>;

/**
 * What a person does to a list. Each says what it changes and what stood there before, so that two people who change different lines of one list both get
 * their way; where both changed the same, the second is told.
 */
export const listChange = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('new'), name: listName, sharing: listSharing, lines: z.array(listLine).max(longestList) }),
  z.strictObject({ part: z.literal('name'), before: listName, after: listName }),
  z.strictObject({ part: z.literal('sharing'), before: listSharing, after: listSharing }),
  z.strictObject({ part: z.literal('lines'), changes: z.array(listLineChange).min(1).max(longestList) }),
  /** Lines by their product and packaging; those that it does not know follow as they stood. */
  z.strictObject({ part: z.literal('order'), lines: z.array(lineKey).max(longestList) }),
  z.strictObject({ part: z.literal('deleted'), deleted: z.boolean() }),
]);
export type ListChange = z.infer<typeof listChange>;

export interface ListAct {
  readonly listId: string;
  readonly account: Account;
  readonly actor: Member;
  readonly decidedAt: Instant;
  product(sku: string): Product | undefined;
}

const keyOf = ({ sku, unit }: Pick<ListLine, 'sku' | 'unit'>): string => JSON.stringify([sku, unit]);

/**
 * A list after one act of a member. The owner shares, deletes and brings back; whoever may edit changes name and lines; a list that is closed to somebody is
 * not there for them. Refuses with alreadyExists, notFound, notYourRole, notAllowedInState (deleted), changedMeanwhile, unknownMember, unknownProduct,
 * unknownPackaging, listTooLong.
 */
export function changeList(list: ProductList | null, change: ListChange, act: ListAct): Result<ProductList, Refusal> {
  const wrong = change.part === 'new' ? whatIsWrongWithNew(list, change, act) : whatIsWrongWith(list, change, act);
  const after = wrong === null ? listAfter(list, change, act) : null;
  return after === null ? err(wrong ?? refuse('notFound', { list: act.listId })) : ok(after);
}

function whatIsWrongWith(list: ProductList | null, change: Exclude<ListChange, { part: 'new' }>, act: ListAct): Refusal | null {
  const right = list === null ? null : rightOn(list, act.actor);
  if (list === null || right === null) return refuse('notFound', { list: act.listId });
  if (right === 'use' || (right === 'edit' && (change.part === 'sharing' || change.part === 'deleted'))) return refuse('notYourRole', { role: 'owner' });
  if (list.deleted && change.part !== 'deleted') return refuse('notAllowedInState', { list: list.id });
  return objectionTo(list, change, act);
}

function whatIsWrongWithNew(list: ProductList | null, { sharing, lines }: Extract<ListChange, { part: 'new' }>, act: ListAct): Refusal | null {
  if (list !== null) return refuse('alreadyExists', { list: act.listId });
  return strangerIn(sharing, act.account) ?? objectionToLines([], lines.map(asAdded), act);
}

function objectionTo(list: ProductList, change: Exclude<ListChange, { part: 'new' }>, act: ListAct): Refusal | null {
  const overtaken = refuse('changedMeanwhile', { part: 'list', name: list.name });
  switch (change.part) {
    case 'name':
      return list.name === change.before || list.name === change.after ? null : overtaken;
    case 'sharing':
      return isSameSharing(list.sharing, change.before) || isSameSharing(list.sharing, change.after) ? strangerIn(change.after, act.account) : overtaken;
    case 'lines':
      return objectionToLines(list.lines, change.changes, act);
    case 'order':
    case 'deleted':
      return null;
  }
}

function objectionToLines(present: readonly ListLine[], changes: readonly ListLineChange[], { product }: ListAct): Refusal | null {
  const lines = new Map(present.map((line) => [keyOf(line), line]));
  for (const { sku, unit, before, after } of changes) {
    const key = keyOf({ sku, unit });
    const standing = lines.get(key) ?? null;
    // Whoever wants what stands there by now has been anticipated, not contradicted.
    if (!isSameLine(standing, before) && !isSameLine(standing, after)) return refuse('changedMeanwhile', { part: 'listLine', name: product(sku)?.name ?? sku });
    if (after === null) {
      lines.delete(key);
      continue;
    }
    if (standing === null) {
      const found = product(sku);
      if (found === undefined) return refuse('unknownProduct', { sku });
      if (!found.packagings.some((packaging) => packaging.unit === unit)) return refuse('unknownPackaging', { sku, unit });
    }
    lines.set(key, { sku, unit, ...after });
  }
  return lines.size > longestList ? refuse('listTooLong', { most: String(longestList) }) : null;
}

/** The list after a change that has been judged; null = it is a change of a list that is not there. */
export function listAfter(list: ProductList | null, change: ListChange, { listId, actor, decidedAt }: Pick<ListAct, 'listId' | 'decidedAt'> & { readonly actor: Pick<Member, 'id'> }): ProductList | null {
  const changed = { changedAt: decidedAt, changedBy: actor.id };
  if (change.part === 'new') return { id: listId, name: change.name, owner: actor.id, sharing: change.sharing, lines: linesAfter([], change.lines.map(asAdded)), ...changed, deleted: false };
  return list && { ...list, ...partAfter(list, change), ...changed };
}

function partAfter(list: ProductList, change: Exclude<ListChange, { part: 'new' }>): Partial<ProductList> {
  switch (change.part) {
    case 'name':
      return { name: change.after };
    case 'sharing':
      return { sharing: change.after };
    case 'lines':
      return { lines: linesAfter(list.lines, change.changes) };
    case 'order':
      return { lines: inOrder(list.lines, change.lines) };
    case 'deleted':
      return { deleted: change.deleted };
  }
}

/** A line that stood keeps its place, a new one goes last. */
function linesAfter(present: readonly ListLine[], changes: readonly ListLineChange[]): ListLine[] {
  const lines = new Map(present.map((line) => [keyOf(line), line]));
  for (const { sku, unit, after } of changes) {
    if (after === null) lines.delete(keyOf({ sku, unit }));
    else lines.set(keyOf({ sku, unit }), { sku, unit, ...after });
  }
  return [...lines.values()];
}

const asAdded = ({ sku, unit, quantity, note }: ListLine): ListLineChange => ({ sku, unit, before: null, after: { quantity, note } });

/** The lines in the order wished for. What the wish does not know, because somebody added it meanwhile, goes last. */
function inOrder(lines: readonly ListLine[], wish: readonly Pick<ListLine, 'sku' | 'unit'>[]): ListLine[] {
  const wanted = new Map(wish.map((line, at) => [keyOf(line), at]));
  const placeOf = (line: ListLine): number => wanted.get(keyOf(line)) ?? wish.length;
  return lines.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** By amount, not by text: "1" and "1.0" are the same. */
function isSameLine(standing: Pick<ListLine, 'quantity' | 'note'> | null, other: Pick<ListLine, 'quantity' | 'note'> | null): boolean {
  if (standing === null || other === null) return standing === other;
  return standing.note === other.note && decimal(standing.quantity).eq(decimal(other.quantity));
}

function isSameSharing(one: ListSharing, other: ListSharing): boolean {
  const membersOf = ({ members }: ListSharing): string => JSON.stringify(members.map(({ id, right }) => `${id} ${right}`).toSorted());
  return one.everyone === other.everyone && membersOf(one) === membersOf(other);
}

function strangerIn({ members }: ListSharing, account: Account): Refusal | null {
  const stranger = members.find(({ id }) => !account.members.some((member) => member.id === id));
  return stranger === undefined ? null : refuse('unknownMember', { member: stranger.id });
}
