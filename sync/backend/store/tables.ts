import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { EntityName } from '#sync/protocol/entities.ts';

/** `json` (not `jsonb`) keeps the text as it was written, so that the digest of a row can be computed again from what is stored. */
type JsonBody = ColumnType<Record<string, unknown> | null, string | null, string | null>;

/** One published fact. A deleted one stays as a tombstone: its body is null and its number tells when it went. */
interface RecordTable {
  scope: string;
  entity: EntityName;
  key: string;
  body: JsonBody;
  digest: number;
  seq: number;
  deleted: boolean;
}

interface ScopeHeadTable {
  scope: string;
  epoch: string;
  seq: number;
  rows: number;
  checksum: number;
  /** Removals up to this number are forgotten. */
  horizon: Generated<number>;
}

/** A number of a feed: what tells its history from others, and when it was given. */
interface ScopeCommitTable {
  scope: string;
  seq: number;
  tag: string;
  at: string;
}

interface SettingTable {
  name: string;
  value: string;
}

/** What the company folder said last about a record. */
interface ImportedTable {
  scope: string;
  entity: EntityName;
  key: string;
  digest: number;
}

interface CommandLogTable {
  command_id: string;
  device_id: string;
  number: number;
  account: string;
  member: string;
  hash: string;
  outcome: 'applied' | 'rejected' | 'conflict';
  refusal: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  received_at: string;
}

interface CounterTable {
  name: string;
  value: Generated<number>;
}

/** The ready file that is offered of a shared scope, for each schema of its tables. `head` = a number that the file is sure to hold. */
interface SnapshotTable {
  scope: string;
  schema: number;
  epoch: string;
  sha256: string;
  head: number;
  bytes: number;
  file_bytes: number;
  built_at: string;
}

interface CardAuthorisationTable {
  key: string;
  order_id: string;
  token: string;
  amount: string;
  currency: string;
  outcome: 'approved' | 'declined' | 'voided' | 'captured' | 'captureDeclined' | null;
  reference: string | null;
  asked_at: string;
  answered_at: string | null;
}

export interface Tables {
  record: RecordTable;
  scope_head: ScopeHeadTable;
  scope_commit: ScopeCommitTable;
  setting: SettingTable;
  imported: ImportedTable;
  command_log: CommandLogTable;
  counter: CounterTable;
  snapshot: SnapshotTable;
  card_authorisation: CardAuthorisationTable;
}

export type Database = Kysely<Tables>;
/** Proof in the types that a function writes inside somebody's transaction. */
export type Writing = Transaction<Tables>;
/** Where reading may happen: inside or outside a transaction. */
export type Reading = Database | Writing;
