import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';

export interface BackendSettings {
  readonly port: number;
  /** Null runs the embedded PostgreSQL in `dataDirectory`. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  /** Company folder to import at start, absolute; null imports nothing. */
  readonly company: string | null;
  /** Seconds after which a placed order is confirmed by itself, for demonstrations; null never does. */
  readonly autoConfirmSeconds: number | null;
  /** Connections of this process to PostgreSQL at most; one more hears what other processes announce. */
  readonly poolConnections: number;
  /** Longest time of one SQL statement; 0 = no limit. */
  readonly statementTimeoutMs: number;
  /** Requests a minute of one member, and of one address that is not signed in; 0 = no limit. */
  readonly requestsPerMinute: number;
  /** Longest wait for running requests after SIGTERM. */
  readonly stopWithinMs: number;
  /** Where ready files of shared scopes lie; processes on one database share it. */
  readonly snapshotDirectory: string;
  /** Days for which removals are kept. */
  readonly horizonDays: number;
  /** Cards are authorised by a provider that plays the bank, for demonstrations; otherwise by nobody. */
  readonly demoCards: boolean;
  /** Begins a new epoch, as after a restore from a backup: every desktop fetches afresh. */
  readonly newEpoch: boolean;
}

interface Options {
  readonly port: number;
  readonly databaseUrl?: string;
  readonly data?: string;
  readonly company?: string;
  readonly autoConfirm?: number;
  readonly pool: number;
  readonly statementTimeout: number;
  readonly rate: number;
  readonly stopWithin: number;
  readonly snapshots?: string;
  readonly horizon: number;
  readonly demoCards: boolean;
  readonly newEpoch: boolean;
}

function whole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) throw new InvalidArgumentError(`a whole number from ${least} to ${most}`);
    return value;
  };
}

/** Reads the command line. Without `--data`, port and company folder name the directory, so that a restart finds what it left. */
export function readSettings(argv: readonly string[], projectRoot: string): BackendSettings {
  const command = new Command('backend')
    .description("The seller's backend, on 127.0.0.1.")
    .requiredOption('--port <number>', 'port to listen on; 0 takes a free one', whole(0, 65_535))
    .option('--database-url <url>', 'PostgreSQL to use; without it the embedded one')
    .option('--data <directory>', 'directory of the embedded PostgreSQL')
    .option('--company <folder>', 'company folder to import at start')
    .option('--auto-confirm <seconds>', 'confirm placed orders after so long (demonstration)', whole(0, 86_400))
    .option('--pool <connections>', 'connections to PostgreSQL at most', whole(1, 1000), 10)
    .option('--statement-timeout <ms>', 'longest SQL statement; 0 = no limit', whole(0, 3_600_000), 30_000)
    .option('--rate <requests>', 'requests a minute of one member or unknown address; 0 = no limit', whole(0, 1_000_000), 3000)
    .option('--stop-within <ms>', 'longest wait for running requests when stopping', whole(0, 600_000), 10_000)
    .option('--snapshots <directory>', 'directory of the ready files of shared scopes, the same for all processes')
    .option('--horizon <days>', 'days for which removals are kept; a desktop that was away longer takes its scopes afresh', whole(1, 3650), 90)
    .option('--demo-cards', 'let a provider that plays the bank authorise cards: it declines tokens that contain "declined"', false)
    .option('--new-epoch', 'begin a new epoch: the database was restored from a backup', false);
  const options = command.parse(argv, { from: 'user' }).opts<Options>();
  const company = options.company === undefined ? null : resolve(options.company);
  const name = `backend-${options.port}-${createHash('sha256').update(company ?? '').digest('hex').slice(0, 8)}`;
  const dataDirectory = options.data === undefined ? join(projectRoot, '.proforma', name) : resolve(options.data);
  return {
    port: options.port,
    databaseUrl: options.databaseUrl ?? null,
    dataDirectory,
    snapshotDirectory: options.snapshots === undefined ? `${dataDirectory}-snapshots` : resolve(options.snapshots),
    company,
    autoConfirmSeconds: options.autoConfirm ?? null,
    poolConnections: options.pool,
    statementTimeoutMs: options.statementTimeout,
    requestsPerMinute: options.rate,
    stopWithinMs: options.stopWithin,
    horizonDays: options.horizon,
    demoCards: options.demoCards,
    newEpoch: options.newEpoch,
  };
}
