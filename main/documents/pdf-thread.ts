import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import type { FromPdfThread, ToPdfThread } from './pdf-messages.ts';

/** A thread that nobody has asked for this long is given back with its fonts. */
const idleMs = 60_000;

/** Beside this file: the source, or in a bundle what was built of it. */
const workerFile = (): string => join(import.meta.dirname, extname(import.meta.filename) === '.ts' ? 'pdf-worker.ts' : 'pdf-worker.cjs');

interface Waiting {
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
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
  worker.on('message', (message: FromPdfThread) => {
    const asker = waiting.get(message.number);
    waiting.delete(message.number);
    if ('bytes' in message) asker?.resolve(Buffer.from(message.bytes));
    else asker?.reject(new Error(message.fault));
    if (waiting.size === 0) rest(opened);
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the thread that lays papers out ended')));
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

/** Lays papers out as `writePdf` does, in a thread of its own that is started with the first one. */
export function layOut(papers: readonly [Paper, ...Paper[]], created: Date): Promise<Buffer> {
  clearTimeout(idle);
  thread ??= start();
  const { worker, waiting } = thread;
  worker.ref();
  asked += 1;
  const number = asked;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker.postMessage({ number, papers: JSON.stringify(papers), created: created.getTime() } satisfies ToPdfThread);
  });
}
