import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '#sync/backend/store/tables.ts';
import type { Random } from '#sync/client/ports.ts';
import { seededRandom } from '#test/sync/client/manual-time.ts';
import { eventually, type DeskUnderTest } from '#test/support/running-programs.ts';
import { checkCommands, checkCredit, checkDigests, checkScopes, priceLines, scopeSums, whenAlone } from './backend-in-database.ts';
import { Buyer } from './buyer.ts';
import { clearSharedFiles, readDeskOnDisk, readRunningDesk, type DeskOnDisk, type ScopeSum } from './desk-on-disk.ts';
import { Finding, insist } from './finding.ts';
import { openHouse, type KillableHouse } from './killable-house.ts';
import { Seller } from './seller.ts';
import { smallShop } from './shop.ts';
import { Typist, type Ware } from './typist.ts';

export type Victim = 'desk' | 'backend';

export interface KillReport {
  readonly kills: number;
  /** Of them before the program had said that it is ready. */
  readonly whileStarting: number;
  readonly keystrokes: number;
  readonly commands: number;
  readonly imports: number;
}

/** A machine that is busy with other things is no finding. */
const patienceMs = 240_000;
/** The longest that everybody works before a kill. */
const longestMs = 900;
/** The longest that a program may have been starting when it is killed. */
const longestStartMs = 1500;

interface People {
  readonly typist: Typist;
  readonly buyer: Buyer;
  readonly seller: Seller;
}

async function waresOf(desk: DeskUnderTest): Promise<Ware[]> {
  const { hits } = await desk.call('catalog.search', { text: '', limit: 200 });
  const wares: Ware[] = [];
  for (const { sku } of hits.filter(({ status }) => status === 'active').slice(0, 40)) {
    const { product } = await desk.call('catalog.product', { sku });
    const packaging = product.packagings.find(({ minimum, multiple }) => minimum === '1' && multiple === '1');
    if (packaging !== undefined) wares.push({ sku, unit: packaging.unit });
  }
  return wares;
}

/** Everybody works at once until `end` is called, which answers when they have stopped. */
function work(house: KillableHouse, { typist, buyer, seller }: People, random: Random): { end(): Promise<void> } {
  let over = false;
  const isOver = (): boolean => over;
  const desk = house.desk();
  const synchronise = async (): Promise<void> => {
    while (!isOver()) {
      await desk.call('sync.run', {}).catch(() => undefined);
      await sleep(50 + random.next() * 200);
    }
  };
  const bring = async (): Promise<void> => {
    while (!isOver()) {
      if (random.next() < 0.5) await seller.bring(house.backendUrl);
      await sleep(random.next() * 500);
    }
  };
  const everybody = Promise.all([typist.type(desk, isOver), buyer.buy(desk, isOver), synchronise(), bring()]);
  // Somebody's finding is told by `end`.
  everybody.catch(() => undefined);
  return {
    end: async () => {
      over = true;
      await everybody;
    },
  };
}

async function checkBackend(database: Database, seller: Seller, isThorough: boolean): Promise<void> {
  await checkScopes(database);
  seller.compare(await priceLines(database));
  await checkCredit(database);
  if (isThorough) await checkDigests(database);
}

async function checkDesk(database: Database, { typist, buyer }: People, stored: DeskOnDisk): Promise<void> {
  typist.compare(stored.drafts);
  buyer.compare(stored);
  await checkCommands(database, stored.commands);
}

const sumText = ({ scope, rows, checksum }: ScopeSum): string => `${scope} ${rows} ${checksum}`;

/** Online and at rest nothing waits, nothing had to be repaired, and the desk holds what the backend has. Orders are still being confirmed: it is asked again. */
async function comeToRest(house: KillableHouse): Promise<DeskOnDisk> {
  const reached = async () => {
    const { status } = await house.desk().call('sync.run', {});
    const stored = readRunningDesk(house.profile);
    const sums = new Set((await scopeSums(house.database)).map(sumText));
    const differing = stored.scopes.filter((sum) => !sum.isWhole || !sums.has(sumText(sum))).map(({ scope }) => scope);
    return { connection: status.connection, problem: status.lastProblem, waiting: status.waiting, differing, hasCatalog: status.hasCatalog, repairs: status.repairs, stored };
  };
  const { stored, repairs } = await eventually(reached, ({ connection, waiting, hasCatalog, differing }) => connection === 'online' && waiting === 0 && hasCatalog && differing.length === 0, patienceMs);
  insist(repairs === 0, () => `${repairs} scopes had to be repaired, and nobody had lied`);
  return stored;
}

function hasMuchToLose({ drafts, commands }: DeskOnDisk): boolean {
  const typed = drafts.filter(({ name, state }) => name.startsWith('typed ') && state === 'open');
  return commands.some(({ kind }) => !kind.startsWith('draft.')) && drafts.some(({ state }) => state === 'submitted') && typed.some(({ lines, past }) => lines.length > 1 && past > 1);
}

/** One desk and one backend; either is killed again and again while everybody works. Which instruction a kill meets is up to the machine: a seed gives the plan, not the history. */
export class KillLoop {
  readonly #house: KillableHouse;
  readonly #people: People;
  readonly #random: Random;
  #kills = 0;
  #whileStarting = 0;

  private constructor(house: KillableHouse, people: People, random: Random) {
    this.#house = house;
    this.#people = people;
    this.#random = random;
  }

  static async open(seed: number): Promise<KillLoop> {
    const random = seededRandom(seed);
    const company = await smallShop();
    const house = await openHouse(company);
    const wares = await waresOf(house.desk());
    return new KillLoop(house, { typist: new Typist(random, wares), buyer: new Buyer(random, wares), seller: new Seller(company) }, random);
  }

  get kills(): number {
    return this.#kills;
  }

  get profile(): string {
    return this.#house.profile;
  }

  get database(): Database {
    return this.#house.database;
  }

  async #killWhileStarting(launch: () => { kill(): Promise<void> }): Promise<void> {
    const program = launch();
    await sleep(this.#random.next() * longestStartMs);
    await program.kill();
    this.#whileStarting += 1;
  }

  async #killDesk(): Promise<void> {
    const house = this.#house;
    const working = work(house, this.#people, this.#random);
    await sleep(this.#random.next() * longestMs);
    await house.killDesk();
    await working.end();
    await this.lookAtDesk();
    if (this.#random.next() < 0.1) clearSharedFiles(house.profile);
    if (this.#random.next() < 0.15) {
      await this.#killWhileStarting(() => house.launchDesk().program);
      await this.lookAtDesk();
    }
    await house.startDesk();
  }

  async #killBackend(): Promise<void> {
    const house = this.#house;
    const working = work(house, this.#people, this.#random);
    await sleep(this.#random.next() * longestMs);
    await house.killBackend();
    await whenAlone(house.database);
    await checkBackend(house.database, this.#people.seller, true);
    const newEpoch = this.#random.next() < 0.1;
    if (this.#random.next() < 0.15) await this.#killWhileStarting(() => house.launchBackend({ newEpoch }));
    await house.startBackend({ newEpoch });
    await sleep(this.#random.next() * 300);
    await working.end();
  }

  /** Kills at a moment that the seed draws, starts again, and looks whether anything that was acknowledged is lost, doubled or half. Throws a finding. */
  async kill(victim: Victim): Promise<void> {
    this.#kills += 1;
    try {
      if (victim === 'desk') await this.#killDesk();
      else await this.#killBackend();
      await checkDesk(this.#house.database, this.#people, await comeToRest(this.#house));
      await checkBackend(this.#house.database, this.#people.seller, false);
    } catch (error) {
      const complaints = this.#house.complaints();
      if (complaints.length === 0 || error instanceof Finding) throw error;
      throw new Error(`a program complained:\n${complaints.join('\n')}`, { cause: error });
    }
  }

  /** Everybody works, and nobody is killed, until there is something of every kind that could be lost. */
  async workUntilMuchCouldBeLost(): Promise<void> {
    const working = work(this.#house, this.#people, this.#random);
    await eventually(() => Promise.resolve(readRunningDesk(this.#house.profile)), hasMuchToLose, patienceMs);
    await working.end();
    await checkDesk(this.#house.database, this.#people, await comeToRest(this.#house));
  }

  /** Looks at the files of a desk that is not running. */
  async lookAtDesk(profile = this.#house.profile): Promise<void> {
    const stored = readDeskOnDisk(profile);
    if (stored === null) throw new Error('the desk has no files');
    await checkDesk(this.#house.database, this.#people, stored);
  }

  /** Looks at everything once more while nobody works and no desk runs. */
  async lookAtAll(database = this.#house.database): Promise<void> {
    await checkBackend(database, this.#people.seller, true);
    const stored = readDeskOnDisk(this.#house.profile);
    if (stored !== null) await checkDesk(database, this.#people, stored);
  }

  /** Ends the desk as a power cut would, at rest. */
  async finish(): Promise<KillReport> {
    await comeToRest(this.#house);
    await this.#house.killDesk();
    await this.lookAtAll();
    const { typist, buyer, seller } = this.#people;
    return { kills: this.#kills, whileStarting: this.#whileStarting, keystrokes: typist.keystrokes, commands: buyer.sent, imports: seller.imports };
  }

  close(): Promise<void> {
    return this.#house.close();
  }
}
