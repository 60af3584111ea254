import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { pino } from 'pino';
import { noteOverdueSteps } from '#sync/backend/jobs/watch-deadlines.ts';
import { createApprovalDesk } from '#sync/backend/policies/approval-desk.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { backendUnderTest, device, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { ann, bob, byCard, quoteOf, requestOf } from '#test/sync/backend/purchase.ts';

const eve = 'eve@acme.example';

/** A watch and a clock as a backend that has just started has them: nothing is remembered from before. Answers the scopes it moved. */
async function watchAt(backend: BackendUnderTest, instant: string): Promise<string[]> {
  backend.setTime(instant);
  const moved: string[] = [];
  const ports = { now: () => instant, newId: () => 'unused', log: pino({ level: 'silent' }) };
  const desk = createApprovalDesk({ ports, database: backend.database, commit: createCommit(backend.database, 'epoch', (scopes) => moved.push(...scopes)), epoch: 'epoch' });
  await noteOverdueSteps(desk, ports);
  return moved;
}

async function inApproval(backend: BackendUnderTest): Promise<string> {
  const quoteId = randomUUID();
  const asAnn = device();
  await backend.push(ann, [asAnn('quote.request', requestOf(quoteId, [['POT-1', 'C62', '60']]))]);
  const { version, totals } = (await quoteOf(backend, quoteId)).current;
  await backend.push(ann, [asAnn('quote.submitForApproval', { quoteId, version, total: totals.gross, payment: byCard })]);
  return quoteId;
}

onEveryDatabase('Deadlines of approval', (open) => {
  it('are noted once when they have passed, also by a backend that was down then, and open the step to whom it escalates', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = await inApproval(backend);
    const { current, rounds } = await quoteOf(backend, quoteId);
    expect(rounds[0]?.steps).toMatchObject([{ approvers: ['bob'], deadline: '2026-11-24T10:00:00.000Z', onDeadline: { escalateTo: 'eve' } }]);
    const decide = (who: string) => backend.push(who, [device()('approval.decide', { quoteId, version: current.version, total: current.totals.gross, decision: 'approve', comment: '' })]);

    expect(await watchAt(backend, '2026-11-24T10:00:00.000Z')).toEqual([]);
    expect(await decide(eve)).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notAsked' } }]);
    expect(await watchAt(backend, '2026-11-26T07:00:00.000Z')).toEqual(['account:acme']);
    expect(await watchAt(backend, '2026-11-26T08:00:00.000Z')).toEqual([]);
    expect((await quoteOf(backend, quoteId)).rounds[0]?.reminders).toEqual([{ step: 'step-1', kind: 'escalate', at: '2026-11-26T07:00:00.000Z', to: ['eve'] }]);
    expect(await decide(eve)).toMatchObject([{ outcome: 'applied' }]);
    expect(await quoteOf(backend, quoteId)).toMatchObject({ state: 'approved', rounds: [{ reminders: [{ kind: 'escalate' }] }] });
    await backend.backend.close();
  });

  it('of estimates that were decided in time or have expired leave no trace', async () => {
    const backend = await backendUnderTest(await open());
    const [decided, expired] = [await inApproval(backend), await inApproval(backend)];
    const { current } = await quoteOf(backend, decided);
    await backend.push(bob, [device()('approval.decide', { quoteId: decided, version: current.version, total: current.totals.gross, decision: 'approve', comment: '' })]);
    expect(await watchAt(backend, '2027-03-01T10:00:00.000Z')).toEqual([]);
    for (const id of [decided, expired]) expect((await quoteOf(backend, id)).rounds[0]?.reminders).toBeUndefined();
    await backend.backend.close();
  });
});
