// Counts without end in the session of a desk file and says each number only when the store has acknowledged it. Started, and ended by
// SIGKILL, by killed-count.e2e.test.ts.
import { writeSync } from 'node:fs';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { restockingWriter } from '#main/database/restocking-store.ts';

const [folder = '', sessionId = ''] = process.argv.slice(2);
const at = '2026-11-23T12:00:00.000Z';
const { desk } = openDeskFile(folder, { now: () => at, newId: () => '00000000-0000-4000-8000-000000000001' });
const writer = restockingWriter(desk);
for (;;) {
  const seq = desk.transaction(() => writer.count(sessionId, [{ code: 'P1', sku: 'P1', unit: 'C62', quantity: '2', baseQuantity: '2', source: 'scanner', at }]))();
  writeSync(1, `${seq}\n`);
}
