import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Account } from '#shared/domain/accounts/account.ts';
import { account as accountShape } from '#shared/domain/accounts/account.ts';
import { fromWireValues } from '#sync/protocol/entities.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, bob, byCard, quoteOf, requestOf } from '#test/sync/backend/purchase.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const eve = 'eve@acme.example';
const week = { from: '2026-11-23', to: '2026-11-27' };

async function accountOf(backend: BackendUnderTest, who = ann, id = 'acme'): Promise<Account> {
  const { pages } = await backend.drain(who, `account:${id}`);
  const rows = pages.flatMap(({ blocks }) => blocks).filter(({ entity }) => entity === 'account').flatMap(({ rows: each }) => each);
  return accountShape.parse(fromWireValues('account', rows.at(-1)?.[2] ?? []));
}

const bobByEve = (substitutionId = randomUUID()) => ({ substitutionId, absent: 'bob', substitute: 'eve', ...week });

onEveryDatabase('A substitution', (open) => {
  it('travels to every desk, lets the substitute decide in time with both names on record, and ends when it is ended', async () => {
    const backend = await backendUnderTest(await open());
    const set = bobByEve();
    expect(await backend.push(bob, [device()('account.setSubstitute', set)])).toMatchObject([{ outcome: 'applied' }]);
    expect((await accountOf(backend)).substitutions).toEqual([{ absent: 'bob', substitute: 'eve', ...week, id: set.substitutionId, setBy: 'bob' }]);

    const asAnn = device();
    const send = async (): Promise<{ quoteId: string; version: number; total: string }> => {
      const quoteId = randomUUID();
      await backend.push(ann, [asAnn('quote.request', requestOf(quoteId, [['POT-1', 'C62', '60']]))]);
      const { version, totals } = (await quoteOf(backend, quoteId)).current;
      await backend.push(ann, [asAnn('quote.submitForApproval', { quoteId, version, total: totals.gross, payment: byCard })]);
      return { quoteId, version, total: totals.gross };
    };
    const [first, second] = [await send(), await send()];
    const decide = (seen: typeof first) => backend.push(eve, [device()('approval.decide', { ...seen, decision: 'approve', comment: '' })]);
    expect(await decide(first)).toMatchObject([{ outcome: 'applied' }]);
    expect((await quoteOf(backend, first.quoteId)).rounds[0]?.decisions).toMatchObject([{ member: 'eve', onBehalfOf: 'bob' }]);

    expect(await backend.push(bob, [device()('account.endSubstitute', { substitutionId: set.substitutionId })])).toMatchObject([{ outcome: 'applied' }]);
    expect(await decide(second)).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notAsked' } }]);
    expect((await quoteOf(backend, first.quoteId)).rounds[0]?.decisions).toMatchObject([{ member: 'eve', onBehalfOf: 'bob' }]);
    await backend.backend.close();
  });

  it('is arranged by the approver or an admin only, within their own account, and exactly once', async () => {
    const backend = await backendUnderTest(await open());
    const set = bobByEve();
    expect(await backend.push(ann, [device()('account.setSubstitute', set)])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notYourRole' } }]);
    expect(await backend.push('rob@rival.example', [device()('account.setSubstitute', set)])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'substituteUnable' } }]);
    const envelope = device()('account.setSubstitute', set);
    expect(await backend.push(eve, [envelope])).toMatchObject([{ outcome: 'applied', repeated: false }]);
    expect(await backend.push(eve, [envelope])).toMatchObject([{ outcome: 'applied', repeated: true }]);
    expect(await backend.push(eve, [device()('account.setSubstitute', set)])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'alreadyExists' } }]);
    expect(await backend.push('rob@rival.example', [device()('account.endSubstitute', { substitutionId: set.substitutionId })])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notFound' } }]);
    expect((await accountOf(backend)).substitutions).toHaveLength(1);
    expect((await accountOf(backend, 'rob@rival.example', 'rival')).substitutions ?? []).toEqual([]);
    await backend.backend.close();
  });

  it('outlives the next import, also of an account that the folder changed', async () => {
    const backend = await backendUnderTest(await open());
    const set = bobByEve();
    await backend.push(bob, [device()('account.setSubstitute', set)]);
    await backend.backend.importFiles(smallCompany());
    expect((await accountOf(backend)).substitutions).toHaveLength(1);
    const renamed = (smallCompany().get('accounts.json') ?? '').replace('Acme Gardens', 'Acme Gardens and Parks');
    await backend.backend.importFiles(smallCompany({ 'accounts.json': renamed }));
    expect(await accountOf(backend)).toMatchObject({ name: 'Acme Gardens and Parks', substitutions: [{ id: set.substitutionId, absent: 'bob', substitute: 'eve' }] });
    await backend.backend.close();
  });
});
