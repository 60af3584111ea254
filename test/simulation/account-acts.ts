import type { AccountCommand } from '#shared/contract/commands.ts';
import type { AccountChange, ParLevelChange } from '#shared/domain/accounts/account-change.ts';
import type { Account } from '#shared/domain/accounts/account.ts';
import type { ListChange } from '#shared/domain/lists/change-list.ts';
import { rightOn, type ProductList } from '#shared/domain/lists/product-list.ts';
import type { Random } from '#sync/client/ports.ts';
import { sharedSkus } from './account-keeping.ts';
import type { AccountThings } from './account-parts.ts';

const pick = <Value>(random: Random, values: readonly Value[]): Value => values[Math.floor(random.next() * values.length)] as Value;
const acts = ['line', 'line', 'line', 'line', 'takeOut', 'rename', 'share', 'delete', 'order', 'new', 'number', 'number', 'clash', 'handOn', 'level', 'level', 'levels', 'site', 'centre', 'member', 'rule'] as const;

interface Typist {
  readonly member: string;
  readonly random: Random;
  /** A number that nobody has typed before. */
  fresh(): number;
  newId(): string;
}

const onList = (listId: string, change: ListChange): AccountCommand => ({ kind: 'account.changeList', payload: { listId, change } });
const onEntry = (change: AccountChange): AccountCommand => ({ kind: 'account.change', payload: { change } });

function actOnList(list: ProductList, act: (typeof acts)[number], { random, fresh }: Typist): AccountCommand {
  const sku = pick(random, sharedSkus);
  const standing = list.lines.find((line) => line.sku === sku);
  const before = standing === undefined ? null : { quantity: standing.quantity, note: standing.note };
  const line = (after: typeof before): AccountCommand => onList(list.id, { part: 'lines', changes: [{ sku, unit: 'C62', before, after }] });
  if (act === 'takeOut' && before !== null) return line(null);
  if (act === 'rename') return onList(list.id, { part: 'name', before: list.name, after: `List ${fresh()}` });
  if (act === 'share') return onList(list.id, { part: 'sharing', before: list.sharing, after: { everyone: pick(random, ['none', 'use', 'edit', 'edit'] as const), members: random.next() < 0.3 ? [{ id: 'm1', right: 'edit' }] : [] } });
  if (act === 'delete' || (list.deleted && random.next() < 0.7)) return onList(list.id, { part: 'deleted', deleted: !list.deleted });
  if (act === 'order') return onList(list.id, { part: 'order', lines: list.lines.toReversed().map(({ sku: named, unit }) => ({ sku: named, unit })) });
  return line({ quantity: String(fresh()), note: '' });
}

function giveNumber({ ownNumbers }: AccountThings, act: 'number' | 'clash' | 'handOn', { random, fresh }: Typist): AccountCommand {
  const sku = pick(random, sharedSkus);
  const before = ownNumbers.find((entry) => entry.sku === sku)?.number ?? null;
  const other = pick(random, ownNumbers.filter((entry) => entry.sku !== sku));
  if (act === 'handOn' && other !== undefined) return { kind: 'account.setOwnNumbers', payload: { numbers: [{ sku: other.sku, before: other.number, after: null }, { sku, before, after: other.number }] } };
  const after = act === 'clash' ? pick(random, ['N-A', 'N-B']) : random.next() < 0.2 && before !== null ? null : `N-${fresh()}`;
  return { kind: 'account.setOwnNumbers', payload: { numbers: [{ sku, before, after }] } };
}

function setLevels({ parLevels }: AccountThings, count: number, { random, fresh }: Typist): AccountCommand {
  const from = Math.floor(random.next() * (sharedSkus.length - 1));
  const levels = sharedSkus.slice(from, from + count).map((sku): ParLevelChange => {
    const standing = parLevels.find((level) => level.sku === sku);
    const before = standing === undefined ? null : { minimum: standing.minimum, maximum: standing.maximum };
    return { sku, before, after: before !== null && random.next() < 0.15 ? null : { minimum: '1', maximum: String(10 + fresh()) } };
  });
  return { kind: 'account.setParLevels', payload: { site: 's1', levels } };
}

function changeEntry(account: Account, act: 'site' | 'centre' | 'member' | 'rule', { fresh }: Typist): AccountCommand | null {
  const [site] = account.sites;
  const [centre] = account.costCentres;
  const [rule] = account.approvalRules;
  const dan = account.members.find(({ id }) => id === 'm3');
  if (act === 'site' && site) return onEntry({ part: 'site', before: site, after: { ...site, name: `Site ${fresh()}` } });
  if (act === 'centre' && centre) return onEntry({ part: 'costCentre', before: centre, after: { ...centre, budgets: [{ from: '2026-01-01', to: '2026-12-31', amount: String(fresh()) }] } });
  if (act === 'member' && dan) return onEntry({ part: 'member', before: dan, after: { ...dan, approvalLimit: String(fresh()) } });
  if (act === 'rule' && rule) return onEntry({ part: 'approvalRule', before: rule, after: { ...rule, name: `Above ${fresh()}` } });
  return null;
}

/** Something that a member types into what is shared, over what they are shown. Null: there is nothing to do it to. */
export function typedIntoAccount(things: AccountThings, typist: Typist): AccountCommand | null {
  const { random, member, newId, fresh } = typist;
  const act = pick(random, acts);
  const open = things.lists.filter((list) => rightOn(list, { id: member }) !== null);
  const list = pick(random, open);
  switch (act) {
    case 'new':
      return open.length > 4 ? null : onList(newId(), { part: 'new', name: `List ${fresh()}`, sharing: { everyone: pick(random, ['none', 'edit'] as const), members: [] }, lines: [{ sku: pick(random, sharedSkus), unit: 'C62', quantity: String(fresh()), note: '' }] });
    case 'number':
    case 'clash':
    case 'handOn':
      return giveNumber(things, act, typist);
    case 'level':
    case 'levels':
      return setLevels(things, act === 'level' ? 1 : 2, typist);
    case 'site':
    case 'centre':
    case 'member':
    case 'rule':
      return changeEntry(things.account, act, typist);
    case 'line':
    case 'takeOut':
    case 'rename':
    case 'share':
    case 'delete':
    case 'order':
      return list === undefined ? null : actOnList(list, act, typist);
  }
}

/** A colleague who administers the account takes the buyer's right to do so, or gives it back. */
export function rightsMoved({ account }: AccountThings): AccountCommand | null {
  const buyer = account.members.find(({ id }) => id === 'm1');
  if (buyer === undefined) return null;
  const roles = buyer.roles.includes('admin') ? (['buyer', 'approver'] as const) : (['buyer', 'approver', 'admin'] as const);
  return onEntry({ part: 'member', before: buyer, after: { ...buyer, roles: [...roles] } });
}
