// The thread that lays papers out and writes tables: half a second and more, in which the one that answers the screen goes on answering.
import { parentPort } from 'node:worker_threads';
import type { Paper } from '#main/documents/paper.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import type { WrongCell } from '#main/tables/write-table.ts';
import type { FromWritingThread, ToWritingThread } from './writing-messages.ts';

if (parentPort === null) throw new Error('this file runs as a thread of the desk');
const port = parentPort;

/** Each kind is loaded with the first of it: fonts are needed by papers only. */
async function write(job: ToWritingThread): Promise<Result<Buffer, WrongCell>> {
  if (job.kind === 'papers') {
    const { writePdf } = await import('#main/documents/write-pdf.ts');
    return ok(await writePdf(JSON.parse(job.papers) as [Paper, ...Paper[]], new Date(job.created)));
  }
  const { writeTable } = await import('#main/tables/write-table.ts');
  return writeTable(job.table, job.file, (rows) => port.postMessage({ number: job.number, rows } satisfies FromWritingThread));
}

async function answer(job: ToWritingThread): Promise<void> {
  const reply = (message: FromWritingThread): void => port.postMessage(message);
  try {
    const written = await write(job);
    reply({ number: job.number, ...(written.ok ? { bytes: new Uint8Array(written.value) } : { wrong: written.error }) });
  } catch (error) {
    reply({ number: job.number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

// One after the other: what is stopped takes no other with it but those that begin again.
let last = Promise.resolve();
port.on('message', (job: ToWritingThread) => {
  last = last.then(() => answer(job));
});
