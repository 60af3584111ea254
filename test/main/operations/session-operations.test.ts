import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Topic } from '#shared/contract/events.ts';
import { openSampleHost, type SampleHost } from '#test/main/support/sample-host.ts';
import { anna, tom } from '#test/main/support/sample-seller.ts';

let desk: SampleHost;
beforeEach(async () => {
  desk = await openSampleHost(null);
});
afterEach(() => desk.close());

test('before anybody signs in the desk says so, and whom a demonstration can sign in', async () => {
  expect(await desk.call('session.current', {})).toEqual({ person: null, signIn: 'needed', notices: [], backend: 'http://127.0.0.1:9' });
  expect(await desk.call('sync.status', {})).toMatchObject({ connection: 'signInNeeded', hasCatalog: false });
  expect((await desk.call('session.directory', {})).members.map(({ email }) => email)).toEqual([anna.email, tom.email]);
  desk.signIn.reachable = false;
  expect(await desk.call('session.directory', {})).toEqual({ members: [] });
});

test('each member has drafts of their own, which wait while somebody else works', async () => {
  await desk.call('session.signIn', { email: anna.email });
  await desk.synchronise();
  await desk.call('drafts.create', { name: 'of Anna' });
  await desk.call('session.signIn', { email: tom.email });
  expect(await desk.call('drafts.list', {})).toEqual({ drafts: [] });
  await desk.call('session.signOut', {});
  expect(await desk.ask('drafts.list', {})).toEqual({ ok: false, error: { kind: 'notSignedIn' } });
  await desk.call('session.signIn', { email: anna.email });
  expect((await desk.call('drafts.list', {})).drafts.map(({ name }) => name)).toEqual(['of Anna']);
});

test('the account is told with today in the seller time zone by the clock of the backend', async () => {
  desk.backend.serverTime = '2026-11-23T23:30:00.000Z';
  await desk.call('session.signIn', { email: anna.email });
  await desk.synchronise();
  const answer = await desk.call('account.get', {});
  expect(answer).toMatchObject({ today: '2026-11-24', clock: { trusted: true }, account: { id: 'hotel' }, company: { id: 'seller' }, credit: { available: '1000.00' } });
  expect(answer.cards.map(({ token }) => token)).toEqual(['card-1']);
});

test('a clock that was turned back after the synchronisation is not trusted, and acts judged by time are left to the backend', async () => {
  await desk.call('session.signIn', { email: anna.email });
  await desk.synchronise();
  desk.goOffline();
  desk.backend.serverTime = '2026-11-20T10:00:00.000Z';
  expect((await desk.call('account.get', {})).clock.trusted).toBe(false);
});

test('screens are told what changed when somebody signs in and when something is saved', async () => {
  const topics = new Set<Topic>();
  const unsubscribe = desk.host.subscribe((event) => event.topics.forEach((topic) => topics.add(topic)));
  await desk.call('session.signIn', { email: anna.email });
  expect(topics).toContain('session');
  await desk.synchronise();
  topics.clear();
  await desk.call('drafts.create', {});
  expect([...topics]).toContain('drafts');
  unsubscribe();
  topics.clear();
  await desk.call('drafts.create', {});
  expect(topics.size).toBe(0);
});

test('working offline is a switch that nothing passes', async () => {
  await desk.call('session.signIn', { email: anna.email });
  await desk.synchronise();
  await desk.call('sync.setWorkOffline', { workOffline: true });
  const before = desk.backend.requests.length;
  expect((await desk.call('sync.run', {})).status).toMatchObject({ workOffline: true, connection: 'workingOffline' });
  expect(desk.backend.requests.length).toBe(before);
  await desk.call('sync.setWorkOffline', { workOffline: false });
  expect((await desk.call('sync.run', {})).status).toMatchObject({ workOffline: false, connection: 'online' });
});
