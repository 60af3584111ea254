import { expect, it } from 'vitest';
import { feedSchemaVersion, writeCursor } from '#sync/backend/policies/feed-cursor.ts';
import type { FeedPage } from '#sync/protocol/feed.ts';
import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import type { ScopesAnswer } from '#sync/protocol/scope.ts';
import { backendUnderTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

/** What a desktop holds after some pages, and the checksum that it computes from its own rows. */
function replay(pages: readonly FeedPage[]): { rows: number; checksum: number; keys: string[] } {
  const rows = new Map<string, number>();
  for (const { blocks, tombstones } of pages) {
    for (const { entity, rows: own } of blocks) for (const [, key, values] of own) rows.set(`${entity} ${key}`, rowDigest(entity, key, values));
    for (const [, entity, key] of tombstones) rows.delete(`${entity} ${key}`);
  }
  return { rows: rows.size, checksum: [...rows.values()].reduce(addDigest, 0), keys: [...rows.keys()] };
}

const standingOf = async (backend: BackendUnderTest, scope: string) =>
  ((await backend.ask(ann, 'GET', '/sync/scopes')).body as ScopesAnswer).scopes.find((one) => one.scope === scope);

const gone = (file: string, row: string): Map<string, string> => smallCompany({ [file]: (smallCompany().get(file) ?? '').replace(row, '') });

onEveryDatabase('A feed', (open) => {
  it('read in pages of any size gives the same rows, and their own checksum is the one of the scope', async () => {
    const backend = await backendUnderTest(await open());
    for (const scope of ['catalog', 'account:acme', 'list:acme', 'list:base']) {
      const standing = await standingOf(backend, scope);
      for (const limit of [1, 2, 3, 5000]) {
        const { pages } = await backend.drain(ann, scope, { limit });
        const { rows, checksum } = replay(pages);
        expect({ rows, checksum }, `${scope} by ${limit}`).toEqual({ rows: standing?.rows, checksum: standing?.checksum });
        expect(pages.at(-1)?.drained).toEqual({ rows, checksum });
        expect(pages.slice(0, -1).every(({ drained, hasMore, remaining }) => drained === null && hasMore && remaining > 0)).toBe(true);
      }
    }
    await backend.backend.close();
  });

  it('that changes while it is being read ends in what the scope is then', async () => {
    const backend = await backendUnderTest(await open());
    const first = await backend.ask(ann, 'GET', '/sync/feed?scope=list:base&limit=2');
    const page = first.body as FeedPage;
    await backend.backend.importFiles(gone('prices.csv', 'base,POT-1,C62,1,2.50,,\n'));
    const { pages } = await backend.drain(ann, 'list:base', { cursor: page.next, limit: 2 });
    const { rows, checksum, keys } = replay([page, ...pages]);
    expect({ rows, checksum }).toEqual(pages.at(-1)?.drained);
    expect(keys).not.toContain('priceRow POT-1|C62|1|');
    await backend.backend.close();
  });

  it('with nothing new answers an empty, drained page whose cursor goes on', async () => {
    const backend = await backendUnderTest(await open());
    const { cursor } = await backend.drain(ann, 'catalog');
    const again = await backend.drain(ann, 'catalog', { cursor });
    expect(again.pages).toMatchObject([{ blocks: [], tombstones: [], hasMore: false, remaining: 0, drained: { rows: 5 } }]);
    expect(again.cursor).toBe(cursor);
    await backend.backend.close();
  });

  it('does not go on from a cursor of another epoch, of the future, of another schema or of no sense', async () => {
    const backend = await backendUnderTest(await open());
    const epoch = (await standingOf(backend, 'catalog'))?.epoch ?? '';
    const here = { seq: 1, entity: 'product', key: 'BOOK' };
    const otherSchema = Buffer.from(JSON.stringify([feedSchemaVersion + 1, epoch, 1, 'product', 'BOOK', null])).toString('base64url');
    const cursors = [writeCursor({ epoch: 'another', position: here, remaining: null }), writeCursor({ epoch, position: { ...here, seq: 99 }, remaining: null }), otherSchema, 'x'];
    for (const cursor of cursors) {
      expect(await backend.ask(ann, 'GET', `/sync/feed?scope=catalog&cursor=${cursor}`)).toMatchObject({ status: 410, type: 'application/problem+json; charset=utf-8', body: { type: '/problems/cursor-gone' } });
    }
    await backend.backend.close();
  });

  it('of a list that the account loses is closed, of one that it gains open', async () => {
    const backend = await backendUnderTest(await open());
    const accounts = (smallCompany().get('accounts.json') ?? '').replace('"lists": ["acme"]', '"lists": ["rival"]');
    await backend.backend.importFiles(smallCompany({ 'accounts.json': accounts }));
    expect(await backend.ask(ann, 'GET', '/sync/feed?scope=list:acme')).toMatchObject({ status: 403 });
    expect(await backend.ask(ann, 'GET', '/sync/feed?scope=list:base')).toMatchObject({ status: 403 });
    expect(await backend.ask(ann, 'GET', '/sync/feed?scope=list:rival')).toMatchObject({ status: 200 });
    await backend.backend.close();
  });
});
