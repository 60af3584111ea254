import { afterEach, beforeEach, expect, test } from 'vitest';
import { account as accountShape, type Account } from '#shared/domain/accounts/account.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { hotel } from '#test/main/support/sample-seller.ts';

/** The hotel as Anna administers it. */
const annas = (changes: Record<string, unknown> = {}): Account =>
  accountShape.parse({ ...hotel, members: hotel.members.map((member) => (member.id === 'anna' ? { ...member, roles: ['buyer', 'admin'] } : member)), ...changes });
const kim = { id: 'kim', name: 'Kim', email: 'kim@hotel.example', roles: ['approver' as const], approvalLimit: '300' };

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost();
  desk.backend.put('account:hotel', 'account', annas());
  await desk.synchronise();
});
afterEach(() => desk.close());

test('a member added offline shows at once, waits to be sent, and counts in what is arranged next', async () => {
  desk.goOffline();
  await desk.call('account.change', { change: { part: 'member', before: null, after: kim } });
  expect((await desk.call('account.get', {})).account.members.map(({ id }) => id)).toContain('kim');
  expect(await desk.call('account.administration', {})).toMatchObject({ mayAdminister: true, pending: ['member kim'], refused: [] });
  expect((await desk.call('outbox.list', {})).items).toMatchObject([{ kind: 'account.change', documentTitle: 'Kim', foreseen: { refusal: null } }]);
  const [rule] = hotel.approvalRules;
  await desk.call('account.change', { change: { part: 'approvalRule', before: rule!, after: { ...rule!, steps: [{ ...rule!.steps[0]!, approvers: { members: ['kim'] } }] } } });
  expect(await desk.ask('account.change', { change: { part: 'member', before: kim, after: null } })).toMatchObject({ ok: false, error: { refusal: { kind: 'stillNamed', detail: { by: 'approvalRule' } } } });
});

test('whoever is no admin is told so, and nothing waits', async () => {
  desk.backend.put('account:hotel', 'account', hotel);
  await desk.synchronise();
  expect(await desk.ask('account.change', { change: { part: 'member', before: null, after: kim } })).toMatchObject({ ok: false, error: { refusal: { kind: 'notYourRole' } } });
  expect(await desk.call('account.administration', {})).toMatchObject({ mayAdminister: false, pending: [] });
});

test('par levels set offline count in the next restocking proposal of this desk', async () => {
  desk.goOffline();
  await desk.call('account.setParLevels', { site: 'lake', levels: [{ sku: 'PAN', before: null, after: { minimum: '2', maximum: '9' } }] });
  expect(await desk.call('account.parLevels', { site: 'lake' })).toEqual({ levels: [{ sku: 'PAN', name: 'Frying pan', baseUnit: 'C62', minimum: '2', maximum: '9' }], total: 1 });
  expect(await desk.call('account.parLevels', { site: 'lake', text: 'frying' })).toMatchObject({ total: 1 });
  expect(await desk.call('account.parLevels', { site: 'lake', text: 'towel' })).toMatchObject({ total: 0 });
  expect((await desk.call('account.administration', {})).parLevels).toEqual([{ site: 'lake', count: 1 }]);
  expect(await desk.ask('account.setParLevels', { site: 'lake', levels: [{ sku: 'PAN', before: null, after: null }] })).toMatchObject({ ok: false, error: { refusal: { kind: 'changedMeanwhile' } } });
});

const overtaken = { outcome: 'conflict' as const, refusal: { kind: 'changedMeanwhile' as const, detail: { part: 'site', name: 'Lake' } } };

test('what was refused comes back with the last that was typed into the entry, also what waited behind it', async () => {
  const [site] = hotel.sites;
  const named = (name: string) => ({ ...site!, name });
  desk.goOffline();
  await desk.call('account.change', { change: { part: 'site', before: site!, after: named('Lake house') } });
  await desk.call('account.change', { change: { part: 'site', before: named('Lake house'), after: named('House at the lake') } });
  desk.backend.judge = () => overtaken;
  desk.goOnline();
  await desk.synchronise();
  expect((await desk.call('account.administration', {})).refused).toMatchObject([{ change: { part: 'site', before: site!, after: named('House at the lake') } }]);
});

test('a par level that was refused holds back no other product, and stays told until that product is set anew', async () => {
  const set = (sku: string, maximum: string, before: string | null = null) =>
    desk.call('account.setParLevels', { site: 'lake', levels: [{ sku, before: before === null ? null : { minimum: '2', maximum: before }, after: { minimum: '2', maximum } }] });
  const refusedNow = async () => (await desk.call('account.administration', {})).refused.length;
  desk.goOffline();
  await set('PAN', '9');
  await set('TOWEL', '9');
  desk.backend.judge = ({ payload }) => (payload.includes('PAN') ? overtaken : { outcome: 'applied', refusal: null });
  desk.goOnline();
  await desk.synchronise();
  expect((await desk.call('outbox.list', {})).items.map(({ state }) => state)).toEqual(['done', 'conflict']);
  desk.goOffline();
  await set('TOWEL', '12');
  expect(await refusedNow()).toBe(1);
  await set('PAN', '6');
  expect(await refusedNow()).toBe(0);
});

test('par levels that were refused come back product by product, with the last that was typed beside what stands now', async () => {
  const level = (minimum: string, maximum: string) => ({ minimum, maximum });
  desk.goOffline();
  await desk.call('account.setParLevels', { site: 'lake', levels: [{ sku: 'PAN', before: null, after: level('2', '9') }, { sku: 'TOWEL', before: null, after: level('6', '24') }] });
  await desk.call('account.setParLevels', { site: 'lake', levels: [{ sku: 'PAN', before: level('2', '9'), after: level('3', '12') }] });
  desk.backend.judge = () => overtaken;
  desk.backend.put('account:hotel', 'parLevel', { site: 'lake', sku: 'PAN', minimum: '1', maximum: '4' });
  desk.backend.remove('catalog', 'product', 'TOWEL');
  desk.goOnline();
  await desk.synchronise();
  const { refused } = await desk.call('account.administration', {});
  expect(refused).toMatchObject([{ change: null, parLevels: { site: 'lake', levels: [
    { sku: 'PAN', name: 'Frying pan', before: level('1', '4'), after: level('3', '12'), isInCatalog: true },
    { sku: 'TOWEL', before: null, after: level('6', '24'), isInCatalog: false },
  ] } }]);
});

test('par levels come out of a pasted table, and what cannot be read comes back with its reason', async () => {
  const read = await desk.call('account.readParLevels', { site: 'lake', decimals: 'comma', text: 'Artikel;Min;Max\nPAN;1,5;4\npan;2;5\nTOWEL;9;3\nNONE;1;2\nOLD-PAN;1;2\n' });
  expect(read.levels).toEqual([{ sku: 'PAN', name: 'Frying pan', before: null, after: { minimum: '1.5', maximum: '4' } }]);
  expect(read.rejected.map(({ row, reason }) => [row, reason])).toEqual([[3, 'repeated'], [4, 'maximumBelowMinimum'], [5, 'unknownCode'], [6, 'discontinued']]);
  expect(read.rejectedFile?.text).toContain('code,minimum,maximum,row,reason\npan,2,5,3,repeated\n');
  const inWords = await desk.call('account.readParLevels', { site: 'lake', decimals: 'comma', text: 'PAN;viele;4\n', reasons: { unreadableQuantity: '„{{quantity}}“ ist keine Menge' } });
  expect(inWords.rejectedFile?.text).toContain('PAN,viele,4,1,„viele“ ist keine Menge');
});

test('a rule that is being written says how many orders of the year it would have asked about, or that nobody can say', async () => {
  const [rule] = hotel.approvalRules;
  const foresee = (when: Record<string, unknown>) => desk.call('account.foreseeRule', { rule: { ...rule!, when: { ...rule!.when, ...when } } });
  expect(await foresee({ minAmount: '134.20' })).toEqual({ orders: 1, asked: 1 });
  expect(await foresee({ minAmount: '134.21' })).toEqual({ orders: 1, asked: 0 });
  expect(await foresee({ categories: ['Linen'] })).toEqual({ orders: 1, asked: 1 });
  expect(await foresee({ newProduct: true })).toEqual({ orders: 1, asked: null });
});

test('a rule that nobody named can follow is pointed out', async () => {
  desk.backend.put('account:hotel', 'account', annas({ members: annas().members.map((member) => (member.id === 'tom' ? { ...member, approvalLimit: '50' } : member)) }));
  await desk.synchronise();
  expect((await desk.call('account.administration', {})).deadEnds).toEqual([{ rule: 'over-100', reason: 'aboveEveryLimit' }]);
});
