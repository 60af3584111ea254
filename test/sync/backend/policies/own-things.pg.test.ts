import { expect, it } from 'vitest';
import type { CommandPayload } from '#shared/contract/commands.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const bob = 'bob@acme.example';
const eve = 'eve@acme.example';
const rob = 'rob@rival.example';

/** What a member receives of an entity, by key; what was taken away again is not among it. */
async function received(backend: BackendUnderTest, entity: 'ownNumber' | 'productList', by = ann, account = 'acme'): Promise<Record<string, unknown>[]> {
  const { pages } = await backend.drain(by, `account:${account}`);
  const rows = pages.flatMap(({ blocks }) => blocks).filter((block) => block.entity === entity).flatMap((block) => block.rows);
  return rows.map(([, , values]) => fromWireValues(entity, values));
}

const give = (sku: string, after: string | null, before: string | null = null) => ({ numbers: [{ sku, before, after }] });

onEveryDatabase('Own article numbers', (open) => {
  it('travel to every desk of the account and to nobody else, and outlive the next import', async () => {
    const backend = await backendUnderTest(await open());
    expect(await backend.push(ann, [device()('account.setOwnNumbers', { numbers: [{ sku: 'POT-1', before: null, after: 'T-100' }, { sku: 'BOOK', before: null, after: 'T-200' }] })])).toMatchObject([{ outcome: 'applied' }]);
    expect(await received(backend, 'ownNumber', bob)).toEqual([{ sku: 'BOOK', number: 'T-200' }, { sku: 'POT-1', number: 'T-100' }]);
    expect(await received(backend, 'ownNumber', rob, 'rival')).toEqual([]);
    const changed = (smallCompany().get('accounts.json') ?? '').replace('"netDays": 30', '"netDays": 45');
    expect((await backend.backend.importFiles(smallCompany({ 'accounts.json': changed }))).ok).toBe(true);
    await backend.push(ann, [device()('account.setOwnNumbers', give('BOOK', null, 'T-200'))]);
    expect(await received(backend, 'ownNumber')).toEqual([{ sku: 'POT-1', number: 'T-100' }]);
    await backend.backend.close();
  });

  it('are refused to approvers, for unknown products, and where the number or the product was taken meanwhile', async () => {
    const backend = await backendUnderTest(await open());
    const set = (by: string, payload: ReturnType<typeof give>) => backend.push(by, [device()('account.setOwnNumbers', payload)]);
    expect(await set(bob, give('POT-1', 'T-100'))).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notYourRole' } }]);
    expect(await set(ann, give('NONE', 'T-100'))).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'unknownProduct' } }]);
    expect(await set(ann, give('POT-1', 'BOOK'))).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'ownNumberTaken' } }]);
    expect(await set(ann, give('POT-1', 'T-100'))).toMatchObject([{ outcome: 'applied' }]);
    expect(await set(eve, give('BOOK', 't-100'))).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'ownNumberTaken', detail: { by: 'POT-1' } } }]);
    expect(await set(eve, give('POT-1', 'T-300'))).toMatchObject([{ outcome: 'conflict', refusal: { kind: 'changedMeanwhile' } }]);
    await backend.backend.close();
  });
});

onEveryDatabase('Named lists', (open) => {
  const listId = '70000000-0000-4000-8000-000000000001';
  const open2 = { everyone: 'use' as const, members: [{ id: 'eve', right: 'edit' as const }] };
  const pot = { sku: 'POT-1', unit: 'C62', quantity: '12', note: '' };

  it('travel to the desks of the account; lines that two people change are merged, the same line is a conflict', async () => {
    const backend = await backendUnderTest(await open());
    const change = (by: string, said: CommandPayload<'account.changeList'>['change']) => backend.push(by, [device()('account.changeList', { listId, change: said })]);
    const set = (sku: string, before: string | null, after: string | null) => ({ part: 'lines' as const, changes: [{ sku, unit: 'C62', before: before === null ? null : { quantity: before, note: '' }, after: after === null ? null : { quantity: after, note: '' } }] });
    expect(await change(ann, { part: 'new', name: 'Spring', sharing: open2, lines: [pot] })).toMatchObject([{ outcome: 'applied' }]);
    expect(await change(eve, set('BOOK', null, '2'))).toMatchObject([{ outcome: 'applied' }]);
    expect(await change(ann, set('POT-1', '12', '18'))).toMatchObject([{ outcome: 'applied' }]);
    expect(await change(eve, set('POT-1', '12', '6'))).toMatchObject([{ outcome: 'conflict', refusal: { kind: 'changedMeanwhile' } }]);
    expect(await received(backend, 'productList', bob)).toMatchObject([{ id: listId, name: 'Spring', owner: 'ann', lines: [{ sku: 'POT-1', quantity: '18' }, { sku: 'BOOK', quantity: '2' }], changedBy: 'ann' }]);
    expect(await received(backend, 'productList', rob, 'rival')).toEqual([]);
    await backend.backend.close();
  });

  it('are changed by those alone to whom their owner opened them, and nobody of another account finds them', async () => {
    const backend = await backendUnderTest(await open());
    const change = (by: string, said: CommandPayload<'account.changeList'>['change']) => backend.push(by, [device()('account.changeList', { listId, change: said })]);
    await change(ann, { part: 'new', name: 'Spring', sharing: open2, lines: [pot] });
    expect(await change(bob, { part: 'name', before: 'Spring', after: 'Mine' })).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notYourRole' } }]);
    expect(await change(eve, { part: 'deleted', deleted: true })).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notYourRole' } }]);
    expect(await change(rob, { part: 'name', before: 'Spring', after: 'Mine' })).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notFound' } }]);
    await change(ann, { part: 'sharing', before: open2, after: { everyone: 'none', members: [] } });
    expect(await change(eve, { part: 'name', before: 'Spring', after: 'Mine' })).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notFound' } }]);
    expect(await change(ann, { part: 'deleted', deleted: true })).toMatchObject([{ outcome: 'applied' }]);
    expect(await change(ann, { part: 'deleted', deleted: false })).toMatchObject([{ outcome: 'applied' }]);
    expect(await received(backend, 'productList')).toMatchObject([{ name: 'Spring', deleted: false }]);
    await backend.backend.close();
  });
});
