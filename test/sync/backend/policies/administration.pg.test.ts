import { expect, it } from 'vitest';
import { account as accountShape, parLevel as parLevelShape, type Account, type ParLevel } from '#shared/domain/accounts/account.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const eve = 'eve@acme.example';
const zoe = { id: 'zoe', name: 'Zoe', email: 'zoe@acme.example', roles: ['buyer' as const], approvalLimit: null };

async function received(backend: BackendUnderTest): Promise<{ account: Account; parLevels: ParLevel[] }> {
  const { pages } = await backend.drain(eve, 'account:acme');
  const rows = (entity: string) => pages.flatMap(({ blocks }) => blocks).filter((block) => block.entity === entity).flatMap(({ rows: each }) => each).filter(([, , values]) => values !== null);
  return {
    account: accountShape.parse(fromWireValues('account', rows('account').at(-1)?.[2] ?? [])),
    parLevels: rows('parLevel').map(([, , values]) => parLevelShape.parse(fromWireValues('parLevel', values ?? []))),
  };
}

onEveryDatabase('Administration by the account', (open) => {
  it('a new member may sign in at once, and one who was removed is nobody', async () => {
    const backend = await backendUnderTest(await open());
    expect(await backend.push(eve, [device()('account.change', { change: { part: 'member', before: null, after: zoe } })])).toMatchObject([{ outcome: 'applied' }]);
    const token = await backend.tokenOf(zoe.email);
    expect((await backend.ask(`token:${token}`, 'GET', '/sync/scopes')).status).toBe(200);
    expect(await backend.push(eve, [device()('account.change', { change: { part: 'member', before: zoe, after: null } })])).toMatchObject([{ outcome: 'applied' }]);
    expect((await backend.ask(`token:${token}`, 'GET', '/sync/scopes')).status).toBe(401);
    await backend.backend.close();
  });

  it('is refused to everybody but an admin, to addresses of other accounts, and where somebody else was quicker', async () => {
    const backend = await backendUnderTest(await open());
    const add = (by: string, after: typeof zoe) => backend.push(by, [device()('account.change', { change: { part: 'member', before: null, after } })]);
    expect(await add(ann, zoe)).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notYourRole' } }]);
    expect(await add(eve, { ...zoe, email: 'Rob@rival.example' })).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'emailTaken' } }]);
    const { account } = await received(backend);
    const [leeds] = account.sites;
    const rename = (name: string) => backend.push(eve, [device()('account.change', { change: { part: 'site', before: leeds!, after: { ...leeds!, name } } })]);
    expect(await rename('Leeds, first')).toMatchObject([{ outcome: 'applied' }]);
    expect(await rename('Leeds, second')).toMatchObject([{ outcome: 'conflict', refusal: { kind: 'changedMeanwhile' } }]);
    expect((await received(backend)).account.sites).toMatchObject([{ name: 'Leeds, first' }]);
    await backend.backend.close();
  });

  it('a changed rule decides the next purchase, and par levels travel as records of their own', async () => {
    const backend = await backendUnderTest(await open());
    const [rule] = (await received(backend)).account.approvalRules;
    await backend.push(eve, [device()('account.change', { change: { part: 'approvalRule', before: rule!, after: { ...rule!, when: { ...rule!.when, minAmount: '9000' } } } })]);
    expect((await received(backend)).account.approvalRules).toMatchObject([{ id: 'over100', when: { minAmount: '9000' } }]);
    const set = await backend.push(eve, [device()('account.setParLevels', { site: 'leeds', levels: [{ sku: 'POT-1', before: { minimum: '24', maximum: '96' }, after: null }, { sku: 'BOOK', before: null, after: { minimum: '2', maximum: '10' } }] })]);
    expect(set).toMatchObject([{ outcome: 'applied' }]);
    expect((await received(backend)).parLevels).toEqual([{ site: 'leeds', sku: 'BOOK', minimum: '2', maximum: '10' }]);
    expect(await backend.push(eve, [device()('account.setParLevels', { site: 'leeds', levels: [{ sku: 'NONE', before: null, after: { minimum: '2', maximum: '10' } }] })])).toMatchObject([{ refusal: { kind: 'unknownProduct' } }]);
    await backend.backend.close();
  });

  it('outlives the next import: the folder changes terms and credit, and what the account administers itself stays', async () => {
    const backend = await backendUnderTest(await open());
    await backend.push(eve, [
      device()('account.change', { change: { part: 'member', before: null, after: zoe } }),
      device()('account.setParLevels', { site: 'leeds', levels: [{ sku: 'POT-1', before: { minimum: '24', maximum: '96' }, after: { minimum: '12', maximum: '48' } }] }),
    ]);
    const changed = (smallCompany().get('accounts.json') ?? '').replace('"netDays": 30', '"netDays": 45').replace('"minimum": 24', '"minimum": 36').replace('1 Mill Lane, Leeds', '2 Mill Lane, Leeds');
    expect((await backend.backend.importFiles(smallCompany({ 'accounts.json': changed }))).ok).toBe(true);
    const { account, parLevels } = await received(backend);
    expect(account).toMatchObject({ terms: { netDays: 45 }, ownParts: ['member', 'parLevel'], sites: [{ address: '2 Mill Lane, Leeds' }] });
    expect(account.members.map(({ id }) => id)).toEqual(['ann', 'bob', 'eve', 'zoe']);
    expect(parLevels).toEqual([{ site: 'leeds', sku: 'POT-1', minimum: '12', maximum: '48' }]);
    await backend.backend.close();
  });
});
