import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** Makes an empty database and answers its URL. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

function binaries(): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(debian, version, 'bin')).find((directory) => existsSync(join(directory, 'initdb')));
  return found ?? execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
}

/** PostgreSQL refuses to run as root: as root the command runs as the account that Debian's package made. */
function asOrdinaryUser(command: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (process.getuid?.() !== 0) return [command, args];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', command, ...args]];
}

function numericId(kind: '-u' | '-g'): number {
  return Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
}

async function whenReady(url: string, exited: () => boolean): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (exited()) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Starts a throw-away PostgreSQL that answers on a socket in its own directory only, and keeps nothing safe on disk. */
export async function startPostgres(): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'proforma-postgres-'));
  if (process.getuid?.() === 0) chownSync(directory, numericId('-u'), numericId('-g'));
  const data = join(directory, 'data');
  const [initdb, initArgs] = asOrdinaryUser(join(binaries(), 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--encoding=UTF8', '--locale=C.UTF-8']);
  execFileSync(initdb, initArgs, { stdio: 'pipe', cwd: directory });
  const [command, args] = asOrdinaryUser(join(binaries(), 'postgres'), ['-D', data, '-k', directory, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=60']);
  const server = spawn(command, args, { stdio: 'ignore', cwd: directory });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const urlOf = (database: string): string => `postgres://postgres@localhost/${database}?host=${encodeURIComponent(directory)}`;
  await whenReady(urlOf('postgres'), () => server.exitCode !== null);
  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      const name = `proforma_${databases}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    stop: async () => {
      // SIGTERM is PostgreSQL's smart shutdown: it waits for connections that are just being closed.
      server.kill('SIGTERM');
      await exited;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
