import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';

/** What joins the processes of one backend over their database. */
export interface BackendLine {
  /** Tells every process, this one included, that scopes have moved. A message that gets lost costs a desktop its poll interval, nothing more. */
  readonly announce: (scopes: readonly string[]) => void;
  /** Runs `work` unless another process is at this job just now. */
  readonly alone: (job: string, work: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** For a database that only this process can open. */
export function lineWithinProcess(heard: (scopes: readonly string[]) => void): BackendLine {
  return { announce: heard, alone: (_job, work) => work(), close: () => Promise.resolve() };
}

const channel = 'proforma_moved';
/** Each commit that notifies takes a lock of the whole server, so commits of this long share one message, sent after them and not within. */
const gatherMs = 20;
/** PostgreSQL takes less than 8,000 bytes a message. */
const messageBytes = 7000;
const reconnectMs = { least: 250, most: 5000 } as const;

const message = z.strictObject({ from: z.string(), scopes: z.array(z.string()) });

function* inMessages(from: string, scopes: readonly string[]): Generator<string> {
  let batch: string[] = [];
  let bytes = 0;
  for (const scope of scopes) {
    const size = Buffer.byteLength(JSON.stringify(scope)) + 1;
    if (bytes + size > messageBytes && batch.length > 0) {
      yield JSON.stringify({ from, scopes: batch });
      batch = [];
      bytes = 0;
    }
    batch.push(scope);
    bytes += size;
  }
  if (batch.length > 0) yield JSON.stringify({ from, scopes: batch });
}

function scopesFromOthers(from: string, payload: string | undefined): readonly string[] {
  try {
    const parsed = message.safeParse(JSON.parse(payload ?? ''));
    return parsed.success && parsed.data.from !== from ? parsed.data.scopes : [];
  } catch {
    // Anybody with the database's password can write to the channel.
    return [];
  }
}

interface LineParts {
  readonly databaseUrl: string;
  readonly heard: (scopes: readonly string[]) => void;
  readonly lost: (error: Error) => void;
}

/**
 * One connection of this process beside its pool, which comes back by itself: it hears what other processes announce (LISTEN) and
 * holds the locks of jobs. The server frees the locks of a connection that broke, so a process that died blocks nobody.
 */
class PostgresLine implements BackendLine {
  readonly #parts: LineParts;
  readonly #name = randomUUID();
  readonly #waiting = new Set<string>();
  readonly #atWork = new Set<string>();
  #client: pg.Client | null = null;
  #closed = false;
  #failures = 0;
  #reconnect: NodeJS.Timeout | undefined;
  #gather: NodeJS.Timeout | undefined;

  constructor(parts: LineParts) {
    this.#parts = parts;
  }

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#parts.databaseUrl, keepAlive: true, connectionTimeoutMillis: reconnectMs.most, application_name: 'proforma line' });
    let over = false;
    const broke = (error: Error): void => {
      if (over) return;
      over = true;
      if (this.#client === client) this.#client = null;
      client.end(() => undefined);
      if (this.#closed) return;
      this.#parts.lost(error);
      this.#failures += 1;
      const most = Math.min(reconnectMs.most, reconnectMs.least * 2 ** this.#failures);
      this.#reconnect = setTimeout(() => void this.open(), reconnectMs.least + Math.random() * (most - reconnectMs.least));
    };
    client.on('error', broke);
    client.on('end', () => broke(new Error('the server closed the connection')));
    client.on('notification', ({ payload }) => {
      const scopes = scopesFromOthers(this.#name, payload);
      if (scopes.length > 0) this.#parts.heard(scopes);
    });
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      broke(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (this.#closed) {
      await client.end();
      return;
    }
    this.#failures = 0;
    this.#client = client;
    if (this.#waiting.size > 0) void this.#tellOthers();
  }

  readonly announce = (scopes: readonly string[]): void => {
    if (scopes.length === 0) return;
    this.#parts.heard(scopes);
    for (const scope of scopes) this.#waiting.add(scope);
    this.#gather ??= setTimeout(() => void this.#tellOthers(), gatherMs);
  };

  async #tellOthers(): Promise<void> {
    clearTimeout(this.#gather);
    this.#gather = undefined;
    const client = this.#client;
    // Kept while the line is down: it is told when it comes back.
    if (client === null) return;
    const scopes = [...this.#waiting];
    this.#waiting.clear();
    try {
      for (const payload of inMessages(this.#name, scopes)) await client.query('select pg_notify($1, $2)', [channel, payload]);
    } catch (error) {
      this.#parts.lost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** A connection that has just broken gets no lock, and that is all there is to it: the job comes round again. */
  async #gotLock(client: pg.Client, job: string): Promise<boolean> {
    try {
      const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock(hashtextextended('proforma job ' || $1, 0)) as got", [job]);
      return rows[0]?.got === true;
    } catch (error) {
      this.#parts.lost(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  readonly alone = async (job: string, work: () => Promise<void>): Promise<void> => {
    const client = this.#client;
    // A lock of a session counts how often it was taken: this process itself would get it twice.
    if (client === null || this.#atWork.has(job)) return;
    this.#atWork.add(job);
    try {
      if (!(await this.#gotLock(client, job))) return;
      try {
        await work();
      } finally {
        // Where the connection broke meanwhile, the server has given the lock back already.
        if (this.#client === client) await client.query("select pg_advisory_unlock(hashtextextended('proforma job ' || $1, 0))", [job]);
      }
    } finally {
      this.#atWork.delete(job);
    }
  };

  readonly close = async (): Promise<void> => {
    if (this.#waiting.size > 0) await this.#tellOthers();
    this.#closed = true;
    clearTimeout(this.#reconnect);
    clearTimeout(this.#gather);
    await this.#client?.end();
    this.#client = null;
  };
}

/** Opens the line; resolves when it listens or has begun to try again. */
export async function lineOverPostgres(parts: LineParts): Promise<BackendLine> {
  const line = new PostgresLine(parts);
  await line.open();
  return line;
}
