import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inProject } from '#build/project-root.ts';

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
  const child = spawn(process.execPath, [inProject('main', 'loopback', 'loopback-main.ts'), ...args], { cwd: inProject(), env: { ...process.env, PROFORMA_DATABASE_KEY: key }, stdio: ['ignore', 'pipe', 'inherit'] });
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
