import { actOnDocument } from '#main/operations/act-on-document.ts';
import { listHandlers } from '#main/operations/list-operations.ts';
import { syncHandlers } from '#main/operations/sync-operations.ts';
import { standingOf } from '#main/operations/with-desk.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import { isAccountCommand, type AccountCommand } from '#shared/contract/commands.ts';
import { foldOwnNumber } from '#shared/domain/accounts/own-number.ts';
import { rightOn } from '#shared/domain/lists/product-list.ts';
import type { Random } from '#sync/client/ports.ts';
import type { CommandEnvelope, CommandResult } from '#sync/protocol/push.ts';
import type { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { rightsMoved, typedIntoAccount } from './account-acts.ts';
import type { AccountBugs } from './account-bugs.ts';
import { AccountKeeping, openAccountCommand } from './account-keeping.ts';
import { partsOf, saidBy, type AccountThings, type Parts } from './account-parts.ts';
import { workingDesk, type WorkingDesk } from './working-desk.ts';
import type { SimulatedDesk } from './world.ts';

const buyer = 'm1';
const colleague = 'm2';
const accountScope = 'account:a1';

const isNewList = ({ command }: Pick<OutboxEntry, 'command'>): boolean => command.kind === 'account.changeList' && command.payload.change.part === 'new';

const textOf = (parts: Parts): string => [...parts].map(([place, value]) => `${place} = ${value}`).toSorted().join(', ');

/** An act of a person on a machine. */
interface Word {
  readonly desk: string;
  readonly id: string;
  readonly documentId: string;
  readonly isNew: boolean;
  readonly said: ReadonlyMap<string, string | null>;
  /** What the machine showed in those places when it was typed. */
  readonly shown: Parts;
  /** How often the places had moved at the backend when it had taken effect; null = not yet. */
  movesThen: ReadonlyMap<string, number> | null;
}

/**
 * Lists, own numbers and the administration of an account: typed into on two machines of a buyer, offline and in the middle of synchronisations, and by a
 * colleague, who also takes rights away. Acts, refusals and what is done about them go through the operations of the desk.
 */
export class AccountTyping {
  readonly #backend: FakeBackend;
  readonly #random: Random;
  readonly #keeping: AccountKeeping;
  readonly #words: Word[] = [];
  /** Commands that a person set aside, or did again, knowing of them. */
  readonly #dealtWith = new Set<string>();
  readonly #moves = new Map<string, number>();
  #parts: Parts = new Map();
  #fault: string | null = null;
  #typed = 1000;
  #ids = 0;

  constructor(backend: FakeBackend, random: Random, bugs: AccountBugs) {
    this.#backend = backend;
    this.#random = random;
    this.#keeping = new AccountKeeping(backend, bugs);
    const { onMoved } = backend;
    backend.onMoved = (scope) => {
      onMoved(scope);
      if (scope === accountScope) this.#noteMoves();
    };
  }

  begin(): void {
    this.#keeping.begin();
  }

  importAccount(name: string): void {
    const before = this.#keeping.parts();
    this.#keeping.importAccount(name);
    const lost = [...before].find(([place, value]) => this.#parts.get(place) !== value);
    if (lost !== undefined) this.#fault ??= `an import took what the account has administered: ${lost.join(' = ')}`;
  }

  readonly #newId = (): string => `70000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, '0')}`;
  readonly #fresh = (): number => (this.#typed += 1);

  #noteMoves(): void {
    const parts = this.#keeping.parts();
    for (const place of new Set([...parts.keys(), ...this.#parts.keys()])) {
      if (parts.get(place) !== this.#parts.get(place)) this.#moves.set(place, (this.#moves.get(place) ?? 0) + 1);
    }
    this.#parts = parts;
  }

  /** A colleague does something at the same time, on a desk that is always online. */
  colleagueActs(): void {
    const things = this.#keeping.things();
    const command = this.#random.next() < 0.08 ? rightsMoved(things) : typedIntoAccount(things, { member: colleague, random: this.#random, fresh: this.#fresh, newId: this.#newId });
    if (command !== null) this.#keeping.act(command, colleague, { id: this.#newId(), decidedAt: this.#backend.serverTime });
  }

  #open(desk: SimulatedDesk): { readonly working: WorkingDesk; readonly things: AccountThings } | null {
    const working = workingDesk(desk, buyer, this.#newId);
    const account = working?.documents.account();
    if (working === null || account === undefined || standingOf(working.desk) === null || !account.members.some(({ id }) => id === buyer)) return null;
    const { documents } = working;
    return { working, things: { account, parLevels: documents.parLevels(), ownNumbers: documents.ownNumbers().all(), lists: documents.lists() } };
  }

  /** Something is typed, or something that was refused is done again or set aside. */
  act(desk: SimulatedDesk): void {
    const open = this.#open(desk);
    if (open === null) return;
    const { working, things } = open;
    const first = working.desk.stores.outbox.needingAttention().find(({ command }) => isAccountCommand(command));
    const shown = partsOf(things);
    const last = this.#lastNumber(desk);
    if (first !== undefined && this.#random.next() < 0.2) this.#deal(first, working);
    else {
      const command = typedIntoAccount(things, { member: buyer, random: this.#random, fresh: this.#fresh, newId: this.#newId });
      const standing = standingOf(working.desk);
      if (command !== null && standing !== null) actOnDocument(command, this.#newId(), working.desk, standing);
    }
    for (const entry of this.#since(desk, last, working)) this.#words.push(this.#wordOf(desk, entry, shown));
  }

  #wordOf(desk: SimulatedDesk, { id, documentId, command }: OutboxEntry, shown: Parts): Word {
    return { desk: desk.name, id, documentId, isNew: isNewList({ command }), said: saidBy(command as AccountCommand), shown, movesThen: null };
  }

  #lastNumber(desk: SimulatedDesk): number {
    return desk.files().desk.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM outbox').pluck().get() ?? 0;
  }

  #since(desk: SimulatedDesk, seq: number, { desk: { stores } }: WorkingDesk): OutboxEntry[] {
    const ids = desk.files().desk.prepare<[number], string>(`SELECT id FROM outbox WHERE seq > ? AND kind LIKE 'account.%' ORDER BY seq`).pluck().all(seq);
    return ids.flatMap((id) => stores.outbox.get(id) ?? []);
  }

  /** What was refused is done again over what stands there now, with the last that was typed; or set aside. */
  #deal(refused: OutboxEntry, { desk, context }: WorkingDesk): void {
    const chain = [refused, ...desk.stores.outbox.heldBackBehind(refused.id)];
    const wanted = new Map(chain.flatMap(({ command }) => [...saidBy(command as AccountCommand)]));
    const newest = (): OutboxEntry | undefined => desk.stores.outbox.list()[0];
    // A list that begins anew says nothing of lines that were taken out of it, and is not given products that have left the catalog.
    const isGone = (place: string): boolean => {
      const sku = / line (\S+) /.exec(place)?.[1];
      return isNewList(refused) && sku !== undefined && desk.stores.catalog.product(sku) === undefined;
    };
    const before = newest()?.id;
    if (refused.kind === 'account.changeList' && this.#random.next() < 0.7) {
      void listHandlers['lists.repeat']({ commandId: refused.id }, context);
      const again = newest();
      if (again === undefined || again.id === before) return;
      const said = saidBy(again.command as AccountCommand);
      for (const [place, value] of wanted) if ((said.get(place) ?? null) !== value && !isGone(place)) this.#fault ??= `what was typed last is not what is done again: ${place} = ${value}`;
    } else void syncHandlers['outbox.discard']({ id: refused.id }, context);
    for (const { id } of chain) this.#dealtWith.add(id);
  }

  /** As the backend does it. */
  take(command: CommandEnvelope): Pick<CommandResult, 'outcome' | 'refusal'> {
    const word = this.#words.find(({ id }) => id === command.id);
    const acted = openAccountCommand(command);
    const standing = this.#keeping.parts();
    const mayNot = this.#mayNot(acted);
    const judged = this.#keeping.judge(command, buyer);
    if (word === undefined || judged.outcome !== 'applied') return judged;
    if (mayNot) this.#fault ??= `an act took effect that the person had no right to: ${command.payload}`;
    for (const [place, value] of word.said) {
      const stood = standing.get(place);
      const isOwn = this.#words.some(({ desk, said }) => desk === word.desk && said.get(place) === stood);
      // Whether a list is deleted says nothing that somebody has typed.
      if (stood !== undefined && stood !== word.shown.get(place) && stood !== value && !isOwn && !place.endsWith(' deleted')) this.#fault ??= `${place}: ${stood} was overwritten on ${word.desk}, where it was never shown`;
    }
    word.movesThen = new Map([...word.said.keys()].map((place) => [place, this.#moves.get(place) ?? 0]));
    return judged;
  }

  #mayNot(command: AccountCommand): boolean {
    const { lists } = this.#keeping.things();
    const roles = this.#keeping.member(buyer)?.roles ?? [];
    if (command.kind === 'account.change' || command.kind === 'account.setParLevels') return !roles.includes('admin');
    if (command.kind !== 'account.changeList') return false;
    const list = lists.find(({ id }) => id === command.payload.listId);
    const right = list === undefined ? 'own' : rightOn(list, { id: buyer });
    return right === null || right === 'use';
  }

  /** What this machine said last in each place. */
  #lastOf(desk: SimulatedDesk): ReadonlyMap<string, Word> {
    return new Map(this.#words.filter((word) => word.desk === desk.name).flatMap((word) => [...word.said.keys()].map((place) => [place, word] as const)));
  }

  /** After every run: what was typed is shown, or it was overwritten or refused where that is told. Null = so it is. */
  check(desk: SimulatedDesk): string | null {
    if (this.#fault !== null) return this.#fault;
    const open = this.#open(desk);
    if (open === null) return null;
    const { working: { desk: { stores, documents } }, things } = open;
    const shown = partsOf(things);
    for (const [place, word] of this.#lastOf(desk)) {
      const entry = stores.outbox.get(word.id);
      const value = word.said.get(place) ?? undefined;
      const isThere = shown.get(place) === value;
      const what = `${desk.name}: ${place} = ${value ?? 'nothing'}`;
      if (entry === undefined) return `${what} is gone from the outbox`;
      if (entry.state === 'waiting' || entry.state === 'sending') {
        if (!isThere && documents.foreseen(word.id) === null) return `${what} waits, would be accepted, and is not shown`;
      } else if (entry.state === 'done') {
        if (!isThere && word.movesThen?.get(place) === (this.#moves.get(place) ?? 0)) return `${what} took effect, and is not shown`;
      } else if (entry.state === 'discarded') {
        if (!this.#dealtWith.has(word.id)) return `${what} was refused, and is not told any more`;
      } else if (entry.state === 'heldBack' && !this.#standsOnRefused(word, desk, stores.outbox)) return `${what} is held back behind what it does not stand on`;
    }
    return null;
  }

  #standsOnRefused(word: Word, desk: SimulatedDesk, outbox: WorkingDesk['desk']['stores']['outbox']): boolean {
    return this.#words.some((other) => {
      if (other === word || other.desk !== desk.name || other.documentId !== word.documentId) return false;
      const isBehind = other.isNew || [...word.said.keys()].some((place) => other.said.has(place));
      return isBehind && ['refused', 'conflict', 'heldBack'].includes(outbox.get(other.id)?.state ?? '');
    });
  }

  ids(): ReadonlySet<string> {
    return new Set(this.#words.map(({ id }) => id));
  }

  /** In the end, beside `check`: both machines show what the backend has, a number names one product, and nothing is left without an answer. */
  fault(desks: readonly SimulatedDesk[]): string | null {
    const applied = new Set(this.#backend.applied());
    const said = textOf(this.#keeping.parts());
    const numbers = this.#keeping.things().ownNumbers.map(({ number }) => foldOwnNumber(number));
    if (new Set(numbers).size < numbers.length) return `a number names two products: ${numbers.join(', ')}`;
    for (const desk of desks) {
      const open = this.#open(desk);
      if (open === null) continue;
      const shown = textOf(partsOf(open.things));
      if (shown !== said) return `${desk.name} shows ${shown} instead of ${said}`;
      for (const { id } of this.#words.filter((word) => word.desk === desk.name)) {
        const state = open.working.desk.stores.outbox.get(id)?.state;
        if (state === undefined || state === 'waiting' || state === 'sending') return `${desk.name}: command ${id} is left ${state ?? 'nowhere'}`;
        if (applied.has(id) !== (state === 'done')) return `${desk.name}: command ${id} is ${state}, and ${applied.has(id) ? 'took effect' : 'had none'}`;
      }
      const fault = this.check(desk);
      if (fault !== null) return fault;
    }
    return this.#fault;
  }
}
