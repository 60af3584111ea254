// npm run bench:restock [-- --json FILE]
// P10: the restocking proposal for a site with 2,000 products and 2 years of orders, through the operation that the screen asks.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { openSharedFiles } from '#main/database/shared-files.ts';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { createDispatch } from '#main/host/dispatch.ts';
import { deskDirectory, openDesk } from '#main/host/open-desk.ts';
import { syncHere } from '#main/host/sync-side.ts';
import { systemRandom, systemScheduler } from '#main/host/system-ports.ts';
import { handlers } from '#main/operations/handlers.ts';
import { toWireValues } from '#sync/protocol/entities.ts';
import { addDigest, rowDigest } from '#sync/protocol/row-digest.ts';
import type { OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { SessionIdentity } from '#sync/protocol/session.ts';
import { median, percentile, timesOf } from './measure.ts';
import { restockRecords, type BenchRecord } from './restock-records.ts';

const runs = 30;
const at = '2026-11-23T08:00:00.000Z';
const identity: SessionIdentity = { backendId: 'bench', accountId: 'a1', accountName: 'Buyers', memberId: 'm1', memberName: 'Bea Buyer', email: 'bea@example.com', roles: ['buyer'] };
const { json } = new Command('bench:restock').option('--json <file>', 'where the figures are written as JSON').parse().opts<{ json?: string }>();

const profileDirectory = mkdtempSync(join(tmpdir(), 'restock-bench-'));
const directory = deskDirectory(profileDirectory, identity);
fill(directory, restockRecords());
const ports = { clock: { now: () => Date.parse(at) }, random: systemRandom, scheduler: systemScheduler };
const desk = await openDesk({
  profileDirectory, identity,
  // Nobody asks for anything: the engine is never started.
  openSync: syncHere({ transport: {} as never, ...ports }),
  key: null,
  ...ports,
  ids: { next: () => crypto.randomUUID() },
  log: { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) },
  onChanged: () => undefined,
});
const dispatch = createDispatch({
  handlers,
  context: { session: { desk: () => desk } as never, announce: () => undefined, newId: () => crypto.randomUUID() },
  log: { error: (figures, message) => console.error(message, figures), warn: () => undefined },
  slowMs: Number.POSITIVE_INFINITY, elapsedMs: () => performance.now(), newReference: () => 'bench',
});
async function ask(name: OperationName, input: unknown): Promise<unknown> {
  const answer = await dispatch(name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const { sessionId } = (await ask('restocking.start', { site: 's1' })) as OutputOf<'restocking.start'>;
for (let number = 0; number < 2000; number += 1) await ask('restocking.count', { sessionId, code: `P${number}`, quantity: String((number * 7) % 60) });
const [first] = await timesOf(1, 60_000, () => ask('restocking.proposal', { sessionId }));
const times = await timesOf(runs, 60_000, () => ask('restocking.proposal', { sessionId }));
const { lines } = (await ask('restocking.proposal', { sessionId })) as OutputOf<'restocking.proposal'>;
const counts = await timesOf(100, 60_000, (run) => ask('restocking.count', { sessionId, code: `P${run}`, quantity: '1' }));
const figures = { proposalFirstMs: first ?? Number.NaN, proposalMs: median(times), proposalP95Ms: percentile(times, 0.95), lines: lines.length, countMs: median(counts) };
console.log(`P10 proposal for 2,000 products and 2 years of orders: first ${figures.proposalFirstMs.toFixed(1)} ms, then median ${figures.proposalMs.toFixed(1)} ms, p95 ${figures.proposalP95Ms.toFixed(1)} ms (${lines.length} lines); one durable count in a session of 2,000: ${figures.countMs.toFixed(2)} ms`);
if (json !== undefined) writeFileSync(json, `${JSON.stringify({ bench: 'restock', runs, ...figures }, null, 2)}\n`);
await desk.close();
rmSync(profileDirectory, { recursive: true, force: true });

/** Puts the records into both files as a synchronisation does. */
function fill(folder: string, records: readonly BenchRecord[]): void {
  const { desk: deskFile } = openDeskFile(folder, { now: () => at, newId: () => crypto.randomUUID() });
  const shared = openSharedFiles(folder, null);
  const store = localSyncStore(deskFile, shared);
  for (const [scope, ofScope] of Map.groupBy(records, (record) => record.scope)) {
    store.gainScope(scope, 'e');
    let seq = 0;
    let checksum = 0;
    const blocks = [...Map.groupBy(ofScope, ({ entity }) => entity)].map(([entity, ofEntity]) => ({
      entity,
      rows: ofEntity.map(({ key, body }): [number, string, unknown[]] => {
        const values = toWireValues(entity, body as Record<string, unknown>);
        checksum = addDigest(checksum, rowDigest(entity, key, values));
        return [(seq += 1), key, values];
      }),
    }));
    const page = { scope, epoch: 'e', blocks, tombstones: [], next: 'n', hasMore: false, remaining: 0, drained: { rows: ofScope.length, checksum } };
    const outcome = store.receivePage(scope, null, page, at);
    if (outcome !== 'drained') throw new Error(`${scope} was not received: ${outcome}`);
  }
  deskFile.close();
  shared.close();
}
