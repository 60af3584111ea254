import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import type { FakeBackend } from '#test/sync/client/fake-backend.ts';
import type { SimulatedDesk } from './world.ts';

/** A promise of sync.md that was not kept. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

const insist = (holds: boolean, what: () => string): void => {
  if (!holds) throw new Violation(what());
};

const sumText = (rows: number, checksum: number): string => `${rows} ${checksum}`;

/** Rows and sums that scopes have had at the backend, in order: whatever a desk shows must have been true once, and never goes back. */
export class ScopeHistory {
  readonly #states = new Map<string, string[]>();
  readonly #shown = new Map<string, number>();
  /** Scopes that something was done to, by desk. */
  readonly #spoilt = new Map<string, Set<string>>();
  readonly #repairs = new Map<string, number>();
  readonly #backend: FakeBackend;

  constructor(backend: FakeBackend) {
    this.#backend = backend;
    backend.onMoved = (scope) => this.note(scope);
  }

  note(scope: string): void {
    const { rows, checksum } = this.#backend.standing(scope);
    this.#states.set(scope, [...(this.#states.get(scope) ?? [sumText(0, 0)]), sumText(rows, checksum)]);
  }

  /** What the desk holds of the scope was spoilt: until it is mended it shows what never was. */
  spoil(desk: SimulatedDesk, scope: string): void {
    this.#spoilt.set(desk.name, new Set([...(this.#spoilt.get(desk.name) ?? []), scope]));
  }

  isSpoilt(desk: SimulatedDesk, scope: string): boolean {
    return this.#spoilt.get(desk.name)?.has(scope) === true;
  }

  /** Only what was spoilt is repaired, and once. */
  #checkRepairs(desk: SimulatedDesk): void {
    const repairs = desk.store().repairs();
    insist(repairs - (this.#repairs.get(desk.name) ?? 0) <= (this.#spoilt.get(desk.name)?.size ?? 0), () => `${desk.name} had to repair a scope, and nobody had lied`);
    this.#repairs.set(desk.name, repairs);
  }

  /** After every step: nothing half is shown, and nothing older than what was shown before. */
  check(desk: SimulatedDesk): void {
    this.#checkRepairs(desk);
    const held = desk.store().scopes();
    const places = new Set(held.map(({ scope }) => `${desk.name} ${scope}`));
    // A list that went and came again may come as an older file first.
    for (const place of this.#shown.keys()) if (place.startsWith(`${desk.name} `) && !places.has(place)) this.#shown.delete(place);
    const spoilt = new Set([...(this.#spoilt.get(desk.name) ?? [])].filter((name) => held.some(({ scope }) => scope === name)));
    this.#spoilt.set(desk.name, spoilt);
    for (const { scope, complete, rows, checksum } of held) {
      if (!complete) continue;
      const states = this.#states.get(scope) ?? [sumText(0, 0)];
      const place = `${desk.name} ${scope}`;
      const now = states.lastIndexOf(sumText(rows, checksum));
      if (now < (this.#shown.get(place) ?? 0) && spoilt.has(scope)) continue;
      spoilt.delete(scope);
      insist(now >= 0, () => `${place}: what is shown never was (${rows} rows)`);
      insist(now >= (this.#shown.get(place) ?? 0), () => `${place}: what is shown is older than what was shown before`);
      this.#shown.set(place, states.indexOf(sumText(rows, checksum)));
    }
  }
}

interface StoredRow {
  readonly scope: string;
  readonly entity: 'company';
  readonly key: string;
  readonly values: string;
}

/** Rows and sums of a desk, worked out from the rows themselves. */
function ownSums(desk: SimulatedDesk): ReadonlyMap<string, string> {
  const sums = new Map<string, { rows: number; checksum: number }>();
  const count = (scope: string, digest: number): void => {
    const { rows, checksum } = sums.get(scope) ?? { rows: 0, checksum: 0 };
    sums.set(scope, { rows: rows + 1, checksum: addDigest(checksum, digest) });
  };
  const { desk: own, shared } = desk.files();
  const facts = `SELECT name AS scope, entity, key, row_values AS "values" FROM fact JOIN scope ON scope.id = fact.scope`;
  for (const file of [own, ...shared.all()]) {
    for (const { scope, entity, key, values } of file.prepare<[], StoredRow>(facts).all()) count(scope, rowDigest(entity, key, JSON.parse(values) as unknown[]));
  }
  for (const file of shared.all()) {
    for (const { sku, values } of file.prepare<[], { sku: string; values: string }>('SELECT sku, row_values AS "values" FROM product').all()) count('catalog', rowDigest('product', sku, JSON.parse(values) as unknown[]));
    const prices = file.prepare<[], { scope: string; sku: string; price: string }>('SELECT name AS scope, sku, unit_price AS price FROM price_row JOIN scope ON scope.id = price_row.scope');
    for (const { scope, sku, price } of prices.all()) count(scope, rowDigest('priceRow', `${sku}|C62|1|`, [sku, 'C62', '1', price, null, null]));
  }
  return new Map([...sums].map(([scope, { rows, checksum }]) => [scope, sumText(rows, checksum)]));
}

/** In the end, when everybody is online and at rest: a desk holds what the backend has, to the row. */
export function checkAgreement(desk: SimulatedDesk, backend: FakeBackend, scopes: readonly string[]): void {
  const local = desk.store().scopes();
  insist(local.map(({ scope }) => scope).toSorted().join() === scopes.toSorted().join(), () => `${desk.name} holds ${local.map(({ scope }) => scope).join(', ')} instead of ${scopes.join(', ')}`);
  const own = ownSums(desk);
  for (const scope of scopes) {
    const { rows, checksum } = backend.standing(scope);
    insist(local.find((candidate) => candidate.scope === scope)?.complete === true, () => `${desk.name}: ${scope} is not whole`);
    insist((own.get(scope) ?? sumText(0, 0)) === sumText(rows, checksum), () => `${desk.name}: ${scope} is not what the backend has`);
  }
  insist(desk.fileFaults.length === 0, () => `${desk.name}: a ready file was of no use: ${desk.fileFaults.join('; ')}`);
}

/** In the end: every command that was typed took effect once, or stands refused or held back behind a refused one; in order. */
export function checkCommands(desks: readonly SimulatedDesk[], backend: FakeBackend, typedInAccount: ReadonlySet<string>): void {
  const ids = backend.received.map(({ id }) => id);
  insist(new Set(ids).size === ids.length, () => 'a command took effect twice');
  const applied = new Set(backend.applied());
  const typed = new Set(desks.flatMap((desk) => desk.typed.map(({ id }) => id)));
  // Edits of drafts become commands by themselves; what was typed is looked for in the draft.
  insist(backend.received.every(({ id, kind }) => kind.startsWith('draft.') || typed.has(id) || typedInAccount.has(id)), () => 'the backend received a command that nobody typed');
  for (const desk of desks) {
    const refusedOn = new Map<string, number>();
    for (const { id, refusedBefore } of desk.typed) {
      const entry = desk.outbox().get(id);
      insist(entry !== undefined, () => `${desk.name}: command ${id} is gone`);
      insist(['done', 'refused', 'heldBack'].includes(entry?.state ?? ''), () => `${desk.name}: command ${id} is left ${entry?.state}`);
      insist(applied.has(id) === (entry?.state === 'done'), () => `${desk.name}: command ${id} is ${entry?.state}, and ${applied.has(id) ? 'took effect' : 'had none'}`);
      const refused = refusedOn.get(entry?.documentId ?? '') ?? 0;
      if (entry?.state === 'heldBack') insist(refused > 0, () => `${desk.name}: command ${id} is held back behind nothing`);
      if (entry?.state === 'done') insist(refused <= refusedBefore, () => `${desk.name}: command ${id} went although one before it was refused`);
      if (entry?.state === 'refused') refusedOn.set(entry.documentId, refused + 1);
    }
    const received = backend.received.filter(({ id }) => desk.typed.some((typed) => typed.id === id));
    for (const [document, commands] of Map.groupBy(received, ({ documentId }) => documentId)) {
      const numbers = commands.map(({ number }) => number);
      insist(numbers.join() === numbers.toSorted((one, other) => one - other).join(), () => `${desk.name}: commands of ${document} overtook each other`);
    }
  }
}
