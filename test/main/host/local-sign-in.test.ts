import { expect, test } from 'vitest';
import { localSignIn, type FetchJson } from '#main/host/local-sign-in.ts';
import { sampleIdentity } from './sample-session.ts';

const identity = sampleIdentity('anna@hotel.example');
const grant = { accessToken: 'token', expiresAt: '2026-11-23T12:15:00.000Z', serverTime: '2026-11-23T12:00:00.000Z', identity };
const { signal } = new AbortController();

function answering(status: number, body: unknown) {
  const asked: { url: string; method: string; body: string | undefined }[] = [];
  const fetchJson: FetchJson = async (url, { method, body: sent }) => {
    asked.push({ url, method, body: sent });
    return { status, json: async () => body };
  };
  return { signIn: localSignIn('http://127.0.0.1:4000', fetchJson), asked };
}

test('a member gets a grant by their e-mail address', async () => {
  const { signIn, asked } = answering(200, grant);
  expect(await signIn.grant(identity.email, signal)).toEqual({ ok: true, value: { accessToken: 'token', expiresAt: grant.expiresAt, identity } });
  expect(asked).toEqual([{ url: 'http://127.0.0.1:4000/session', method: 'POST', body: '{"email":"anna@hotel.example"}' }]);
});

test('an office of the seller has no desk', async () => {
  expect(await answering(200, { ...grant, identity: null }).signIn.grant(identity.email, signal)).toMatchObject({ ok: false, error: { kind: 'refused' } });
});

test('the backend\'s own problem document is a refusal', async () => {
  const { signIn } = answering(401, { type: '/problems/unknown-identity', title: 'Nobody of that name', status: 401 });
  expect(await signIn.grant(identity.email, signal)).toEqual({ ok: false, error: { kind: 'refused', detail: 'Nobody of that name' } });
});

test.each([
  ['a portal\'s page', 200, { html: true }],
  ['a portal\'s refusal', 403, 'sign in at the front desk'],
  ['a backend in trouble', 500, { type: '/problems/bug', title: 'Failed', status: 500 }],
  ['a backend that asks for patience', 429, { type: '/problems/later', title: 'Later', status: 429 }],
])('%s is nobody\'s answer: the desk stays offline', async (_who, status, body) => {
  expect(await answering(status, body).signIn.grant(identity.email, signal)).toMatchObject({ ok: false, error: { kind: 'offline' } });
});

test('a network that fails is a value', async () => {
  const signIn = localSignIn('http://127.0.0.1:4000', () => Promise.reject(new TypeError('fetch failed')));
  expect(await signIn.grant(identity.email, signal)).toEqual({ ok: false, error: { kind: 'offline', detail: 'fetch failed' } });
  expect(await signIn.directory(signal)).toMatchObject({ ok: false, error: { kind: 'offline' } });
});
