import { expect, test, vi } from 'vitest';
import type { IdentityCache } from '#main/host/identity-cache.ts';
import { createSession } from '#main/host/session.ts';
import type { SessionIdentity } from '#main/host/sign-in.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { Credentials } from '#sync/client/ports.ts';
import { sampleDesks, sampleIdentity, sampleScheduler, sampleSignIn } from './sample-session.ts';

const anna = sampleIdentity('anna@hotel.example');
const ben = sampleIdentity('ben@hotel.example');

function cacheOf(known: SessionIdentity[], last: SessionIdentity | null): IdentityCache & { known: SessionIdentity[] } {
  let current = last;
  return {
    known,
    last: () => current,
    byEmail: (email) => known.find((identity) => identity.email === email) ?? null,
    remember: (identity) => {
      known.splice(0, known.length, identity, ...known.filter((other) => other.email !== identity.email));
      current = identity;
    },
    forgetLast: () => {
      current = null;
    },
  };
}

function sampleSession(setup: { members?: SessionIdentity[]; known?: SessionIdentity[]; last?: SessionIdentity | null } = {}) {
  const { signIn, state } = sampleSignIn(setup.members ?? [anna, ben]);
  const desks = sampleDesks();
  const scheduler = sampleScheduler();
  const cache = cacheOf(setup.known ?? [], setup.last ?? null);
  const topics: Topic[] = [];
  const credentials: Credentials[] = [];
  const session = createSession({
    backend: 'http://127.0.0.1:1',
    signIn,
    cache,
    scheduler,
    openDesk: async (identity, given) => {
      credentials.push(given);
      return desks.openDesk(identity);
    },
    announce: (changed) => topics.push(...changed),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { session, backend: state, desks: desks.log, scheduler, cache, topics, credentials };
}

test('signing in opens the desk with a token for the transport and tells the screens', async () => {
  const { session, desks, topics, credentials, cache } = sampleSession();
  expect(await session.signIn(anna.email)).toMatchObject({ ok: true, value: anna });
  expect(session.standing()).toBe('confirmed');
  expect(session.desk()?.identity).toEqual(anna);
  expect(credentials[0]?.current()).toBe('token of anna');
  expect(desks.open).toEqual(['anna']);
  expect(topics).toContain('session');
  expect(cache.last()).toEqual(anna);
});

test('the former desk is closed before the next one opens, also when two sign in at once', async () => {
  const { session, desks } = sampleSession();
  await Promise.all([session.signIn(anna.email), session.signIn(ben.email), session.signIn(anna.email)]);
  expect(desks.mostOpen).toBe(1);
  expect(desks.open).toEqual(['anna']);
  expect(desks.history).toEqual(['open anna', 'close anna', 'open ben', 'close ben', 'open anna']);
});

test('signing in again as the same member keeps the desk as it is', async () => {
  const { session, desks } = sampleSession();
  await session.signIn(anna.email);
  await session.signIn(anna.email);
  expect(desks.history).toEqual(['open anna']);
});

test('without the backend a member known here works at once, from the cache', async () => {
  const { session, backend, desks } = sampleSession({ known: [anna], last: anna });
  backend.reachable = false;
  await session.start(null);
  expect(session.standing()).toBe('cached');
  expect(desks.open).toEqual(['anna']);
});

test('when the backend answers, the cached identity is confirmed without reopening the desk', async () => {
  const { session, desks, credentials } = sampleSession({ known: [anna], last: anna });
  await session.start(anna.email);
  expect(credentials[0]?.current()).toBeNull();
  expect(await credentials[0]?.renew(new AbortController().signal)).toMatchObject({ ok: true, value: 'token of anna' });
  await vi.waitFor(() => expect(session.standing()).toBe('confirmed'), { timeout: 15_000 });
  expect(desks.history).toEqual(['open anna']);
});

test('a role that the backend gave meanwhile reopens the desk with it', async () => {
  const promoted = { ...anna, roles: ['buyer' as const, 'approver' as const] };
  const { session, desks, credentials } = sampleSession({ members: [promoted], known: [anna], last: anna });
  await session.start(anna.email);
  await credentials[0]?.renew(new AbortController().signal);
  await vi.waitFor(() => expect(session.desk()?.identity).toEqual(promoted), { timeout: 15_000 });
  expect(desks.mostOpen).toBe(1);
});

test('a member unknown here waits for the backend and is signed in when it comes back', async () => {
  const { session, backend, scheduler } = sampleSession();
  backend.reachable = false;
  await session.start(anna.email);
  expect(session.desk()).toBeNull();
  expect(session.standing()).toBe('needed');
  scheduler.runNext();
  await vi.waitFor(() => expect(scheduler.waiting).toHaveLength(1), { timeout: 15_000 });
  backend.reachable = true;
  scheduler.runNext();
  await vi.waitFor(() => expect(session.desk()?.identity).toEqual(anna), { timeout: 15_000 });
});

test('waiting between attempts grows and stays within fifteen seconds', async () => {
  const { session, backend, scheduler } = sampleSession();
  backend.reachable = false;
  await session.start(anna.email);
  const delays: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await vi.waitFor(() => expect(scheduler.waiting).toHaveLength(1), { timeout: 15_000 });
    delays.push(scheduler.waiting[0]?.delayMs ?? 0);
    scheduler.runNext();
  }
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
});

test('a member whom the backend refuses is not tried again', async () => {
  const { session, scheduler } = sampleSession({ members: [] });
  await session.start('nobody@hotel.example');
  expect(scheduler.waiting).toEqual([]);
  expect(await session.signIn('nobody@hotel.example')).toMatchObject({ ok: false, error: { kind: 'refused', refusal: { kind: 'notFound' } } });
});

test('signing in while the backend is away says so', async () => {
  const { session, backend } = sampleSession();
  backend.reachable = false;
  expect(await session.signIn(anna.email)).toMatchObject({ ok: false, error: { kind: 'offline' } });
});

test('a renewal that the backend refuses asks for sign-in and leaves the desk open', async () => {
  const { session, backend, desks, credentials } = sampleSession();
  await session.signIn(anna.email);
  backend.members = [];
  expect(await credentials[0]?.renew(new AbortController().signal)).toMatchObject({ ok: false, error: { kind: 'signInNeeded' } });
  expect(session.standing()).toBe('needed');
  expect(desks.open).toEqual(['anna']);
});

test('many requests that need a token at once ask for one', async () => {
  const { session, backend, credentials } = sampleSession();
  await session.signIn(anna.email);
  const before = backend.asked;
  const { signal } = new AbortController();
  await Promise.all([1, 2, 3].map(async () => credentials[0]?.renew(signal)));
  expect(backend.asked - before).toBe(1);
});

test('signing out closes the desk, and closing the session leaves none open', async () => {
  const { session, desks, cache } = sampleSession();
  await session.signIn(anna.email);
  await session.signOut();
  expect(desks.open).toEqual([]);
  expect(session.standing()).toBe('needed');
  expect(cache.last()).toBeNull();
  await session.signIn(ben.email);
  await session.close();
  expect(desks.open).toEqual([]);
});
