// npm run bench:repair [-- --rows N]
// One row of a price list of N rows is wrong on the desk: what crosses the wire until it is mended, by ranges of keys and as a whole by the feed.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { pino } from 'pino';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { openSharedFiles } from '#main/database/shared-files.ts';
import { systemClock, systemRandom, systemScheduler } from '#main/host/system-ports.ts';
import { createBackend } from '#sync/backend/create-backend.ts';
import { localIdentity } from '#sync/backend/policies/local-identity.ts';
import { createCommit } from '#sync/backend/store/commit.ts';
import { migrate } from '#sync/backend/store/migrations/migrate.ts';
import { openEmbedded } from '#sync/backend/store/open-database.ts';
import { loadBackendIdentity } from '#sync/backend/store/setting-store.ts';
import { createHttpTransport } from '#sync/client/http-transport.ts';
import type { Answer, Transport } from '#sync/client/ports.ts';
import { createSyncEngine } from '#sync/client/sync-engine.ts';
import { sessionGrant } from '#sync/protocol/session.ts';
import { benchAccount, benchCompany, benchLists, benchMember } from './bench-records.ts';

const options = new Command('bench:repair').option('--rows <n>', 'rows of the list', '100000').parse().opts<{ rows: string }>();
const rows = Number(options.rows);
const list = { ...benchLists[0], id: 'main' } as (typeof benchLists)[number];
const folder = mkdtempSync(join(tmpdir(), 'repair-bench-'));

const database = await openEmbedded(null);
await migrate(database);
const identity = await loadBackendIdentity(database, randomUUID);
await createCommit(database, identity.epoch, () => undefined)(async (_writing, changes) => {
  changes.put('catalog', 'company', benchCompany);
  changes.put(`account:${benchAccount.id}`, 'account', { ...benchAccount, lists: ['main'] });
  changes.put('list:main', 'priceList', list);
  for (let number = 1; number < rows; number += 1) {
    changes.put('list:main', 'priceRow', { sku: `ART-${String(number).padStart(7, '0')}`, unit: 'C62', minQuantity: '1', unitPrice: `${number % 500}.2500`, validFrom: null, validTo: null });
  }
});
const ports = { now: () => new Date().toISOString(), newId: randomUUID, log: pino({ level: 'silent' }) };
const backend = createBackend({ ports, database, backend: identity, identity: localIdentity(database), autoConfirmSeconds: null });
const url = await backend.server.listen({ host: '127.0.0.1', port: 0 });
const { accessToken } = sessionGrant.parse((await backend.server.inject({ method: 'POST', url: '/session', payload: { email: benchMember.email } })).json());

let requests = 0;
let bytes = 0;
const counted = async <Value>(asked: unknown, answer: Promise<Answer<Value>>): Promise<Answer<Value>> => {
  const told = await answer;
  requests += 1;
  bytes += Buffer.byteLength(JSON.stringify(asked)) + (told.ok ? told.value.bytes : 0);
  return told;
};
const over = createHttpTransport({ baseUrl: url, credentials: { current: () => accessToken, renew: async () => ({ ok: false, error: { kind: 'signInNeeded' } }) } });
let mayAskDigests = true;
const transport: Transport = {
  ...over,
  feed: (request, signal) => counted(request, over.feed(request, signal)),
  digests: (request, signal) => (mayAskDigests ? counted(request, over.digests(request, signal)) : Promise.resolve({ ok: false, error: { kind: 'protocol', detail: '404' } })),
  rows: (request, signal) => counted(request, over.rows(request, signal)),
};

const { desk } = openDeskFile(folder, { now: ports.now, newId: randomUUID });
const shared = openSharedFiles(folder, null);
const engine = createSyncEngine({
  store: localSyncStore(desk, shared), transport, clock: systemClock, random: systemRandom, scheduler: systemScheduler,
  events: { onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onBug: (error) => console.error(error) },
});
const first = await engine.runNow();
if (first.lastProblem !== null || first.scopes.find(({ scope }) => scope === 'list:main')?.rows !== rows) throw new Error(`the list did not come: ${JSON.stringify(first)}`);

async function measure(how: string): Promise<void> {
  shared.database('list:main')?.exec(`UPDATE price_row SET unit_price = '0.0001' WHERE sku = 'ART-0004711'; UPDATE scope SET checksum = checksum + 1`);
  const before = engine.status().repairs;
  requests = 0;
  bytes = 0;
  const begun = performance.now();
  const status = await engine.runNow();
  if (status.repairs !== before + 1 || status.lastProblem !== null) throw new Error(`not repaired: ${JSON.stringify(status)}`);
  console.log(`one wrong row of ${rows}, ${how}: ${bytes} bytes in ${requests} requests, ${Math.round(performance.now() - begun)} ms`);
}
await measure('by ranges of keys');
mayAskDigests = false;
await measure('as a whole by the feed');

await engine.close();
shared.close();
desk.close();
await backend.close();
await database.destroy();
rmSync(folder, { recursive: true, force: true });
