import { hash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pino } from 'pino';
import { deskDirectory, openDesk } from '#main/host/open-desk.ts';
import { syncHere } from '#main/host/sync-side.ts';
import { systemRandom, systemScheduler } from '#main/host/system-ports.ts';
import { buildDueSnapshots } from '#sync/backend/jobs/build-snapshots.ts';
import { createHttpTransport } from '#sync/client/http-transport.ts';
import { scopesAnswer, type ScopeStanding } from '#sync/protocol/scope.ts';
import { sessionGrant } from '#sync/protocol/session.ts';
import { temporaryFolder } from '#test/support/running-programs.ts';
import { backendUnderTest, device, startOfTest, type BackendUnderTest } from '../backend-under-test.ts';
import { onEveryDatabase } from '../databases.ts';
import { smallCompany } from '../small-company.ts';

const ann = 'ann@acme.example';
const anHourLater = '2026-11-23T11:30:00.000Z';

function jobOf({ database, epoch }: BackendUnderTest, directory: string, now = startOfTest) {
  return { database, epoch, directory, leastRows: 1, ports: { now: () => now, log: pino({ level: 'silent' }) } };
}

async function standingsOf(backend: BackendUnderTest, who = ann): Promise<ReadonlyMap<string, ScopeStanding>> {
  const { body } = await backend.ask(who, 'GET', '/sync/scopes');
  return new Map(scopesAnswer.parse(body).scopes.map((standing) => [standing.scope, standing]));
}

onEveryDatabase('Ready files of shared scopes', (open) => {
  it('are built for the catalog and every list, offered to who holds them, and served from any byte on', async () => {
    const folder = temporaryFolder('snapshots');
    const backend = await backendUnderTest(await open(), { snapshotDirectory: folder.path });
    expect((await standingsOf(backend)).get('catalog')?.snapshot ?? null).toBeNull();
    await buildDueSnapshots(jobOf(backend, folder.path));
    const standings = await standingsOf(backend);
    expect([...standings.values()].filter(({ snapshot }) => snapshot !== null).map(({ scope }) => scope)).toEqual(['catalog', 'list:acme', 'list:base']);
    const offer = standings.get('list:acme')?.snapshot;
    if (offer == null) throw new Error('no file of the list');
    const headers = { authorization: `Bearer ${await backend.tokenOf(ann)}` };
    const url = `/sync/snapshots/${offer.sha256}?scope=list:acme`;
    const whole = await backend.backend.server.inject({ method: 'GET', url, headers });
    expect(whole.statusCode).toBe(200);
    expect(whole.rawPayload.byteLength).toBe(offer.bytes);
    expect(hash('sha256', whole.rawPayload)).toBe(offer.sha256);
    const rest = await backend.backend.server.inject({ method: 'GET', url, headers: { ...headers, range: 'bytes=100-' } });
    expect(rest).toMatchObject({ statusCode: 206, headers: { 'content-range': `bytes 100-${offer.bytes - 1}/${offer.bytes}` } });
    expect(rest.rawPayload.equals(whole.rawPayload.subarray(100))).toBe(true);
    expect((await backend.backend.server.inject({ method: 'GET', url, headers: { ...headers, range: `bytes=${offer.bytes}-` } })).statusCode).toBe(416);
    // Neither by its own scope, nor under a scope that the stranger holds.
    for (const scope of ['list:acme', 'list:rival']) {
      expect(await backend.ask('rob@rival.example', 'GET', `/sync/snapshots/${offer.sha256}?scope=${scope}`), scope).toMatchObject({ status: scope === 'list:acme' ? 403 : 404 });
    }
    await backend.backend.close();
    folder.remove();
  });

  it('are built again when much has changed, or after an hour; until then the feed brings the difference', async () => {
    const folder = temporaryFolder('snapshots');
    const backend = await backendUnderTest(await open(), { snapshotDirectory: folder.path });
    expect(await buildDueSnapshots(jobOf(backend, folder.path))).toBeGreaterThan(1);
    expect(await buildDueSnapshots(jobOf(backend, folder.path))).toBe(0);
    const fileOf = async (scope: string): Promise<string | undefined> => (await standingsOf(backend)).get(scope)?.snapshot?.sha256;
    const before = await fileOf('list:acme');
    const importPrice = async (row: string): Promise<void> => {
      const company = new Map(smallCompany());
      company.set('prices.csv', `${company.get('prices.csv') ?? ''}${row}\n`);
      expect(await backend.backend.importFiles(company)).toMatchObject({ ok: true });
    };
    await importPrice('acme,BOOK,C62,1,7.7000,,');
    // One row of three is much.
    expect(await buildDueSnapshots(jobOf(backend, folder.path))).toBe(1);
    expect(await fileOf('list:acme')).not.toBe(before);
    // An account's own act moves no shared scope.
    await backend.push(ann, [device()('quote.request', { quoteId: randomUUID(), title: 'x', site: null, costCentre: null, channel: 'platform', codes: [], note: '', lines: [{ id: randomUUID(), sku: 'POT-1', unit: 'C62', quantity: '6', targetPrice: null, seenPrice: null, note: '' }] })]);
    expect(await buildDueSnapshots(jobOf(backend, folder.path, anHourLater))).toBe(0);
    expect((await standingsOf(backend)).get('account:acme')?.snapshot).toBeNull();
    await backend.backend.close();
    folder.remove();
  });

  it('a desk takes them in the place of its empty files, and both sides agree', async () => {
    const folder = temporaryFolder('snapshots');
    const profile = temporaryFolder('snapshot-profile');
    const backend = await backendUnderTest(await open(), { snapshotDirectory: folder.path });
    await buildDueSnapshots(jobOf(backend, folder.path));
    const url = await backend.backend.server.listen({ host: '127.0.0.1', port: 0 });
    const { accessToken, identity } = sessionGrant.parse((await backend.backend.server.inject({ method: 'POST', url: '/session', payload: { email: ann } })).json());
    if (identity === null) throw new Error('not a member');
    const ports = { clock: { now: () => Date.parse(startOfTest) }, random: systemRandom, scheduler: systemScheduler };
    const transport = createHttpTransport({ baseUrl: url, credentials: { current: () => accessToken, renew: async () => ({ ok: false, error: { kind: 'signInNeeded' } }) } });
    const feeds: string[] = [];
    const watched: typeof transport = { ...transport, feed: (request, signal) => { feeds.push(request.scope); return transport.feed(request, signal); } };
    const warned: unknown[] = [];
    const desk = await openDesk({
      profileDirectory: profile.path, identity, openSync: syncHere({ transport: watched, ...ports }), key: 'd'.repeat(64), ...ports, ids: { next: () => randomUUID() },
      log: { info: () => undefined, warn: (fields) => void warned.push(fields), error: (fields) => { throw new Error(JSON.stringify(fields)); } }, onChanged: () => undefined,
    });
    expect(await desk.engine.runNow()).toMatchObject({ hasCatalog: true, repairs: 0, lastProblem: null });
    expect(feeds).toEqual(['account:acme', 'member:acme/ann']);
    expect(warned).toEqual([]);
    expect(desk.stores.catalog.search({ text: 'clay' }).hits.map(({ sku }) => sku)).toEqual(['POT-1']);
    expect(desk.stores.prices.book(startOfTest)?.rows('acme', 'POT-1')).toHaveLength(1);
    expect(readdirSync(deskDirectory(profile.path, identity)).filter((name) => name.startsWith('catalog') && name.endsWith('.db'))).toEqual(['catalog-2.db']);
    await desk.close();
    await backend.backend.close();
    folder.remove();
    profile.remove();
  });
});
