import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { FakeBackend, type Fault } from '#test/sync/client/fake-backend.ts';
import { buildReadyFile } from '#test/sync/client/ready-file.ts';
import { seededRandom } from '#test/sync/client/manual-time.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from '#test/main/database/sample-records.ts';
import type { Random } from '#sync/client/ports.ts';
import { checkAgreement, checkCommands, ScopeHistory, Violation } from './oracle.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { AccountTyping } from './account-typing.ts';
import { DraftTyping, memberScope } from './draft-typing.ts';
import { spoilScope } from './spoil-scope.ts';
import { Crash, simulatedDesk, simulationFolder, type SimulatedDesk } from './world.ts';

export interface SimulationResult {
  /** Requests, calls of a store and acts of people. */
  readonly steps: number;
  /** What was not kept; null = everything was. */
  readonly violation: string | null;
  /** The same seed gives the same trace. */
  readonly trace: string;
}

const pick = <Value>(random: Random, values: readonly Value[]): Value => values[Math.floor(random.next() * values.length)] as Value;
const turns = 12;
const products = 12;

/** The seller between, and in the middle of, synchronisations. */
class Seller {
  readonly #backend: FakeBackend;
  readonly #random: Random;
  readonly #bug: PlantedBug | null;
  readonly #folder: string;
  /** The folder says something new about the account. */
  importAccount: (name: string) => void = (name) => this.#backend.put('account:a1', 'account', { ...sampleAccount, name });
  #commits: (() => void)[] = [];
  #version = 0;

  constructor(backend: FakeBackend, random: Random, bug: PlantedBug | null, folder: string) {
    this.#backend = backend;
    this.#random = random;
    this.#bug = bug;
    this.#folder = folder;
  }

  /** Builds the ready file of a scope as it stands, and offers it. */
  offer(): void {
    const backend = this.#backend;
    const scope = pick(this.#random, ['catalog', 'list:main', 'list:fair']);
    if (!backend.scopeNames().includes(scope)) return;
    const runAhead = (path: string): void => {
      backend.put(scope, 'priceList', { ...sampleList, id: `ahead-${(this.#version += 1)}` });
      const file = new Database(path);
      file.prepare('UPDATE scope SET cursor = ?').run(backend.page(scope, null)?.next);
      file.close();
    };
    const pages = backend.pageRows;
    backend.pageRows = 1000;
    const { offer, bytes } = buildReadyFile(backend, scope, join(this.#folder, 'built.db'), this.#bug?.fileAhead === true ? runAhead : undefined);
    backend.pageRows = pages;
    backend.offer(scope, offer, bytes);
  }

  act(): string {
    this.#version += 1;
    const random = this.#random;
    const backend = this.#backend;
    const sku = `P${Math.floor(random.next() * products)}`;
    const list = pick(random, ['list:main', 'list:fair']);
    const act = pick(random, ['price', 'price', 'product', 'remove', 'remove', 'import', 'lose', 'gain', 'restore', 'restoreBackup', 'account', 'account', 'offer'] as const);
    const isLate = this.#bug?.lateCommits === true;
    if (act === 'price') {
      // One that took its number before, and commits after.
      if (isLate) this.#commits.push(backend.putLate(list, 'priceRow', samplePriceRow('LATE', `${this.#version}.2500`)));
      backend.put(list, 'priceRow', samplePriceRow(sku, `${this.#version}.5000`));
    }
    const product = sampleProduct(sku, { name: `Product ${this.#version}` });
    if (act === 'product' && isLate && random.next() < 0.5) this.#commits.push(backend.putLate('catalog', 'product', product));
    else if (act === 'product') backend.put('catalog', 'product', product);
    if (act === 'remove') this.#remove(pick(random, ['catalog', list]));
    if (act === 'import') backend.put('list:main', 'priceRow', ...Array.from({ length: products }, (_, number) => samplePriceRow(`P${number}`, `${this.#version}.0000`)));
    if (act === 'account') this.importAccount(`Account ${this.#version}`);
    if (act === 'offer') this.offer();
    if (act === 'lose') backend.lose('list:fair');
    if (act === 'gain') backend.put('list:fair', 'priceList', { ...sampleList, id: 'fair' });
    if (act === 'restore' && random.next() < 0.7) backend.restore(`epoch-${this.#version}`);
    if (random.next() < 0.2) backend.backUp();
    if (act === 'restoreBackup') backend.restoreBackup();
    if (random.next() < 0.3) for (const scope of backend.scopeNames()) backend.forget(scope);
    // Others commit in between, and desks pull.
    if (random.next() < 0.3) this.commitLate();
    return `${act} ${sku}`;
  }

  /** Something that is there goes. */
  #remove(scope: string): void {
    const there = this.#backend.records(scope).filter(({ entity }) => entity === 'product' || entity === 'priceRow');
    if (there.length === 0) return;
    const { entity, key } = pick(this.#random, there);
    this.#backend.remove(scope, entity, key);
  }

  commitLate(): void {
    for (const commit of this.#commits.splice(0)) commit();
  }
}

function openBackend(random: Random, bug: PlantedBug | null): FakeBackend {
  const backend = new FakeBackend(bug?.backend ?? {});
  backend.pageRows = 1 + Math.floor(random.next() * 5);
  const verdicts = [{ outcome: 'applied', refusal: null }, { outcome: 'applied', refusal: null }, { outcome: 'applied', refusal: null }, { outcome: 'later', refusal: null }, { outcome: 'rejected', refusal: { kind: 'expired', detail: {} } }] as const;
  backend.judge = () => pick(random, verdicts);
  return backend;
}

const applied = { outcome: 'applied', refusal: null } as const;
const faults: readonly (Fault | null)[] = ['drop', 'loseReply', 'duplicate', { kind: 'later', detail: '', retryAfterMs: null }, { kind: 'stopped' }, null, null, null, null, null];

/**
 * One seeded history: two machines of one account, a seller who moves everything, a network that does what it likes, programs that die at any call of
 * their store. After every step what is shown was true once; in the end all come to rest and agree.
 */
export async function simulate(seed: number, bug: PlantedBug | null = null): Promise<SimulationResult> {
  const random = seededRandom(seed);
  const folder = simulationFolder();
  const backend = openBackend(random, bug);
  const history = new ScopeHistory(backend);
  const seller = new Seller(backend, random, bug, folder.path);
  const log: string[] = [];
  let steps = 0;
  let calm = false;
  let died = false;
  const onStep = (): void => {
    steps += 1;
    if (calm || random.next() >= 0.01) return;
    died = true;
    throw new Crash('the program died');
  };
  backend.put('catalog', 'company', sampleCompany);
  backend.put('list:main', 'priceList', sampleList);
  backend.put('account:a1', 'account', sampleAccount);
  backend.hold(memberScope);
  const desks: SimulatedDesk[] = ['one', 'two'].map((name) => simulatedDesk({ name, folder: folder.path, backend, random, bug, onStep }));
  let typeNow = (): void => undefined;
  backend.fault = (request) => {
    steps += 1;
    if (calm) return null;
    if ((request === 'feed' || request === 'digests' || request === 'rows') && random.next() < 0.1) log.push(`meanwhile ${seller.act()}`);
    // Typed while the desk synchronises, in the other thread.
    if (random.next() < 0.1) typeNow();
    return pick(random, faults);
  };

  let commands = 0;
  // A planted bug is looked for where it can be seen.
  const discards = bug === null ? random.next() < 0.5 : bug.drafts?.discardsUnseen === true;
  const typing = new DraftTyping(backend, random, { bugs: bug?.drafts ?? {}, discards });
  // A choice of its own: histories without what is shared stay as they were.
  const ofAccount = seededRandom(seed ^ 0x5eed);
  const isShared = bug === null ? ofAccount.next() < 0.5 : bug.account !== undefined || bug.inAccount === true;
  const shared = isShared ? new AccountTyping(backend, ofAccount, bug?.account ?? {}) : null;
  if (shared !== null) seller.importAccount = (name) => shared.importAccount(name);
  const isSound = (desk: SimulatedDesk): boolean => !history.isSpoilt(desk, 'account:a1') && !history.isSpoilt(desk, 'catalog');
  const share = (desk: SimulatedDesk): void => {
    if (shared === null) return;
    if (ofAccount.next() < 0.3) shared.colleagueActs();
    if (ofAccount.next() >= 0.7 || !isSound(desk)) return;
    steps += 1;
    shared.act(desk);
  };
  const judgeByChance = backend.judge;
  backend.judge = (command) => {
    if (shared !== null && command.kind.startsWith('account.')) return !calm && ofAccount.next() < 0.1 ? { outcome: 'later', refusal: null } : shared.take(command);
    if (!command.kind.startsWith('draft.')) return calm ? applied : judgeByChance(command);
    if (!calm && random.next() < 0.2) return { outcome: 'later', refusal: null };
    typing.take(command);
    return applied;
  };
  typing.begin();
  shared?.begin();
  const person = (desk: SimulatedDesk): void => {
    commands += 1;
    steps += 1;
    const quoteId = `20000000-0000-4000-8000-00000000000${Math.floor(random.next() * 4)}`;
    // The clock of a laptop jumps by days.
    desk.time.pass(Math.floor(random.next() * 3) * 86_400_000);
    const decidedAt = new Date(desk.time.now() - Math.floor(random.next() * 5) * 86_400_000).toISOString();
    desk.append({ id: `10000000-0000-4000-8000-${String(commands).padStart(12, '0')}`, kind: 'quote.withdraw', payload: { quoteId }, baseVersion: 1, decidedAt });
  };
  const type = (desk: SimulatedDesk): void => {
    steps += 1;
    typing.act(desk);
  };
  typeNow = () => {
    const desk = pick(random, desks);
    type(desk);
    share(desk);
  };
  const run = async (desk: SimulatedDesk): Promise<void> => {
    backend.breakFileAt = calm || random.next() < 0.6 ? null : Math.floor(random.next() * 16_384);
    const { connection, lastProblem } = await desk.engine().runNow();
    log.push(`${desk.name} ${connection} ${lastProblem === null ? '' : `${lastProblem.kind}: ${lastProblem.detail ?? ''}`}`);
    if (died) desk.restart();
    died = false;
    history.check(desk);
    const fault = shared !== null && isSound(desk) ? shared.check(desk) : null;
    if (fault !== null) throw new Violation(fault);
  };

  let violation: string | null = null;
  try {
    // Who discards has had the draft in hand, and who changes a list the list: without it most histories are over before both machines have received it.
    calm = discards || shared !== null;
    if (calm) for (const desk of desks) await run(desk);
    calm = false;
    for (let turn = 1; turn <= turns; turn += 1) {
      log.push(seller.act());
      for (const desk of desks) {
        if (random.next() < 0.6) person(desk);
        if (random.next() < 0.6) type(desk);
        for (let act = 0; act < 3; act += 1) share(desk);
        await run(desk);
        if (random.next() < 0.3) desk.restart();
        history.check(desk);
        const spoilt = random.next() < 0.1 ? spoilScope(desk, random) : null;
        if (spoilt !== null) history.spoil(desk, spoilt);
        if (spoilt !== null) log.push(`${desk.name} ${spoilt} spoilt`);
      }
    }
    calm = true;
    seller.commitLate();
    for (let round = 0; round < 3; round += 1) for (const desk of desks) await run(desk);
    for (const desk of desks) checkAgreement(desk, backend, backend.scopeNames());
    checkCommands(desks, backend, shared?.ids() ?? new Set());
    const fault = typing.fault(desks) ?? shared?.fault(desks) ?? null;
    if (fault !== null) throw new Violation(fault);
  } catch (error) {
    // Whatever breaks is found; what it was says the message.
    violation = error instanceof Violation ? error.message : `broke: ${error instanceof Error ? error.message : String(error)}`;
  }
  for (const desk of desks) {
    await desk.engine().close();
    desk.close();
  }
  folder.remove();
  return { steps, violation, trace: createHash('sha256').update(log.join('\n')).digest('hex').slice(0, 16) };
}
