import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '#shared/domain/accounts/account.ts';
import { account as accountShape } from '#shared/domain/accounts/account.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { hotel, tom } from '#test/main/support/sample-seller.ts';

/** The hotel with a second approver, whom the rule names alone, and an admin. */
const withMore = (changes: Record<string, unknown> = {}): Account =>
  accountShape.parse({
    ...hotel,
    members: [
      ...hotel.members,
      { id: 'sam', name: 'Sam', email: 'sam@hotel.example', roles: ['approver'], approvalLimit: '5000' },
      { id: 'ida', name: 'Ida', email: 'ida@hotel.example', roles: ['admin'] },
    ],
    approvalRules: hotel.approvalRules.map((rule) => ({ ...rule, steps: rule.steps.map((step) => ({ ...step, approvers: { members: ['sam'] } })) })),
    ...changes,
  });

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
});
afterEach(() => desk.close());

async function become(email: string): Promise<void> {
  await desk.call('session.signIn', { email });
  await desk.synchronise();
}

/** Anna's estimate of a little above 100, in approval, as the backend tells everybody. */
async function inApproval(): Promise<string> {
  const { draftId } = await desk.call('drafts.create', { name: 'Pans' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '5' } });
  const { quoteId } = await desk.call('quotes.request', { draftId });
  const { quote } = await desk.call('quotes.get', { quoteId });
  const [monday, validUntil] = ['2026-11-23T11:00:00.000Z', '2026-12-04T22:59:59.999Z'];
  const step = { id: 'step-1', rules: [{ id: 'over-100', name: 'Above 100' }], approvers: ['sam'], need: 'any' as const, deadline: '2026-11-25T11:00:00.000Z', onDeadline: 'remind' as const, routedToAdmin: false };
  desk.backend.put('account:hotel', 'quote', {
    ...quote,
    state: 'inApproval',
    number: 'Q-1',
    current: { ...quote.current, version: 1, issuedAt: monday, issuedBy: 'policy', validUntil, orderBy: validUntil },
    rounds: [{ round: 1, version: 1, total: quote.current.totals.gross, startedBy: 'anna', startedAt: monday, steps: [step], decisions: [], outcome: 'pending' }],
  });
  await desk.synchronise();
  return quoteId;
}

test('a substitute sees the request for the one who is away, with who is waited for and how long', async () => {
  desk.backend.put('account:hotel', 'account', withMore({ substitutions: [{ absent: 'sam', substitute: 'tom', from: '2026-11-23', to: '2026-11-30' }] }));
  const quoteId = await inApproval();
  expect((await desk.call('approvals.inbox', {})).others).toMatchObject([{ id: quoteId, waitsFor: ['Sam', 'Tom'], workingDaysLeft: 2, isLate: false, onBehalfOf: null }]);
  await become(tom.email);
  expect((await desk.call('approvals.inbox', {})).mine).toMatchObject([{ id: quoteId, onBehalfOf: { id: 'sam', name: 'Sam' }, obstacle: null, decision: null }]);
  desk.goOffline();
  await desk.call('approvals.decide', { quoteId, version: 1, decision: 'approve', comment: '' });
  expect((await desk.call('quotes.get', { quoteId })).quote.rounds[0]?.decisions).toMatchObject([{ member: 'tom', onBehalfOf: 'sam' }]);
  expect((await desk.call('approvals.inbox', {})).decided).toMatchObject([{ decision: { decision: 'approve', onBehalfOfName: 'Sam' } }]);
});

test('an approver names a substitute offline; it shows at once, waits in the outbox, and can be ended again', async () => {
  desk.backend.put('account:hotel', 'account', withMore());
  await become(tom.email);
  desk.goOffline();
  expect(await desk.call('account.substitutions', {})).toMatchObject({ mayArrangeFor: [{ id: 'tom' }], substitutes: [{ id: 'tom' }, { id: 'sam' }, { id: 'ida' }], substitutions: [], refused: [] });
  const { substitutionId } = await desk.call('account.setSubstitute', { substitute: 'sam', from: '2026-11-24', to: '2026-11-30' });
  expect((await desk.call('account.substitutions', {})).substitutions).toMatchObject([{ id: substitutionId, absent: { name: 'Tom' }, substitute: { name: 'Sam' }, setBy: { name: 'Tom' }, state: 'coming', pending: true, mayEnd: true }]);
  expect((await desk.call('outbox.list', {})).items).toMatchObject([{ kind: 'account.setSubstitute', documentId: substitutionId, documentTitle: 'Tom → Sam' }]);
  expect((await desk.call('account.get', {})).account.substitutions).toMatchObject([{ id: substitutionId }]);
  await desk.call('account.endSubstitute', { substitutionId });
  expect((await desk.call('account.substitutions', {})).substitutions).toMatchObject([{ state: 'over', endedBy: { name: 'Tom' }, mayEnd: false }]);
  expect((await desk.call('quotes.list', {})).quotes).toEqual([]);
});

test('what the rule refuses is said before anything waits: no days, no power, no other person', async () => {
  desk.backend.put('account:hotel', 'account', withMore());
  await desk.synchronise();
  const ask = (changes: { absent?: string; substitute?: string; from?: string; to?: string }) => desk.ask('account.setSubstitute', { substitute: 'sam', from: '2026-11-24', to: '2026-11-30', ...changes });
  expect(await ask({})).toMatchObject({ ok: false, error: { refusal: { kind: 'notYourRole' } } });
  await become(tom.email);
  expect(await ask({ absent: 'sam', substitute: 'tom' })).toMatchObject({ ok: false, error: { refusal: { kind: 'notYourRole' } } });
  expect(await ask({ substitute: 'anna' })).toMatchObject({ ok: false, error: { refusal: { kind: 'substituteUnable' } } });
  expect(await ask({ to: '2026-11-23' })).toMatchObject({ ok: false, error: { refusal: { kind: 'periodInvalid' } } });
  expect(await ask({ from: 'soon' })).toMatchObject({ ok: false, error: { kind: 'invalidInput' } });
  expect((await desk.call('outbox.list', {})).items).toEqual([]);
});

test('before it is done the desk says on which waiting estimates the substitute would be barred', async () => {
  desk.backend.put('account:hotel', 'account', withMore({ members: withMore().members.map((member) => (member.id === 'anna' ? { ...member, roles: ['buyer', 'approver'] } : member)) }));
  const quoteId = await inApproval();
  expect((await desk.call('account.foreseeSubstitute', { absent: 'sam', substitute: 'anna' })).barred).toMatchObject([{ quoteId, title: 'Pans', reason: 'ownDocument' }]);
  expect(await desk.call('account.foreseeSubstitute', { absent: 'sam', substitute: 'tom' })).toEqual({ barred: [] });
});

test('what may come: an estimate that is asked for and would ask me, with the rule; nothing of my own', async () => {
  const { draftId } = await desk.call('drafts.create', { name: 'Pans' });
  await desk.call('drafts.putLine', { draftId, line: { sku: 'PAN', quantity: '5' } });
  const { quoteId } = await desk.call('quotes.request', { draftId });
  expect((await desk.call('approvals.inbox', {})).mayCome).toEqual([]);
  const { quote } = await desk.call('quotes.get', { quoteId });
  desk.backend.put('account:hotel', 'quote', quote);
  await desk.synchronise();
  await become(tom.email);
  expect(await desk.call('approvals.inbox', {})).toMatchObject({ mine: [], others: [], mayCome: [{ id: quoteId, authorName: 'Anna', rules: ['Above 100'] }] });
});
