// The thread that lays papers out: half a second and more, in which the one that answers the screen goes on answering.
import { parentPort } from 'node:worker_threads';
import type { FromPdfThread, ToPdfThread } from './pdf-messages.ts';
import type { Paper } from './paper.ts';
import { writePdf } from './write-pdf.ts';

if (parentPort === null) throw new Error('this file runs as a thread of the desk');
const port = parentPort;

async function answer({ number, papers, created }: ToPdfThread): Promise<void> {
  const reply = (message: FromPdfThread): void => port.postMessage(message);
  try {
    reply({ number, bytes: new Uint8Array(await writePdf(JSON.parse(papers) as [Paper, ...Paper[]], new Date(created))) });
  } catch (error) {
    reply({ number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

port.on('message', (message: ToPdfThread) => void answer(message));
