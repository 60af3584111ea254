import { expect, test } from 'vitest';
import { judgeRequest } from '#main/loopback/request-guard.ts';

const secrets = { origin: 'http://127.0.0.1:4000', apiToken: 'api-token', cookieName: 'proforma-4000', cookieSecret: 'cookie-secret' };
const host = '127.0.0.1:4000';
const cookie = 'proforma-4000=cookie-secret';

const judge = (method: string, path: string, headers: Record<string, string | undefined>) => judgeRequest({ method, path, headers }, secrets);

test.each(['evil.example', 'evil.example:4000', 'localhost:4000', '127.0.0.1:4001', '127.0.0.1', '127.0.0.1:4000.evil.example', undefined])(
  'a request for host %s is refused, whatever it carries',
  (foreign) => {
    expect(judge('POST', '/api/session.current', { host: foreign, authorization: 'Bearer api-token' })).toMatchObject({ admitted: false, status: 403 });
    expect(judge('GET', '/launch', { host: foreign })).toMatchObject({ admitted: false, status: 403 });
    expect(judge('GET', '/', { host: foreign, cookie })).toMatchObject({ admitted: false, status: 403 });
  },
);

test.each(['http://evil.example', 'http://127.0.0.1:4001', 'https://127.0.0.1:4000', 'null'])('origin %s is refused, also with a token', (origin) => {
  expect(judge('POST', '/api/session.current', { host, origin, authorization: 'Bearer api-token' })).toMatchObject({ admitted: false, status: 403 });
  expect(judge('POST', '/api/session.current', { host, origin, cookie })).toMatchObject({ admitted: false, status: 403 });
  expect(judge('GET', '/events', { host, origin, cookie })).toMatchObject({ admitted: false, status: 403 });
});

test('a script gets in by its token, and only by the right one', () => {
  expect(judge('POST', '/api/session.current', { host, authorization: 'Bearer api-token' })).toEqual({ admitted: true, as: 'script' });
  for (const authorization of ['Bearer wrong', 'Bearer ', 'Basic api-token', 'api-token', 'Bearer api-token2', 'Bearer api-token Bearer api-token']) {
    expect(judge('POST', '/api/session.current', { host, authorization })).toMatchObject({ admitted: false, status: 401 });
  }
});

test('without token and cookie nothing is served, neither operations nor page nor events', () => {
  for (const path of ['/', '/api', '/events', '/assets/page.js']) expect(judge('GET', path, { host })).toMatchObject({ admitted: false, status: 403 });
  expect(judge('POST', '/api/session.current', { host, origin: secrets.origin })).toMatchObject({ admitted: false });
});

test('a wrong cookie is no cookie', () => {
  for (const wrong of ['proforma-4000=other', 'proforma-4001=cookie-secret', 'proforma-4000=', 'xproforma-4000=cookie-secret']) {
    expect(judge('GET', '/', { host, cookie: wrong })).toMatchObject({ admitted: false, status: 403 });
  }
});

test('the page reads, listens and acts from its own origin', () => {
  expect(judge('GET', '/', { host, cookie: `a=b; ${cookie}` })).toEqual({ admitted: true, as: 'page' });
  expect(judge('POST', '/api/session.current', { host, cookie, origin: secrets.origin, 'sec-fetch-site': 'same-origin' })).toEqual({ admitted: true, as: 'page' });
  expect(judge('GET', '/events', { host, cookie, 'sec-fetch-site': 'same-origin' })).toEqual({ admitted: true, as: 'page' });
  expect(judge('GET', '/events', { host, cookie, origin: secrets.origin })).toEqual({ admitted: true, as: 'page' });
});

test('riding on the cookie is refused: acts and events need the page itself as their origin', () => {
  expect(judge('POST', '/api/session.current', { host, cookie })).toMatchObject({ admitted: false, why: 'origin missing' });
  expect(judge('GET', '/events', { host, cookie })).toMatchObject({ admitted: false, why: 'origin missing' });
  for (const site of ['cross-site', 'same-site']) {
    expect(judge('GET', '/', { host, cookie, 'sec-fetch-site': site })).toMatchObject({ admitted: false, why: 'foreign site' });
    expect(judge('POST', '/api/session.current', { host, cookie, origin: secrets.origin, 'sec-fetch-site': site })).toMatchObject({ admitted: false });
  }
});

test('only a launch address is open to a browser that has no cookie yet', () => {
  expect(judge('GET', '/launch', { host })).toEqual({ admitted: true, as: 'launch' });
  expect(judge('POST', '/launch', { host })).toMatchObject({ admitted: false });
});
