import { layAccepted } from '#shared/contract/accepted-command.ts';
import { applyCommand, type DocumentsAfter } from '#shared/contract/apply-command.ts';
import { isAccountCommand, type AccountCommand } from '#shared/contract/commands.ts';
import { standsOn } from '#shared/contract/parts-of-document.ts';
import type { Account, ParLevel } from '#shared/domain/accounts/account.ts';
import type { ParLevelAfter } from '#shared/domain/accounts/change-par-levels.ts';
import type { OwnNumberAfter } from '#shared/domain/accounts/own-number.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import type { AccountReader } from '#main/database/account-store.ts';
import type { OutboxEntry, OutboxReader } from '#main/database/outbox-store.ts';
import { commandContext, type DeskKnowledge } from './command-context.ts';
import { knownOwnNumbers, type KnownOwnNumbers } from './known-own-numbers.ts';

/** The account as it stands after what waits in the outbox about it. */
export interface AccountOverlay {
  readonly account: Account;
  parLevels(site?: string): readonly ParLevel[];
  ownNumbers(): KnownOwnNumbers;
  lists(): ReadonlyMap<string, ProductList>;
  readonly verdicts: ReadonlyMap<string, Refusal | null>;
}

type Stored = { readonly account: Pick<AccountReader, 'parLevels' | 'ownNumbers'>; readonly outbox: Pick<OutboxReader, 'pending'> };

/**
 * Replays commands about the account itself over what the backend last said: those that wait by the rule that the backend runs as well, those that it has accepted as they are,
 * until the account comes with them.
 */
export function overlayAccount(stores: Stored, known: DeskKnowledge): AccountOverlay {
  const set = new Map<string, ParLevelAfter>();
  const parLevels = (site?: string): readonly ParLevel[] => {
    const stored = stores.account.parLevels(site);
    if (set.size === 0) return stored;
    const own = [...set.values()].filter((after) => site === undefined || after.site === site);
    return [...stored.filter((level) => !set.has(keyOf(level))), ...own.flatMap(({ level }) => level ?? [])];
  };
  const numbered = new Map<string, OwnNumberAfter>();
  let index: KnownOwnNumbers | null = null;
  const ownNumbers = (): KnownOwnNumbers => (index ??= knownOwnNumbers(stores.account.ownNumbers(), numbered));
  let all: Map<string, ProductList> | null = null;
  const lists = (): Map<string, ProductList> => (all ??= new Map(known.lists()));
  const verdicts = new Map<string, Refusal | null>();
  const fallen: OutboxEntry[] = [];
  let account = known.account;
  const lay = (after: DocumentsAfter): void => {
    account = after.account ?? account;
    for (const number of after.ownNumbers ?? []) numbered.set(number.sku, number);
    if (after.ownNumbers) index = null;
    if (after.list) lists().set(after.list.id, after.list);
    for (const level of after.parLevels ?? []) set.set(keyOf(level), level);
  };
  for (const entry of stores.outbox.pending().filter(({ command }) => isAccountCommand(command))) {
    const actor = account.members.find(({ id }) => id === known.actor.id) ?? known.actor;
    const context = commandContext({ ...known, account, actor, parLevels, ownNumbers, lists }, entry);
    if (entry.state === 'done') {
      verdicts.set(entry.id, null);
      lay(layAccepted(entry.command as AccountCommand, context));
      continue;
    }
    const after = applyCommand({ quote: null, order: null }, entry.command, context);
    const earlier = fallen.find(({ documentId, command }) => documentId === entry.documentId && standsOn(entry.command, command));
    if (!after.ok || earlier !== undefined) fallen.push(entry);
    verdicts.set(entry.id, earlier !== undefined ? refuse('dependsOnRefused', { command: earlier.id }) : after.ok ? null : after.error);
    if (after.ok) lay(after.value);
  }
  return { account, parLevels, ownNumbers, lists, verdicts };
}

const keyOf = ({ site, sku }: { readonly site: string; readonly sku: string }): string => `${site}\n${sku}`;
