import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCommit } from '#sync/backend/store/commit.ts';
import { readFeed, type FeedPosition } from '#sync/backend/store/feed-store.ts';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { openPostgres } from '#sync/backend/store/open-database.ts';
import { headsOf, lockScopes } from '#sync/backend/store/scope-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { addDigest } from '#sync/protocol/row-digest.ts';
import { startPostgres, type PostgresServer } from '#test/support/postgres-server.ts';

const list = (id: string) => ({
  id,
  name: 'List',
  kind: 'catalog' as const,
  currency: 'EUR',
  priority: 1,
  validFrom: null,
  validTo: null,
  parent: null,
  rulePercent: null,
  ruleStep: null,
  channel: null,
});

const start: FeedPosition = { seq: 0, entity: '', key: '' };

const gate = () => {
  let pass = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { opened, pass };
};

let server: PostgresServer;
let database: Database;

beforeAll(async () => {
  server = await startPostgres();
  database = openPostgres(
    await server.newDatabase(),
    (error) => {
      throw error;
    },
    { connections: 30 },
  );
  await migrate(database);
});

afterAll(async () => {
  await database.destroy();
  await server.stop();
});

describe('Numbers of a feed are given in the order of commits', () => {
  it('a reader who follows the feed of many writers sees every row, and in the end the sum of all', async () => {
    const commit = createCommit(database, 'epoch', () => undefined);
    const [writers, rounds] = [12, 15];
    let writing = true;
    const write = async (writer: number): Promise<void> => {
      for (let round = 0; round < rounds; round += 1) {
        await commit(async (_writing, changes) => {
          changes.put('list:shared', 'priceList', list(`${writer}-${round}`));
          // Every third transaction touches a second scope, named so that the order of names and of puts differ.
          if (round % 3 === 0) changes.put(writer % 2 === 0 ? 'list:a' : 'list:z', 'priceList', list(`${writer}-${round}`));
        });
      }
    };
    const seen = new Set<string>();
    const follow = async (): Promise<void> => {
      let position = start;
      for (let last = false; ; ) {
        const slice = await readFeed(database, 'list:shared', position, { limit: 7, count: false });
        for (const row of slice.rows) {
          seen.add(row.key);
          position = { seq: row.seq, entity: row.entity, key: row.key };
        }
        if (slice.rows.length > 0) continue;
        if (last) return;
        last = !writing;
      }
    };
    const following = follow();
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    writing = false;
    await following;
    expect(seen.size).toBe(writers * rounds);
    const [head] = await headsOf(database, ['list:shared']);
    const stored = await database.selectFrom('record').select('digest').where('scope', '=', 'list:shared').execute();
    expect(head).toMatchObject({ seq: writers * rounds, rows: writers * rounds, checksum: stored.map(({ digest }) => digest).reduce(addDigest, 0) });
  });

  it('the naive way, a sequence read before the commit, loses the row of the slower of two transactions', async () => {
    await sql`create sequence naive_number`.execute(database);
    await sql`create table naive_row (number bigint, key text)`.execute(database);
    const insert = (inside: Kysely<never>, key: string) => sql`insert into naive_row values (nextval('naive_number'), ${key})`.execute(inside);
    const slowMayCommit = gate();
    const slowHasNumber = gate();
    const slow = database.transaction().execute(async (transaction) => {
      await insert(transaction as unknown as Kysely<never>, 'slow');
      slowHasNumber.pass();
      await slowMayCommit.opened;
    });
    await slowHasNumber.opened;
    await database.transaction().execute((transaction) => insert(transaction as unknown as Kysely<never>, 'quick'));
    const read = async (after: number) => (await sql<{ number: number; key: string }>`select number, key from naive_row where number > ${after} order by number`.execute(database)).rows;
    const first = await read(0);
    slowMayCommit.pass();
    await slow;
    const second = await read(first.at(-1)?.number ?? 0);
    expect([...first, ...second].map(({ key }) => key)).toEqual(['quick']);
  });

  it('this way the quicker transaction waits for the slower one, and both are seen', async () => {
    const commit = createCommit(database, 'epoch', () => undefined);
    const slowMayCommit = gate();
    const slowHoldsHead = gate();

    const slow = commit(async (writing, changes) => {
      await lockScopes(writing, 'epoch', ['list:two']);
      changes.put('list:two', 'priceList', list('slow'));
      slowHoldsHead.pass();
      await slowMayCommit.opened;
    });
    await slowHoldsHead.opened;
    const quick = commit(async (_writing, changes) => changes.put('list:two', 'priceList', list('quick')));
    const early = await readFeed(database, 'list:two', start, { limit: 10, count: false });
    slowMayCommit.pass();
    await Promise.all([slow, quick]);
    const late = await readFeed(database, 'list:two', start, { limit: 10, count: false });
    expect(early.rows).toEqual([]);
    expect(late.rows.map(({ seq, key }) => [seq, key])).toEqual([[1, 'slow'], [2, 'quick']]);
  });
});
