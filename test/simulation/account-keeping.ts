import { commandContext } from '#main/host/command-context.ts';
import { knownOwnNumbers } from '#main/host/known-own-numbers.ts';
import { applyCommand, type CommandContext, type DocumentsAfter } from '#shared/contract/apply-command.ts';
import { commandPayloads, type AccountCommand } from '#shared/contract/commands.ts';
import { account as accountShape, type Account, type Member } from '#shared/domain/accounts/account.ts';
import type { Product } from '#shared/domain/catalog/product.ts';
import type { ProductList } from '#shared/domain/lists/product-list.ts';
import type { PriceBook } from '#shared/domain/pricing/price-book.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { outcomeOf } from '#sync/backend/policies/outcome-of.ts';
import type { EntityBody, EntityName } from '#sync/protocol/entities.ts';
import type { CommandEnvelope, CommandResult } from '#sync/protocol/push.ts';
import { sampleAccount, sampleCompany, sampleProduct } from '#test/main/database/sample-records.ts';
import type { FakeBackend } from '#test/sync/client/fake-backend.ts';
import type { AccountBugs } from './account-bugs.ts';
import { partsOf, type AccountThings, type Parts } from './account-parts.ts';

const scope = 'account:a1';
export const sharedSkus = ['P1', 'P2', 'P3', 'P4'];
export const ownList = '51000000-0000-4000-8000-000000000001';
export const colleaguesList = '51000000-0000-4000-8000-000000000002';

/** Everything of the account that is typed into; the buyer of the machines administers it as well, and so does a colleague. */
const account: Account = accountShape.parse({
  ...sampleAccount,
  sites: [{ id: 's1', name: 'Main site', address: '' }],
  costCentres: [{ id: 'c1', name: 'Kitchen', budgets: [{ from: '2026-01-01', to: '2026-12-31', amount: '1000' }] }],
  members: [
    { id: 'm1', name: 'Bea Buyer', email: 'bea@example.com', roles: ['buyer', 'approver', 'admin'], approvalLimit: null },
    { id: 'm2', name: 'Cora Colleague', email: 'cora@example.com', roles: ['buyer', 'admin'], approvalLimit: null },
    { id: 'm3', name: 'Dan', email: 'dan@example.com', roles: ['approver'], approvalLimit: '500' },
  ],
  approvalRules: [{ id: 'r1', name: 'Above 100', when: { minAmount: '100' }, steps: [{ approvers: { members: ['m3'] }, need: 'any', withinHours: 24, onDeadline: 'remind' }] }],
});

const list = (id: string, owner: string, name: string): ProductList => ({
  id, name, owner, sharing: { everyone: 'edit', members: [] }, lines: [{ sku: 'P1', unit: 'C62', quantity: '1000', note: '' }], changedAt: '2026-11-20T12:00:00.000Z', changedBy: owner, deleted: false,
});

export const openAccountCommand = ({ kind, payload }: Pick<CommandEnvelope, 'kind' | 'payload'>): AccountCommand => ({ kind, payload: commandPayloads[kind].parse(JSON.parse(payload)) }) as AccountCommand;

/** The account as the backend keeps it: judged by the rule of the product over its own rows. */
export class AccountKeeping {
  readonly #backend: FakeBackend;
  readonly #bugs: AccountBugs;

  constructor(backend: FakeBackend, bugs: AccountBugs) {
    this.#backend = backend;
    this.#bugs = bugs;
  }

  begin(): void {
    this.#backend.put('catalog', 'product', ...sharedSkus.map((sku) => sampleProduct(sku)));
    this.#backend.put(scope, 'account', account);
    this.#backend.put(scope, 'productList', list(ownList, 'm1', 'Weekly'), list(colleaguesList, 'm2', 'Of Cora'));
  }

  #all<Name extends EntityName>(where: string, entity: Name): EntityBody<Name>[] {
    return this.#backend.records(where).flatMap((record) => (record.entity === entity ? [record.body as unknown as EntityBody<Name>] : []));
  }

  things(): AccountThings {
    return { account: this.#all(scope, 'account')[0] ?? account, parLevels: this.#all(scope, 'parLevel'), ownNumbers: this.#all(scope, 'ownNumber'), lists: this.#all(scope, 'productList') };
  }

  parts(): Parts {
    return partsOf(this.things());
  }

  member(id: string): Member | undefined {
    return this.things().account.members.find((member) => member.id === id);
  }

  /** The seller's folder says something new about the account; what is administered here is the account's own. */
  importAccount(name: string): void {
    const standing = this.#bugs.importsOverwrite === true ? account : this.things().account;
    this.#backend.put(scope, 'account', { ...standing, name });
  }

  #context(actor: Member, command: Pick<CommandEnvelope, 'id' | 'decidedAt'>): CommandContext {
    const { account: standing, parLevels, ownNumbers, lists } = this.things();
    const products = new Map(this.#all('catalog', 'product').map((product): [string, Product] => [product.sku, product]));
    const context = commandContext({
      company: sampleCompany, account: standing, actor, cards: [], credit: null, now: this.#backend.serverTime,
      book: () => ({ product: (sku: string) => products.get(sku) }) as unknown as PriceBook,
      orders: () => [], quotes: () => [],
      parLevels: (site) => parLevels.filter((level) => site === undefined || level.site === site),
      ownNumbers: () => knownOwnNumbers(ownNumbers),
      lists: () => new Map(lists.map((each) => [each.id, each])),
    }, command);
    return this.#bugs.numbersNameTwo === true ? { ...context, holdersOf: () => [] } : context;
  }

  /** One act of a member: its effect is there, or the refusal. */
  act(command: AccountCommand, memberId: string, told: Pick<CommandEnvelope, 'id' | 'decidedAt'>): Refusal | null {
    const actor = this.#bugs.rightsAreRemembered === true ? account.members.find(({ id }) => id === memberId) : this.member(memberId);
    if (actor === undefined) return refuse('notYourRole');
    const context = this.#context(actor, told);
    const remembered = this.#bugs.rightsAreRemembered === true ? { ...context, productList: (id: string) => this.#openAgain(context.productList(id)) } : context;
    const judged = this.#bugs.lastWriterWins === true ? this.#asIfSeen(command) : command;
    const after = applyCommand({ quote: null, order: null }, judged, remembered);
    if (!after.ok) return after.error;
    this.#write(after.value);
    return null;
  }

  judge(command: CommandEnvelope, memberId: string): Pick<CommandResult, 'outcome' | 'refusal'> {
    const refusal = this.act(openAccountCommand(command), memberId, command);
    return { outcome: outcomeOf(refusal), refusal };
  }

  #openAgain(standing: ProductList | null): ProductList | null {
    return standing === null ? null : { ...standing, sharing: { everyone: 'edit', members: [] } };
  }

  #asIfSeen(command: AccountCommand): AccountCommand {
    const { account: standing, parLevels, ownNumbers, lists } = this.things();
    switch (command.kind) {
      case 'account.setParLevels': {
        const { site, levels } = command.payload;
        const of = (sku: string) => parLevels.find((level) => level.site === site && level.sku === sku);
        return { ...command, payload: { site, levels: levels.map((level) => ({ ...level, before: of(level.sku) ?? null })) } };
      }
      case 'account.setOwnNumbers':
        return { ...command, payload: { numbers: command.payload.numbers.map((number) => ({ ...number, before: ownNumbers.find(({ sku }) => sku === number.sku)?.number ?? null })) } };
      case 'account.changeList': {
        const { listId, change } = command.payload;
        const found = lists.find(({ id }) => id === listId);
        if (change.part !== 'lines') return command;
        return { ...command, payload: { listId, change: { ...change, changes: change.changes.map((line) => ({ ...line, before: found?.lines.find(({ sku, unit }) => sku === line.sku && unit === line.unit) ?? null })) } } };
      }
      case 'account.change': {
        const { change } = command.payload;
        return change.part === 'site' ? { ...command, payload: { change: { ...change, before: standing.sites.find(({ id }) => id === change.after?.id) ?? null } } } : command;
      }
      case 'account.setSubstitute':
      case 'account.endSubstitute':
        return command;
    }
  }

  #kept<Value>(values: readonly Value[]): readonly Value[] {
    return this.#bugs.dropsTheLast === true && values.length > 1 ? values.slice(0, -1) : values;
  }

  #write(after: DocumentsAfter): void {
    const backend = this.#backend;
    if (after.account !== undefined) backend.put(scope, 'account', accountShape.parse(after.account));
    if (after.list !== undefined) backend.put(scope, 'productList', after.list);
    for (const { sku, number } of this.#kept(after.ownNumbers ?? [])) {
      if (number === null) backend.remove(scope, 'ownNumber', sku);
      else backend.put(scope, 'ownNumber', { sku, number });
    }
    for (const { site, sku, level } of this.#kept(after.parLevels ?? [])) {
      if (level === null) backend.remove(scope, 'parLevel', `${site}|${sku}`);
      else backend.put(scope, 'parLevel', level);
    }
  }
}
