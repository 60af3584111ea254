import type { OutputOf } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/events.ts';
import type { Clock, Scheduler } from '#sync/client/ports.ts';
import type { SyncStatus } from '#sync/client/sync-status.ts';
import type { FileKey } from '#sync/replica/database-file.ts';
import type { SessionIdentity } from '#sync/protocol/session.ts';
import type { AccountReader } from '#main/database/account-store.ts';
import type { CatalogReader } from '#main/database/catalog-store.ts';
import type { CompanyReader } from '#main/database/company-store.ts';
import type { DraftReader, DraftWriter } from '#main/database/draft-store.ts';
import type { LedgerReader } from '#main/database/ledger-store.ts';
import type { OrderReader } from '#main/database/order-store.ts';
import type { OutboxReader, OutboxWriter } from '#main/database/outbox-store.ts';
import type { PriceReader } from '#main/database/price-store.ts';
import type { PromotionReader } from '#main/database/promotion-store.ts';
import type { QuoteReader } from '#main/database/quote-store.ts';
import type { RestockingReader, RestockingWriter } from '#main/database/restocking-store.ts';
import type { ScopeReader } from '#main/database/scope-store.ts';
import type { TrendReader } from '#main/database/trend-store.ts';
import type { SeenProductReader } from '#main/database/seen-product-store.ts';
import type { SettingsReader, SettingsWriter } from '#main/database/settings-store.ts';
import type { ShownDocuments } from './shown-documents.ts';
import type { ProductWatch } from './changed-product.ts';
import type { OpenSync } from './sync-side.ts';

/** What can be read, always as of the last committed transaction. */
export interface DeskStores {
  readonly catalog: CatalogReader;
  readonly prices: PriceReader;
  readonly promotions: PromotionReader;
  readonly company: CompanyReader;
  readonly account: AccountReader;
  readonly drafts: DraftReader;
  readonly quotes: QuoteReader;
  readonly orders: OrderReader;
  readonly ledger: LedgerReader;
  readonly restocking: RestockingReader;
  readonly outbox: OutboxReader;
  readonly seenProducts: SeenProductReader;
  readonly trend: TrendReader;
  readonly scopes: ScopeReader;
  readonly settings: SettingsReader;
}

/** What can be written, inside `desk.write` only. */
export interface DeskWriter {
  readonly drafts: DraftWriter;
  readonly restocking: RestockingWriter;
  readonly outbox: OutboxWriter;
  readonly settings: SettingsWriter;
}

/** What keeps a desk and the backend in agreement, as operations see it; see `SyncEngine`. */
export interface DeskSync {
  status(): SyncStatus;
  start(): void;
  nudge(): void;
  runNow(): Promise<SyncStatus>;
  stop(): void;
  setWorkOffline(workOffline: boolean): Promise<void>;
}

/** One member's desk on this machine: their files, what can be read and written, and the engine that keeps them in agreement with the backend. */
export interface Desk {
  readonly identity: SessionIdentity;
  readonly stores: DeskStores;
  /** Estimates and orders as screens show them: the backend's word with the outbox laid over it. */
  readonly documents: ShownDocuments;
  readonly engine: DeskSync;
  /** What changed about the products that the account buys. */
  readonly productWatch: ProductWatch;
  /** Everything that `work` reads is as of one moment; its own `write` is seen by what it reads afterwards. */
  atOnce<Value>(work: () => Value): Value;
  /** One durable transaction: on the disk when this returns. Throws = nothing happened. Tells the topics and nudges the engine by itself. */
  write<Value>(work: (writer: DeskWriter) => Value): Value;
  /** The backend's time as far as known, ISO 8601. `trusted` is false until it was measured, and when this machine's clock was turned since. */
  now(): { readonly instant: string; readonly trusted: boolean };
  /** What was repaired at opening, for the person to read; usually empty. */
  readonly notices: readonly DeskNotice[];
  close(): Promise<void>;
}

/** A damaged or unreadable file found at opening, and what was done about it. The old file is kept under `keptAs`. */
export type DeskNotice = OutputOf<'session.current'>['notices'][number];

export interface DeskLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface DeskSetup {
  readonly profileDirectory: string;
  readonly identity: SessionIdentity;
  /** Opens the synchronisation, in a thread of its own or in this one. */
  readonly openSync: OpenSync;
  /** What locks the files on this machine; null = they lie open. */
  readonly key: FileKey;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Makes UUIDs. */
  readonly ids: { next(): string };
  readonly log: DeskLog;
  onChanged(topics: readonly Topic[]): void;
}
