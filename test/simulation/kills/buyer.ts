import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '#sync/client/ports.ts';
import { NotDone, type DeskUnderTest } from '#test/support/running-programs.ts';
import type { DeskOnDisk, StoredCommand } from './desk-on-disk.ts';
import { insist } from './finding.ts';
import type { Ware } from './typist.ts';

/** A command as the journal knows it. `quoteId` null: of an order without an estimate, or not told yet. */
interface Sent {
  readonly kind: string;
  readonly quoteId: string | null;
  readonly orderId: string | null;
}

interface Purchase {
  readonly draftId: string;
  readonly isDirect: boolean;
  quoteId: string | null;
}

/** An act that nobody answered: it is in the outbox, or it was not done. */
interface Unsure {
  readonly kind: string;
  readonly draftId: string;
  readonly quoteId: string | null;
}

const longestPauseMs = 60;
const nothing = { quoteId: null, orderId: null };
const nameOf = ({ kind, quoteId, orderId }: Sent): string => `${kind} ${quoteId ?? '-'} ${orderId ?? '-'}`;

function sentOf({ kind, payload }: StoredCommand): Sent {
  const { quoteId = null, orderId = null } = JSON.parse(payload) as { quoteId?: string; orderId?: string };
  return { kind, quoteId, orderId };
}

/** A person who asks for estimates, sends them into approval and orders, and keeps a journal of every act that the desk has acknowledged. */
export class Buyer {
  readonly #random: Random;
  readonly #wares: readonly Ware[];
  #journal: Sent[] = [];
  #purchase: Purchase | null = null;
  #unsure: Unsure | null = null;

  constructor(random: Random, wares: readonly Ware[]) {
    this.#random = random;
    this.#wares = wares;
  }

  get sent(): number {
    return this.#journal.length;
  }

  /** Buys until the desk is gone or `isOver`. */
  async buy(desk: DeskUnderTest, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      try {
        await this.#step(desk);
        await sleep(this.#random.next() * longestPauseMs);
      } catch (error) {
        if (!(error instanceof NotDone)) throw error;
        if (error.status === null) return;
        // A rule said no: the person leaves it, and buys something else.
        if (error.status !== 409) throw error;
        this.#unsure = null;
        this.#purchase = null;
      }
    }
  }

  async #step(desk: DeskUnderTest): Promise<void> {
    this.#purchase ??= await this.#begin(desk);
    const purchase = this.#purchase;
    if (purchase.isDirect) return this.#orderDirectly(desk, purchase);
    if (purchase.quoteId === null) {
      const { quoteId } = await this.#act('quote.request', purchase, () => desk.call('quotes.request', { draftId: purchase.draftId }), (answer) => ({ ...nothing, ...answer }));
      purchase.quoteId = quoteId;
      return;
    }
    await this.#goOn(desk, purchase, purchase.quoteId);
  }

  async #goOn(desk: DeskUnderTest, purchase: Purchase, quoteId: string): Promise<void> {
    const { allowed, pending, state, quote } = await desk.call('quotes.get', { quoteId });
    const of = (orderId: string | null) => ({ quoteId, orderId });
    if (allowed.includes('order')) {
      const version = quote.current.version;
      await this.#act('order.place', purchase, () => desk.call('orders.place', { quoteId, version, instruments: [{ kind: 'account' }] }), ({ orderId }) => of(orderId));
    } else if (allowed.includes('submitForApproval') && !pending) {
      const isWithdrawn = this.#random.next() < 0.1;
      if (isWithdrawn) await this.#act('quote.withdraw', purchase, () => desk.call('quotes.withdraw', { quoteId }), () => of(null));
      else await this.#act('quote.submitForApproval', purchase, () => desk.call('quotes.submitForApproval', { quoteId }), () => of(null));
    } else if (pending || state === 'requested') {
      await desk.call('sync.run', {});
    } else {
      this.#purchase = null;
    }
    // The next one is begun while this one is still on its way, so that more than one command waits.
    if (this.#random.next() < 0.2) this.#purchase = null;
  }

  async #orderDirectly(desk: DeskUnderTest, purchase: Purchase): Promise<void> {
    const { draftId } = purchase;
    await this.#act('order.placeDirect', purchase, () => desk.call('orders.placeDirect', { draftId, instruments: [{ kind: 'account' }] }), ({ orderId }) => ({ quoteId: null, orderId }));
    this.#purchase = null;
  }

  async #act<Answer>(kind: string, { draftId, quoteId }: Purchase, send: () => Promise<Answer>, told: (answer: Answer) => Omit<Sent, 'kind'>): Promise<Answer> {
    this.#unsure = { kind, draftId, quoteId };
    const answer = await send();
    this.#journal.push({ kind, ...told(answer) });
    this.#unsure = null;
    return answer;
  }

  async #begin(desk: DeskUnderTest): Promise<Purchase> {
    const { draftId } = await desk.call('drafts.create', { name: 'bought' });
    for (let line = 0; line <= this.#random.next() * 3; line += 1) {
      const ware = this.#wares[Math.floor(this.#random.next() * this.#wares.length)] as Ware;
      await desk.call('drafts.putLine', { draftId, line: { ...ware, quantity: '1' } });
    }
    return { draftId, isDirect: this.#random.next() < 0.25, quoteId: null };
  }

  /** The outbox holds what was acknowledged, each once, with or without the one act that was not answered; drafts and commands say the same. */
  compare({ commands, drafts }: Pick<DeskOnDisk, 'commands' | 'drafts'>): void {
    // Drafts go up by themselves; whoever types looks after them.
    const found = commands.filter(({ kind }) => !kind.startsWith('draft.')).map(sentOf);
    const names = found.map(nameOf);
    insist(new Set(names).size === names.length, () => `a command is there twice: ${names.toSorted().join('; ')}`);
    for (const sent of this.#journal) insist(names.includes(nameOf(sent)), () => `${nameOf(sent)} was acknowledged and is gone`);
    const known = new Set(this.#journal.map(nameOf));
    const extra = found.filter((sent) => !known.has(nameOf(sent)));
    const becameQuote = drafts.find(({ id }) => id === this.#unsure?.draftId)?.becameQuote ?? null;
    for (const sent of extra) {
      const isExpected = sent.kind === this.#unsure?.kind && sent.quoteId === (this.#unsure.quoteId ?? becameQuote);
      insist(extra.length === 1 && isExpected, () => `nobody sent ${extra.map(nameOf).join(', ')}`);
    }
    this.#journal = found;
    if (this.#purchase !== null && extra[0]?.kind === 'quote.request') this.#purchase.quoteId = extra[0].quoteId;
    if (extra[0]?.kind === 'order.placeDirect') this.#purchase = null;
    this.#unsure = null;
    checkOutbox(commands);
    checkDrafts(found, drafts);
  }
}

function checkOutbox(commands: readonly StoredCommand[]): void {
  insist(new Set(commands.map(({ deviceId }) => deviceId)).size <= 1, () => 'the device got another id');
  const numbers = commands.map(({ number }) => number);
  insist(numbers.every((number, at) => number === at + 1), () => `numbers of commands have gaps: ${numbers.join(' ')}`);
  for (const { id, payload, hash: stored } of commands) insist(hash('sha256', payload, 'hex') === stored, () => `command ${id} is not what was hashed`);
}

/** A draft became what its command asks for, or neither is there. */
function checkDrafts(commands: readonly Sent[], drafts: DeskOnDisk['drafts']): void {
  const asked = commands.filter(({ kind }) => kind === 'quote.request').map(({ quoteId }) => quoteId);
  const ordered = commands.filter(({ kind }) => kind === 'order.placeDirect').map(({ orderId }) => orderId);
  const sorted = (ids: readonly (string | null)[]): string => ids.map(String).sort((one, other) => one.localeCompare(other)).join('\n');
  const became = sorted([...asked, ...ordered]);
  const submitted = sorted(drafts.filter(({ state }) => state === 'submitted').map(({ becameQuote, becameOrder }) => becameQuote ?? becameOrder));
  insist(became === submitted, () => `drafts that were sent and commands differ:\n${submitted}\n\n${became}`);
}
