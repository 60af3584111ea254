import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

export type Figures = Readonly<Record<string, number>>;

interface ProcessSetup {
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
}

function start(script: string, args: readonly string[], { directory, environment = {} }: ProcessSetup): ChildProcess {
  return spawn(process.execPath, ['--max-old-space-size=6000', script, ...args], { cwd: directory, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
}

const ready = /^(?:PORT |Proforma backend listening on http:\/\/127\.0\.0\.1:)(\d+)$/;

/** Starts a server that prints `PORT n`, or the backend itself, and waits until it is ready. */
export async function startServer(script: string, args: readonly string[], setup: ProcessSetup): Promise<{ readonly url: string; readonly end: () => Promise<void> }> {
  const server = start(script, args, setup);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    if (server.stdout !== null) createInterface(server.stdout).on('line', (line) => {
      const port = ready.exec(line)?.[1];
      if (port !== undefined) resolve(port);
    });
    server.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    end: () => {
      server.kill();
      return ended;
    },
  };
}

const told = z.record(z.string(), z.unknown());

/** Runs a client to its end and reads its line `RESULT {...}`; null when it failed or took longer than `limitMs`. */
export async function runClient(script: string, args: readonly string[], setup: ProcessSetup, limitMs: number): Promise<Figures | null> {
  const client = start(script, args, setup);
  const limit = setTimeout(() => client.kill('SIGKILL'), limitMs);
  let figures: Figures | null = null;
  if (client.stdout !== null) {
    createInterface(client.stdout).on('line', (line) => {
      if (!line.startsWith('RESULT ')) return;
      const values = Object.entries(told.parse(JSON.parse(line.slice(7)))).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
      figures = Object.fromEntries(values);
    });
  }
  const code = await new Promise<number | null>((resolve) => client.once('close', resolve));
  clearTimeout(limit);
  return code === 0 ? figures : null;
}
