import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Paper } from '#main/documents/paper.ts';
import type { WrittenTable, WrongCell } from '#main/tables/write-table.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import type { FromWritingThread, TableFile, WritingJob } from './writing-messages.ts';

/** A thread that nobody has asked for this long is given back with its fonts. */
const idleMs = 60_000;

/** Beside this file: the source, or in a bundle what was built of it. */
const workerFile = (): string => join(import.meta.dirname, extname(import.meta.filename) === '.ts' ? 'writing-worker.ts' : 'writing-worker.cjs');

/** Null: it was stopped. */
type Written = Result<Buffer, WrongCell> | null;

interface Waiting {
  readonly job: WritingJob;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: Error) => void;
  readonly onRows: ((rows: number) => void) | undefined;
}

interface Thread {
  readonly worker: Worker;
  /** In the order in which they are written. */
  readonly waiting: Map<number, Waiting>;
}

let thread: Thread | null = null;
let asked = 0;
let idle: NodeJS.Timeout | undefined;

function start(): Thread {
  const worker = new Worker(workerFile());
  const waiting = new Map<number, Waiting>();
  const opened: Thread = { worker, waiting };
  const end = (error: Error): void => {
    if (thread === opened) thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (message: FromWritingThread) => {
    const asker = waiting.get(message.number);
    if ('rows' in message) return asker?.onRows?.(message.rows);
    waiting.delete(message.number);
    if ('bytes' in message) asker?.resolve(ok(Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.byteLength)));
    else if ('wrong' in message) asker?.resolve(err(message.wrong));
    else asker?.reject(new Error(message.fault));
    if (waiting.size === 0) rest(opened);
    return undefined;
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the thread that writes papers and tables ended')));
  return opened;
}

/** With nothing to do it keeps no program from ending, and after a while it ends itself. */
function rest(opened: Thread): void {
  opened.worker.unref();
  idle = setTimeout(() => {
    if (thread === opened) thread = null;
    void opened.worker.terminate();
  }, idleMs).unref();
}

function post(number: number, asker: Waiting): void {
  clearTimeout(idle);
  thread ??= start();
  thread.worker.ref();
  thread.waiting.set(number, asker);
  thread.worker.postMessage({ ...asker.job, number });
}

/**
 * A writer cannot be interrupted: the thread is given up, and what waits behind begins again in the next one. What is written depends on nothing but its
 * job, so that beginning again makes the same bytes.
 */
function stop(number: number): void {
  const given = thread;
  const stopped = given?.waiting.get(number);
  if (given === null || stopped === undefined) return;
  const others = [...given.waiting].filter(([other]) => other !== number);
  given.waiting.clear();
  thread = null;
  clearTimeout(idle);
  void given.worker.terminate();
  for (const [other, asker] of others) post(other, asker);
  stopped.resolve(null);
}

interface Following {
  readonly signal?: AbortSignal | undefined;
  readonly onRows?: ((rows: number) => void) | undefined;
}

function write(job: WritingJob, { signal, onRows }: Following = {}): Promise<Written> {
  asked += 1;
  const number = asked;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return resolve(null);
    signal?.addEventListener('abort', () => stop(number), { once: true });
    return post(number, { job, resolve, reject, onRows });
  });
}

/** Lays papers out as `writePdf` does, in a thread of its own that is started with the first one. */
export async function layOut(papers: readonly [Paper, ...Paper[]], created: Date): Promise<Buffer> {
  const written = await write({ kind: 'papers', papers: JSON.stringify(papers), created: created.getTime() });
  if (written?.ok !== true) throw new Error('papers have no cells, and are stopped by nobody');
  return written.value;
}

/** Writes a table as `writeTable` does, in the same thread. `onRows` tells how many rows are done. Null: `signal` stopped it. */
export const tableFile = (table: WrittenTable, file: TableFile, following?: Following): Promise<Written> => write({ kind: 'table', table, file }, following);
