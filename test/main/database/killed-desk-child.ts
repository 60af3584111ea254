// A desk that ends itself by SIGKILL at a chosen step of its work with the disk. Started by killed-desk.e2e.test.ts.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftWriter } from '#main/database/draft-store.ts';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { openSharedFiles } from '#main/database/shared-files.ts';
import { outboxReader, outboxWriter } from '#main/database/outbox-store.ts';
import type { SyncStore, Transport } from '#sync/client/ports.ts';
import { createSyncEngine } from '#sync/client/sync-engine.ts';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { halfRandom, ManualTime } from '#test/sync/client/manual-time.ts';
import { sampleAccount, sampleCompany, sampleList, samplePriceRow, sampleProduct } from './sample-records.ts';

const [folder = '', lastStepText = '0', generationText = '1'] = process.argv.slice(2);
const lastStep = Number(lastStepText);
let step = 0;

function mayDie(): void {
  step += 1;
  if (step === lastStep) process.kill(process.pid, 'SIGKILL');
}

/** Dies before and after every method of the store. */
function mortal(store: SyncStore): SyncStore {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const method = Reflect.get(target, name, receiver) as (...values: unknown[]) => unknown;
      return (...values: unknown[]) => {
        mayDie();
        const answer = method.apply(target, values);
        mayDie();
        return answer;
      };
    },
  });
}

/** Dies while the rows of a page are being written, inside the transaction. */
function withMortalRows(transport: Transport): Transport {
  return {
    ...transport,
    feed: async (request, signal) => {
      const answer = await transport.feed(request, signal);
      if (!answer.ok) return answer;
      for (const { rows } of answer.value.value.blocks) {
        const iterate = rows[Symbol.iterator].bind(rows);
        rows[Symbol.iterator] = function* (): ArrayIterator<(typeof rows)[number]> {
          for (const row of { [Symbol.iterator]: iterate }) {
            mayDie();
            yield row;
          }
          return undefined;
        };
      }
      return answer;
    },
  };
}

/** The backend dies with its desk, but what it has committed is in a file. */
const receipts = join(folder, 'receipts.txt');
const known = new Set(existsSync(receipts) ? readFileSync(receipts, 'utf8').split('\n') : []);
const backend = new FakeBackend();
backend.pageRows = 3;
backend.judge = ({ id, hash }) => {
  const receipt = `${id} ${hash}`;
  if (!known.has(receipt)) appendFileSync(receipts, `${receipt}\n`);
  known.add(receipt);
  mayDie();
  return { outcome: 'applied', refusal: null };
};
const generation = Number(generationText);
backend.put('catalog', 'company', sampleCompany);
for (let number = 1; number <= 6; number += 1) backend.put('catalog', 'product', sampleProduct(`P${number}`));
backend.put('list:main', 'priceList', sampleList);
backend.put('list:main', 'priceRow', ...[1, 2, 3, 4, 5, 6, 7].map((number) => samplePriceRow(`P${number}`, '1.0000')));
backend.put('account:a1', 'account', sampleAccount);
if (generation > 1) {
  backend.put('list:main', 'priceRow', ...[1, 2, 3, 4, 5, 6].map((number) => samplePriceRow(`P${number}`, '2.0000')));
  backend.remove('list:main', 'priceRow', 'P7|C62|1|');
}

const { desk } = openDeskFile(folder, { now: () => '2026-11-23T12:00:00.000Z', newId: () => '00000000-0000-4000-8000-000000000001' });
const shared = openSharedFiles(folder, null);
const reader = outboxReader(desk);
for (const number of [1, 2, 3]) {
  const id = `1000000${generation}-0000-4000-8000-00000000000${number}`;
  const quoteId = `2000000${generation}-0000-4000-8000-00000000000${number}`;
  if (reader.get(id) !== undefined) continue;
  const draft: Draft = {
    id: quoteId, name: 'Paper', state: 'submitted', author: 'm1', site: null, costCentre: null, channel: 'platform', codes: [], note: '', lines: [],
    createdAt: '2026-11-23T12:00:00.000Z', changedAt: '2026-11-23T12:00:00.000Z', becameQuote: quoteId, becameOrder: null,
  };
  desk.transaction(() => {
    draftWriter(desk).save(draft);
    mayDie();
    outboxWriter(desk).append({ id, kind: 'quote.withdraw', payload: { quoteId }, baseVersion: 1, decidedAt: '2026-11-23T12:00:00.000Z' });
    mayDie();
  })();
}
const time = new ManualTime();
const engine = createSyncEngine({
  store: mortal(localSyncStore(desk, shared)),
  transport: withMortalRows(backend.transport()),
  clock: time,
  random: halfRandom,
  scheduler: time,
  events: {
    onStatus: () => undefined,
    onPulled: () => undefined,
    onAnswered: mayDie,
    onBug: (error) => {
      throw error;
    },
  },
});
const status = await engine.runNow();
await engine.close();
desk.close();
shared.close();
console.log(JSON.stringify({ steps: step, status }));
