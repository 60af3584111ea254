import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { FileKey } from '#sync/replica/database-file.ts';

/** What `npm run desk` takes on its command line. */
export interface DeskOptions {
  readonly backend: string;
  readonly profile: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly tokenFile: string | null;
  readonly open: boolean;
  readonly user: string | null;
  /** What locks the files, from the environment: a browser keeps no secrets, so without it they lie open. */
  readonly key: FileKey;
}

/** Reads the arguments after `node file`. Ends the process with a message where they do not fit. */
export function readDeskOptions(argv: readonly string[]): DeskOptions {
  const command = new Command('desk')
    .description('Opens the purchasing desk in the browser of this machine. Nothing outside this machine can reach it.')
    .option('--backend <url>', 'address of the backend', readAddress, 'http://127.0.0.1:8420')
    .option('--profile <folder>', "folder for the desk's files", '.proforma/profile')
    .option('--port <number>', 'port on 127.0.0.1; 0 = any free one', readPort, 0)
    .option('--token-file <file>', 'writes the token for scripts into this file, readable by you alone')
    .option('--no-open', 'does not open a browser')
    .option('--user <email>', 'signs this member in; otherwise whoever worked here last')
    .parse([...argv], { from: 'user' });
  const { backend, profile, port, tokenFile, open, user } = command.opts<{ backend: string; profile: string; port: number; tokenFile?: string; open: boolean; user?: string }>();
  return { backend, profile: resolve(profile), port, tokenFile: tokenFile === undefined ? null : resolve(tokenFile), open, user: user ?? null, key: readKey(command, process.env['PROFORMA_DATABASE_KEY']) };
}

function readKey(command: Command, text: string | undefined): FileKey {
  if (text === undefined || text === '') return null;
  return /^[0-9a-f]{64}$/.test(text) ? text : command.error('PROFORMA_DATABASE_KEY takes 32 bytes as 64 hexadecimal digits (0-9, a-f)');
}

function readAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:') throw new InvalidArgumentError('an address such as http://127.0.0.1:8420');
  return address.href.replace(/\/$/, '');
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('a port from 0 to 65535');
  return port;
}
