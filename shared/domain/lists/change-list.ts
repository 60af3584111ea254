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

const isLine = (one: Pick<ListLine, 'sku' | 'unit'>) => (other: Pick<ListLine, 'sku' | 'unit'>): boolean => one.sku === other.sku && one.unit === other.unit;

/**
 * A list after one act of a member. The owner shares, deletes and brings back; whoever may edit changes name and lines; a list that is closed to somebody is
 * not there for them. Refuses with alreadyExists, notFound, notYourRole, notAllowedInState (deleted), changedMeanwhile, unknownMember, unknownProduct,
 * unknownPackaging, listTooLong.
 */
export function changeList(list: ProductList | null, change: ListChange, act: ListAct): Result<ProductList, Refusal> {
  if (change.part === 'new') return list === null ? newList(change, act) : err(refuse('alreadyExists', { list: act.listId }));
  const right = list === null ? null : rightOn(list, act.actor);
  if (list === null || right === null) return err(refuse('notFound', { list: act.listId }));
  if (right === 'use' || (right === 'edit' && (change.part === 'sharing' || change.part === 'deleted'))) return err(refuse('notYourRole', { role: 'owner' }));
  if (list.deleted && change.part !== 'deleted') return err(refuse('notAllowedInState', { list: list.id }));
  const changed = partChanged(list, change, act);
  return changed.ok ? ok({ ...list, ...changed.value, changedAt: act.decidedAt, changedBy: act.actor.id }) : changed;
}

function newList({ name, sharing, lines }: Extract<ListChange, { part: 'new' }>, act: ListAct): Result<ProductList, Refusal> {
  const shared = strangerIn(sharing, act.account);
  if (shared !== null) return err(shared);
  const added = withLines([], lines.map(({ sku, unit, quantity, note }) => ({ sku, unit, before: null, after: { quantity, note } })), act);
  if (!added.ok) return added;
  return ok({ id: act.listId, name, owner: act.actor.id, sharing, lines: added.value, changedAt: act.decidedAt, changedBy: act.actor.id, deleted: false });
}

function partChanged(list: ProductList, change: Exclude<ListChange, { part: 'new' }>, act: ListAct): Result<Partial<ProductList>, Refusal> {
  const overtaken = err(refuse('changedMeanwhile', { part: 'list', name: list.name }));
  switch (change.part) {
    case 'name':
      return list.name === change.before || list.name === change.after ? ok({ name: change.after }) : overtaken;
    case 'sharing': {
      if (!isSameSharing(list.sharing, change.before) && !isSameSharing(list.sharing, change.after)) return overtaken;
      const stranger = strangerIn(change.after, act.account);
      return stranger === null ? ok({ sharing: change.after }) : err(stranger);
    }
    case 'lines': {
      const lines = withLines(list.lines, change.changes, act);
      return lines.ok ? ok({ lines: lines.value }) : lines;
    }
    case 'order':
      return ok({ lines: inOrder(list.lines, change.lines) });
    case 'deleted':
      return ok({ deleted: change.deleted });
  }
}

function withLines(present: readonly ListLine[], changes: readonly ListLineChange[], { product }: ListAct): Result<ListLine[], Refusal> {
  const lines = [...present];
  for (const change of changes) {
    const { sku, unit, before, after } = change;
    const at = lines.findIndex(isLine(change));
    const standing = lines[at] ?? null;
    // Whoever wants what stands there by now has been anticipated, not contradicted.
    if (!isSameLine(standing, before) && !isSameLine(standing, after)) return err(refuse('changedMeanwhile', { part: 'listLine', name: product(sku)?.name ?? sku }));
    if (after === null) {
      if (at >= 0) lines.splice(at, 1);
      continue;
    }
    if (standing === null) {
      const found = product(sku);
      if (found === undefined) return err(refuse('unknownProduct', { sku }));
      if (!found.packagings.some((packaging) => packaging.unit === unit)) return err(refuse('unknownPackaging', { sku, unit }));
    }
    if (at >= 0) lines[at] = { sku, unit, ...after };
    else lines.push({ sku, unit, ...after });
  }
  return lines.length > longestList ? err(refuse('listTooLong', { most: String(longestList) })) : ok(lines);
}

/** The lines in the order wished for. What the wish does not know, because somebody added it meanwhile, goes last. */
function inOrder(lines: readonly ListLine[], wish: readonly Pick<ListLine, 'sku' | 'unit'>[]): ListLine[] {
  const wanted = new Map(wish.map(({ sku, unit }, at) => [JSON.stringify([sku, unit]), at]));
  const placeOf = ({ sku, unit }: ListLine): number => wanted.get(JSON.stringify([sku, unit])) ?? wish.length;
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
