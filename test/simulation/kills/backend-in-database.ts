import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Account } from '#shared/domain/accounts/account.ts';
import { computeCredit } from '#sync/backend/store/credit-store.ts';
import { ChangeSet } from '#sync/backend/store/change-set.ts';
import { theCompany } from '#sync/backend/store/document-store.ts';
import { accountScope, findRecord, recordsOf } from '#sync/backend/store/record-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { bodyDigest } from '#sync/protocol/row-digest.ts';
import type { ScopeSum, StoredCommand } from './desk-on-disk.ts';
import { insist } from './finding.ts';
import type { PriceLine } from './seller.ts';

const account = 'alpenhof';

/** Waits until the database has noticed that a killed backend is gone: what it had not committed is rolled back then. */
export async function whenAlone(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ others: number }>`
      select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(database);
    if (rows[0]?.others === 0) return;
    await sleep(20);
  }
}

interface Sums {
  readonly scope: string;
  readonly rows: number;
  readonly checksum: number;
  readonly headRows: number;
  readonly headChecksum: number;
  readonly seq: number;
  readonly headSeq: number;
}

/** Head and rows of every scope say the same: a transaction that was cut off left nothing of itself. */
export async function checkScopes(database: Database): Promise<void> {
  const { rows } = await sql<Sums>`
    select h.scope, count(*) filter (where not r.deleted)::int as rows, (coalesce(sum(r.digest) filter (where not r.deleted), 0) % 281474976710656)::bigint as checksum,
      h.rows as "headRows", h.checksum as "headChecksum", coalesce(max(r.seq), 0)::bigint as seq, h.seq as "headSeq"
    from scope_head h left join record r on r.scope = h.scope group by h.scope`.execute(database);
  for (const sums of rows) {
    insist(sums.rows === sums.headRows && sums.checksum === sums.headChecksum, () => `${sums.scope}: the head says ${sums.headRows} rows and does not come out with the ${sums.rows} that are there`);
    insist(sums.seq <= sums.headSeq, () => `${sums.scope}: a row has number ${sums.seq}, the head says ${sums.headSeq}`);
  }
}

/** What a row says is what its digest was made of. */
export async function checkDigests(database: Database): Promise<void> {
  const rows = await database.selectFrom('record').select(['scope', 'entity', 'key', 'body', 'digest']).where('deleted', '=', false).execute();
  for (const { scope, entity, key, body, digest } of rows) insist(body !== null && bodyDigest(entity, key, body) === digest, () => `${scope}: ${entity} ${key} is not what its digest says`);
}

export async function priceLines(database: Database): Promise<PriceLine[]> {
  const rows = await database.selectFrom('record').select(['scope', 'body']).where('entity', '=', 'priceRow').where('deleted', '=', false).execute();
  return rows.map(({ scope, body }) => {
    const { validFrom, validTo, ...line } = body as unknown as Omit<PriceLine, 'list'>;
    return { ...line, list: scope.replace('list:', ''), validFrom: validFrom ?? '', validTo: validTo ?? '' };
  });
}

/** Sums of scopes as the backend has them. */
export async function scopeSums(database: Database): Promise<ScopeSum[]> {
  const rows = await database.selectFrom('scope_head').select(['scope', 'rows', 'checksum']).execute();
  return rows.map((row) => ({ ...row, isWhole: true }));
}

const outcomeOf: Readonly<Record<string, string>> = { done: 'applied', refused: 'rejected', conflict: 'conflict' };

/** Every command was judged once, its verdict is the one that the desk knows, and its effect is there exactly where it was applied. */
export function checkCommands(database: Database, commands: readonly StoredCommand[]): Promise<void> {
  // As of one moment: the backend may still be at work on what a desk that was killed has sent.
  if (database.isTransaction) return checkJudged(database, commands);
  return database.transaction().setIsolationLevel('repeatable read').execute((moment) => checkJudged(moment, commands));
}

async function checkJudged(database: Database, commands: readonly StoredCommand[]): Promise<void> {
  const log = new Map((await database.selectFrom('command_log').selectAll().execute()).map((row) => [row.command_id, row]));
  const typed = new Set(commands.map(({ id }) => id));
  for (const id of log.keys()) insist(typed.has(id), () => `command ${id} was judged, and no desk has it`);
  for (const { id, hash, number, deviceId, state, kind } of commands) {
    const verdict = log.get(id);
    if (verdict !== undefined) insist(verdict.hash === hash && verdict.number === number && verdict.device_id === deviceId, () => `${kind} ${id} arrived as something else`);
    const wanted = outcomeOf[state];
    if (wanted !== undefined) insist(verdict?.outcome === wanted, () => `${kind} ${id} is ${state} at the desk and ${verdict?.outcome ?? 'unknown'} at the backend`);
    if (state === 'waiting' || state === 'sending' || state === 'discarded') continue;
    insist(wanted !== undefined || verdict === undefined, () => `${kind} ${id} is ${state} at the desk and ${verdict?.outcome} at the backend`);
  }
  const applied = commands.filter(({ id }) => log.get(id)?.outcome === 'applied');
  await checkEffects(database, applied);
}

async function checkEffects(database: Database, applied: readonly StoredCommand[]): Promise<void> {
  const quotes = await recordsOf(database, accountScope(account), 'quote');
  const orders = (await recordsOf(database, accountScope(account), 'order')).filter(({ id }) => /^[0-9a-f]{8}-/.test(id));
  const payloads = (...kinds: string[]) => applied.filter(({ kind }) => kinds.includes(kind)).map(({ payload }) => JSON.parse(payload) as { quoteId?: string; orderId?: string });
  const same = (found: readonly unknown[], wanted: readonly unknown[], what: string): void =>
    insist(found.map(String).sort().join() === wanted.map(String).sort().join(), () => `${what}: ${found.length} are there, ${wanted.length} were asked for`);
  same(quotes.map(({ id }) => id), payloads('quote.request').map(({ quoteId }) => quoteId), 'estimates');
  same(orders.map(({ id }) => id), payloads('order.place', 'order.placeDirect').map(({ orderId }) => orderId), 'orders');
  const ordered = orders.flatMap(({ quote }) => (quote === null ? [] : [quote.id]));
  same(quotes.filter(({ state }) => state === 'ordered').map(({ id }) => id), ordered, 'estimates that were ordered');
  for (const documents of [quotes, orders]) {
    const numbers = documents.flatMap(({ number }) => (number === null ? [] : [number]));
    insist(new Set(numbers).size === numbers.length, () => 'a number was given twice');
    insist(numbers.length === documents.length, () => 'a document has no number');
  }
}

/** The credit that is published is the one that the books say. */
export async function checkCredit(database: Database): Promise<void> {
  const scope = accountScope(account);
  const [published, terms] = [await findRecord(database, scope, 'creditStanding', 'credit'), await findRecord(database, scope, 'account', account)];
  const now = published?.asOf ?? '';
  const counted = await computeCredit(database, new ChangeSet(), terms as Account, await theCompany(database), now);
  insist(JSON.stringify(counted) === JSON.stringify(published), () => `the credit says ${JSON.stringify(published)}, the books ${JSON.stringify(counted)}`);
}
