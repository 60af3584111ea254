import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from '#build/project-root.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';

export interface StartedDesk {
  readonly pid: number;
  readonly origin: string;
  readonly token: string;
  /** Opens the page, once. */
  readonly launchAddress: string;
  readonly stop: () => Promise<void>;
}

interface DeskPlace {
  readonly backend: string;
  readonly profile: string;
  readonly user: string;
  readonly key: string;
}

/** Starts the loopback shell as `npm run desk` does, and resolves when it says that it is ready. */
export async function startDesk({ backend, profile, user, key }: DeskPlace): Promise<StartedDesk> {
  const tokenFile = join(profile, 'api-token');
  const args = ['--backend', backend, '--profile', profile, '--port', '0', '--no-open', '--token-file', tokenFile, '--user', user];
  const child = spawn(process.execPath, [inProject('out', 'loopback', 'loopback-main.js'), ...args], { cwd: inProject(), env: { ...process.env, PROFORMA_DATABASE_KEY: key }, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let launchAddress = '';
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      launchAddress = /(http:\/\/\S+ticket=\S+)/.exec(line)?.[1] ?? launchAddress;
      const found = /Proforma desk on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error('the desk ended before it was ready')), reject);
  });
  return {
    pid: child.pid ?? 0, origin, launchAddress,
    token: readFileSync(tokenFile, 'utf8').trim(),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Asks a started desk as a script would. */
export async function askDesk<Name extends OperationName>({ origin, token }: StartedDesk, name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const answer = await fetch(`${origin}/api/${name}`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(input) });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(body)}`);
  // The host has parsed its answer by the contract before sending it.
  return body as OutputOf<typeof name>;
}

/** Waits until the desk has the whole replica. */
export async function receiveEverything(desk: StartedDesk): Promise<void> {
  while (!(await askDesk(desk, 'sync.status', {})).hasCatalog) await wait(200);
  await askDesk(desk, 'sync.run', {});
}
