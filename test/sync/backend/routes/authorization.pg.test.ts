import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { accessTable } from '#sync/backend/policies/authorize.ts';
import { problem } from '#sync/protocol/problem.ts';
import { backendUnderTest, device, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { onEveryDatabase } from '#test/sync/backend/databases.ts';
import { smallCompany } from '#test/sync/backend/small-company.ts';

const members = ['ann@acme.example', 'bob@acme.example', 'eve@acme.example', 'rob@rival.example'];
const offices = ['sales', 'administrative', 'operator'];

/** Who may pass, written out by hand, so that a slip in the access table shows. An open route lists everybody, nobody included. */
const mayPass: Record<string, readonly (string | null)[]> = {
  'GET /health': [null, ...members, ...offices],
  'GET /ready': [null, ...members, ...offices],
  'GET /metrics': [null, ...members, ...offices],
  'GET /openapi.json': [null, ...members, ...offices],
  'POST /session': [null, ...members, ...offices],
  'GET /session/directory': [null, ...members, ...offices],
  'GET /sync/scopes': members,
  'GET /sync/feed': members,
  'POST /sync/digests': members,
  'POST /sync/rows': members,
  'GET /sync/snapshots/:sha256': members,
  'POST /sync/commands': members,
  'POST /sync/commands/missing': members,
  'GET /sync/poke': members,
  'POST /office/import': ['operator'],
  'GET /office/quotes': offices,
  'POST /office/quotes/:id/issue': ['sales'],
  'POST /office/quotes/:id/decline': ['sales'],
  'POST /office/quotes/:id/reprice': ['sales'],
  'GET /office/orders': offices,
  'POST /office/orders/:id/confirm': ['sales'],
  'POST /office/orders/:id/release': ['administrative'],
  'POST /office/orders/:id/ship': ['sales'],
  'POST /office/orders/:id/cancel': ['sales'],
  'GET /office/work/orders': ['sales', 'administrative'],
  'GET /office/orders/:id': ['sales', 'administrative'],
  'GET /office/quotes/:id': ['sales', 'administrative'],
  'POST /office/quotes/:id/offer': ['sales'],
  'POST /office/quotes/:id/extend': ['sales'],
  'POST /office/orders/:id/answer': ['sales'],
  'POST /office/orders/:id/answer-request': ['sales'],
  'GET /office/products': ['sales'],
  'POST /office/entries/forecast': ['sales'],
  'POST /office/entries': ['sales'],
  'GET /office/company': ['sales', 'administrative'],
  'GET /office/accounts': ['sales', 'administrative'],
  'POST /office/orders/:id/hold': ['administrative'],
  'POST /office/orders/:id/refuse-release': ['administrative'],
  'POST /office/orders/:id/invoice': ['administrative'],
  'POST /office/conditions': ['administrative'],
  'GET /office/accounts/:id/books': ['administrative'],
  'POST /office/accounts/:id/credit-limit': ['administrative'],
  'POST /office/accounts/:id/cards': ['administrative'],
  'POST /office/accounts/:id/payments': ['administrative'],
  'POST /office/accounts/:id/credit-notes': ['administrative'],
  'GET /office-desk/': [null, ...members, ...offices],
  'GET /office-desk/*': [null, ...members, ...offices],
};

/** Status of an empty request: whoever passes the gate meets 400, 403 (scope not held), 404 or an answer; whoever does not, 401 or 403 `forbidden` without detail. */
async function knock(backend: BackendUnderTest, who: string | null, route: string): Promise<'passed' | 'signIn' | 'forbidden'> {
  const [method, path] = route.split(' ') as ['GET' | 'POST', string];
  const { status, body } = await backend.ask(who, method, path.replace(':id', randomUUID()), method === 'POST' ? {} : undefined);
  if (status === 401 && problem.parse(body).type === '/problems/not-signed-in') return 'signIn';
  return status === 403 ? 'forbidden' : 'passed';
}

const line = () => ({ id: randomUUID(), sku: 'BOOK', unit: 'C62', quantity: '1', targetPrice: null, seenPrice: null, note: '' });
const request = (quoteId: string) => ({ quoteId, title: 'secret', site: null, costCentre: null, channel: 'platform' as const, codes: [], note: '', lines: [line()] });

onEveryDatabase('Nobody gets in who does not belong', (open) => {
  it('every route lets in exactly whom it should', async () => {
    const backend = await backendUnderTest(await open());
    expect(Object.keys(accessTable).toSorted()).toEqual(Object.keys(mayPass).toSorted());
    for (const [route, passing] of Object.entries(mayPass)) {
      // The stream of pokes never ends by itself; its gate is the same hook.
      const callers = route === 'GET /sync/poke' ? [null, ...offices] : [null, ...members, ...offices];
      for (const who of callers) {
        const expected = passing.includes(who) ? 'passed' : who === null ? 'signIn' : 'forbidden';
        expect(await knock(backend, who, route), `${route} as ${who ?? 'nobody'}`).toBe(expected);
      }
    }
    await backend.backend.close();
  });

  it('an expired, a foreign or a changed token is nobody', async () => {
    const backend = await backendUnderTest(await open());
    const token = await backend.tokenOf('ann@acme.example');
    const [head, , signature] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ kind: 'office', office: 'sales', iss: 'proforma-backend', exp: 4_000_000_000 })).toString('base64url');
    const closed = Object.keys(mayPass).filter((route) => !mayPass[route]?.includes(null));
    for (const route of closed) {
      expect(await knock(backend, `token:${head}.${claims}.${signature}`, route), `${route} with changed claims`).toBe('signIn');
      expect(await knock(backend, 'token:nonsense', route)).toBe('signIn');
    }
    backend.setTime(new Date(Date.parse(startOfTest) + 15 * 60_000 + 1000).toISOString());
    for (const route of closed) expect(await knock(backend, `token:${token}`, route), `${route} after 15 minutes`).toBe('signIn');
    await backend.backend.close();
  });

  it('a member of another account sees, downloads and changes nothing', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = randomUUID();
    await backend.push('ann@acme.example', [device()('quote.request', request(quoteId))]);
    const { body: scopes } = await backend.ask('rob@rival.example', 'GET', '/sync/scopes');
    expect((scopes as { scopes: { scope: string }[] }).scopes.map(({ scope }) => scope)).toEqual(['catalog', 'account:rival', 'member:rival/rob', 'list:rival']);
    for (const scope of ['account:acme', 'member:acme/ann', 'member:rival/nobody', 'list:acme', 'list:base', 'account:nobody', 'list:none']) {
      expect(await backend.ask('rob@rival.example', 'GET', `/sync/feed?scope=${scope}`), scope).toMatchObject({ status: 403 });
    }
    const stranger = device();
    const attempts = [
      stranger('quote.withdraw', { quoteId }),
      stranger('quote.askExtension', { quoteId, extensionId: randomUUID(), note: '' }),
      stranger('quote.submitForApproval', { quoteId, version: 1, total: '8.00', payment: [] }),
      stranger('approval.decide', { quoteId, version: 1, total: '8.00', decision: 'approve', comment: '' }),
      stranger('order.place', { orderId: randomUUID(), quoteId, version: 1, total: '8.00', instruments: [{ kind: 'account' }], note: '' }),
    ];
    for (const attempt of attempts) expect(await backend.push('rob@rival.example', [attempt]), attempt.kind).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notFound' } }]);
    expect(await backend.push('rob@rival.example', [stranger('quote.request', request(quoteId))])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'alreadyExists' } }]);
    expect(await backend.ask('sales', 'GET', '/office/quotes')).toMatchObject({ body: { quotes: [{ id: quoteId, account: 'acme', state: 'issued' }] } });
    await backend.backend.close();
  });

  it('a role that the member does not have is refused, whatever the desktop sent', async () => {
    const backend = await backendUnderTest(await open());
    const quoteId = randomUUID();
    const asBob = device();
    expect(await backend.push('bob@acme.example', [asBob('quote.request', request(quoteId))])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notYourRole' } }]);
    await backend.push('ann@acme.example', [device()('quote.request', request(quoteId))]);
    expect(await backend.push('bob@acme.example', [asBob('quote.withdraw', { quoteId })])).toMatchObject([{ outcome: 'rejected', refusal: { kind: 'notYourRole' } }]);
    await backend.backend.close();
  });

  it('whoever left the account is out at once, with a token still good', async () => {
    const backend = await backendUnderTest(await open());
    const token = await backend.tokenOf('eve@acme.example');

    const accounts = (smallCompany().get('accounts.json') ?? '').replace('"email": "bob@acme.example", "roles": ["approver"], "approvalLimit": "10000" },', '"email": "bob@acme.example", "roles": ["approver"], "approvalLimit": "10000" }').replace(/\n.*"id": "eve".*\n/, '\n').replace('{ "escalateTo": "eve" }', '"remind"');
    expect(await backend.backend.importFiles(smallCompany({ 'accounts.json': accounts }))).toMatchObject({ ok: true });
    expect(await backend.ask(`token:${token}`, 'GET', '/sync/scopes')).toMatchObject({ status: 401 });
    await backend.backend.close();
  });
});
