import { listAfter, type ListChange } from '#shared/domain/lists/change-list.ts';
import type { ListLine, ProductList } from '#shared/domain/lists/product-list.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { Desk } from '#main/host/desk.ts';
import type { Answer } from './handler.ts';
import type { Standing } from './with-desk.ts';

/** What is done again, and what of it cannot be. */
interface Repetition extends Pick<Answer<'lists.repeat'>, 'leftOut'> {
  readonly change: ListChange;
}

const nothing = { skus: [], members: [] };

export const valuesOf = (line: ListLine | undefined) => (line === undefined ? null : { quantity: line.quantity, note: line.note });
export const lineIn = (list: ProductList, sku: string, unit: string): ListLine | undefined => list.lines.find((line) => line.sku === sku && line.unit === unit);

/** True for what can be looked up, so that a list may begin with it. */
export const isInCatalog = ({ book }: Standing) => ({ sku, unit }: Pick<ListLine, 'sku' | 'unit'>): boolean => book.product(sku)?.packagings.some((packaging) => packaging.unit === unit) === true;

/** An act on a list that somebody else was quicker with, and a new list whatever it was refused for. */
export function canRepeat({ command, state, refusal }: Pick<OutboxEntry, 'command' | 'state' | 'refusal'>): boolean {
  if (command.kind !== 'account.changeList' || (state !== 'refused' && state !== 'conflict')) return false;
  return command.payload.change.part === 'new' || refusal?.kind === 'changedMeanwhile';
}

/** The same acts, oldest first, as one over the list as it stands now: of each thing the last word. Null where there is nothing to repeat. */
export function repeated(changes: readonly ListChange[], list: ProductList): Repetition | null {
  const change = changes.at(-1);
  switch (change?.part) {
    case 'name':
      return { change: { ...change, before: list.name }, leftOut: nothing };
    case 'sharing':
      return { change: { ...change, before: list.sharing }, leftOut: nothing };
    case 'lines': {
      const last = new Map(changes.flatMap((each) => (each.part === 'lines' ? each.changes : [])).map((line) => [JSON.stringify([line.sku, line.unit]), line]));
      return { change: { ...change, changes: [...last.values()].map((line) => ({ ...line, before: valuesOf(lineIn(list, line.sku, line.unit)) })) }, leftOut: nothing };
    }
    case 'order':
    case 'deleted':
      return { change, leftOut: nothing };
    case 'new':
    case undefined:
      return null;
  }
}

/** A new list with all that was done to it since, without what is not there any more. Null where it was deleted in the end. */
export function madeAgain(listId: string, changes: readonly ListChange[], desk: Desk, standing: Standing): Repetition | null {
  const act = { listId, actor: { id: desk.identity.memberId }, decidedAt: standing.now };
  const list = changes.reduce<ProductList | null>((before, change) => listAfter(before, change, act), null);
  if (list === null || list.deleted) return null;
  const { true: lines = [], false: gone = [] } = Object.groupBy(list.lines, (line) => `${isInCatalog(standing)(line)}` as const);
  const { true: members = [], false: strangers = [] } = Object.groupBy(list.sharing.members, ({ id }) => `${standing.account.members.some((member) => member.id === id)}` as const);
  return {
    change: { part: 'new', name: list.name, sharing: { ...list.sharing, members }, lines },
    leftOut: { skus: [...new Set(gone.map(({ sku }) => sku))], members: strangers.map(({ id }) => id) },
  };
}
