import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSyncStore } from '#main/database/local-sync-store.ts';
import { openDeskFile } from '#main/database/open-desk-file.ts';
import { outboxReader, outboxWriter, type OutboxWriter } from '#main/database/outbox-store.ts';
import { openSharedFiles, type SharedFiles } from '#main/database/shared-files.ts';
import { snapshotShelf } from '#main/database/snapshot-shelf.ts';
import { documentOf } from '#shared/contract/commands.ts';
import type { Random, SnapshotShelf, SyncStore, Transport } from '#sync/client/ports.ts';
import { createSyncEngine, type SyncEngine } from '#sync/client/sync-engine.ts';
import type { WriteHandle } from '#sync/replica/database-file.ts';
import type { FakeBackend } from '#test/sync/client/fake-backend.ts';
import { ManualTime } from '#test/sync/client/manual-time.ts';
import type { PlantedBug } from './planted-bugs.ts';

/** The program dies here: whatever was not on the disk is gone. */
export class Crash extends Error {}

/** A command, and how many refusals of its document the person knew of when they acted again. */
export interface Typed {
  readonly id: string;
  readonly refusedBefore: number;
}

export interface SimulatedDesk {
  readonly name: string;
  readonly time: ManualTime;
  readonly typed: Typed[];
  /** Ready files that were thrown away, and why. */
  readonly fileFaults: string[];
  files(): { readonly desk: WriteHandle<'desk'>; readonly shared: SharedFiles; readonly writer: OutboxWriter };
  engine(): SyncEngine;
  store(): SyncStore;
  outbox(): ReturnType<typeof outboxReader>;
  append(command: Parameters<ReturnType<typeof outboxWriter>['append']>[0]): void;
  /** Closes everything as a program that ends, or dies, and opens it again from the files. */
  restart(): void;
  close(): void;
}

interface DeskParts {
  readonly name: string;
  readonly folder: string;
  readonly backend: FakeBackend;
  readonly random: Random;
  readonly bug: PlantedBug | null;
  /** Called at every call of the store: counts steps, and may throw `Crash` before or after the call. */
  readonly onStep: (when: 'before' | 'after') => void;
}

const transactions: ReadonlySet<string> = new Set(['prepareCommands', 'gainScope', 'loseScope', 'beginRefetch', 'receivePage', 'repairScope', 'confirmScope', 'takeCommands', 'settleCommands', 'resendCommands', 'releaseCommands', 'recordSuccess', 'recordClockOffset']);

/** Every transaction of a store with something before and after it. */
function watched(store: SyncStore, onStep: DeskParts['onStep']): SyncStore {
  const methods = Object.entries(store).map(([name, method]: [string, (...values: unknown[]) => unknown]) => [
    name,
    (...values: unknown[]): unknown => {
      if (!transactions.has(name)) return method(...values);
      onStep('before');
      const value = method(...values);
      onStep('after');
      return value;
    },
  ]);
  return Object.fromEntries(methods) as SyncStore;
}

/** What is done with a ready file with something before and after it. */
function watchedShelf(shelf: SnapshotShelf, onStep: DeskParts['onStep']): SnapshotShelf {
  const around = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    onStep('before');
    const value = await work();
    onStep('after');
    return value;
  };
  return {
    schema: shelf.schema,
    open: async (scope, epoch, offer) => {
      const arrival = await shelf.open(scope, epoch, offer);
      return { ...arrival, write: (chunk) => around(() => arrival.write(chunk)), finish: (current) => around(() => arrival.finish(current)) };
    },
  };
}

/** Pieces in which ready files come. */
const pieceBytes = 4096;

/** A desk with the real engine and the real files, over a backend in memory. */
export function simulatedDesk({ name, folder, backend, random, bug, onStep }: DeskParts): SimulatedDesk {
  const time = new ManualTime();
  const typed: Typed[] = [];
  const fileFaults: string[] = [];
  const directory = join(folder, name);
  let ids = 0;
  const newId = (): string => `3${name.charCodeAt(0).toString(16)}00000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;

  const openAll = () => {
    const { desk } = openDeskFile(directory, { now: () => '2026-11-23T12:00:00.000Z', newId });
    const shared = openSharedFiles(directory, null);
    const context = { desk, shared, random, backend };
    const plain = localSyncStore(desk, shared, newId);
    const store = bug?.store === undefined ? plain : bug.store(plain, context);
    const transport: Transport = bug?.transport === undefined ? backend.transport() : bug.transport(backend.transport(), context);
    const engine = createSyncEngine({
      store: watched(store, onStep), transport, clock: time, random, scheduler: time,
      snapshots: { source: backend.source(pieceBytes), shelf: watchedShelf(snapshotShelf(shared, (scope, fault) => fileFaults.push(`${scope}: ${fault}`)), onStep) },
      events: { onStatus: () => undefined, onPulled: () => undefined, onAnswered: () => undefined, onBug: (error) => { if (!(error instanceof Crash)) throw error; } },
    });
    return { desk, shared, store: plain, engine, reader: outboxReader(desk), writer: outboxWriter(desk) };
  };
  let open = openAll();
  const close = (): void => {
    open.desk.close();
    open.shared.close();
  };
  return {
    name, time, typed, fileFaults,
    files: () => open,
    engine: () => open.engine,
    store: () => open.store,
    outbox: () => open.reader,
    append: (command) => {
      const refusedBefore = open.reader.needingAttention(documentOf(command)).length;
      open.writer.append(command);
      typed.push({ id: command.id, refusedBefore });
    },
    restart: () => {
      bug?.onRestart?.({ ...open, random, backend });
      close();
      open = openAll();
    },
    close,
  };
}

/** A folder in memory where the system has one: it is not the disk that is being tried here. */
export function simulationFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'proforma-simulation-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
