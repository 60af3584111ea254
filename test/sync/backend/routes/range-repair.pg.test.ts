import { expect, it } from 'vitest';
import { comparePlaces, type DigestsAnswer, type KeyRange, type RowsAnswer } from '#sync/protocol/repair.ts';
import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import type { ScopesAnswer } from '#sync/protocol/scope.ts';
import { backendUnderTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const standingOf = async (backend: BackendUnderTest, scope: string) =>
  ((await backend.ask(ann, 'GET', '/sync/scopes')).body as ScopesAnswer).scopes.find((one) => one.scope === scope);

const digestsOf = async (backend: BackendUnderTest, scope: string, parts: number, range: KeyRange = { from: null, to: null }): Promise<DigestsAnswer> =>
  (await backend.ask(ann, 'POST', '/sync/digests', { scope, ranges: [{ ...range, parts }] })).body as DigestsAnswer;

onEveryDatabase('Ranges of a scope', (open) => {
  it('cut into any number of parts have the rows and the sum of the whole, in the order of keys', async () => {
    const backend = await backendUnderTest(await open());
    for (const scope of ['catalog', 'account:acme', 'list:base']) {
      const standing = await standingOf(backend, scope);
      for (const parts of [1, 2, 3, 64]) {
        const { head, ranges } = await digestsOf(backend, scope, parts);
        const [told = []] = ranges;
        expect(head).toBe(standing?.head);
        expect(told.length).toBe(Math.min(parts, standing?.rows ?? 0));
        expect(told.reduce((total, [, , rows]) => total + rows, 0)).toBe(standing?.rows);
        expect(told.reduce((total, [, , , checksum]) => addDigest(total, checksum), 0)).toBe(standing?.checksum);
        expect(told.toSorted(([entity, key], [otherEntity, otherKey]) => comparePlaces([entity, key], [otherEntity, otherKey]))).toEqual(told);
      }
    }
    await backend.backend.close();
  });

  it('bring exactly the rows of the parts that are asked for, and what the whole is', async () => {
    const backend = await backendUnderTest(await open());
    const scope = 'account:acme';
    const { head, ranges } = await digestsOf(backend, scope, 3);
    const [[first, second, third] = []] = ranges;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three parts were expected');
    const middle: KeyRange = { from: [second[0], second[1]], to: [third[0], third[1]] };
    const { body } = await backend.ask(ann, 'POST', '/sync/rows', { scope, head, ranges: [middle] });
    const { blocks, drained, next } = body as RowsAnswer;
    const digests = blocks.flatMap(({ entity, rows }) => rows.map(([, key, values]) => rowDigest(entity, key, values)));
    expect([digests.length, digests.reduce(addDigest, 0)]).toEqual([second[2], second[3]]);
    expect(drained).toEqual({ rows: (await standingOf(backend, scope))?.rows, checksum: (await standingOf(backend, scope))?.checksum });
    expect((await backend.drain(ann, scope, { cursor: next })).pages).toMatchObject([{ blocks: [], tombstones: [], hasMore: false }]);
    await backend.backend.close();
  });

  it('that have moved since they were compared bring no rows', async () => {
    const backend = await backendUnderTest(await open());
    const { head } = await digestsOf(backend, 'list:base', 1);
    await backend.backend.importFiles(smallCompany({ 'prices.csv': (smallCompany().get('prices.csv') ?? '').replace('base,POT-1,C62,1,2.50,,\n', '') }));
    expect(await backend.ask(ann, 'POST', '/sync/rows', { scope: 'list:base', head, ranges: [{ from: null, to: null }] })).toMatchObject({ status: 200, body: { head: head + 1, blocks: [] } });
    await backend.backend.close();
  });

  it('of a scope that is not held are closed', async () => {
    const backend = await backendUnderTest(await open());
    for (const scope of ['account:rival', 'list:rival', 'list:none']) {
      expect(await backend.ask(ann, 'POST', '/sync/digests', { scope, ranges: [{ from: null, to: null, parts: 1 }] })).toMatchObject({ status: 403 });
      expect(await backend.ask(ann, 'POST', '/sync/rows', { scope, head: 1, ranges: [] })).toMatchObject({ status: 403 });
    }
    await backend.backend.close();
  });
});
