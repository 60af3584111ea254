import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPostgres } from '#sync/backend/store/open-database.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import { startPostgres } from '#test/support/postgres-server.ts';
import { eventually, freePort, launchBackend, launchDesk, temporaryFolder, type DeskUnderTest, type LaunchedProgram, type Program } from '#test/support/running-programs.ts';
import { insist } from './finding.ts';
import { writeFolder } from './shop.ts';

/** A seller's backend on PostgreSQL and a buyer's desk: real processes that are killed and started again at the same place. */
export interface KillableHouse {
  readonly database: Database;
  readonly profile: string;
  readonly backendUrl: string;
  desk(): DeskUnderTest;
  launchDesk(): { readonly program: LaunchedProgram; readonly ready: Promise<DeskUnderTest> };
  startDesk(): Promise<DeskUnderTest>;
  killDesk(): Promise<void>;
  launchBackend(options?: { readonly newEpoch?: boolean }): LaunchedProgram;
  startBackend(options?: { readonly newEpoch?: boolean }): Promise<void>;
  killBackend(): Promise<void>;
  /** What desk and backend have complained of since they were started. */
  complaints(): string[];
  close(): Promise<void>;
}

const readyWithinMs = 240_000;

/** Lines by which a program says that something broke; being without the backend is none, and a busy machine is none. */
function complaintsOf({ output }: Program): string[] {
  return output.filter((line) => /"level":(50|60)|not sound|of no use|^\s+at |Error:/.test(line) && !/connection to PostgreSQL lost|due to connection timeout|due to statement timeout/.test(line));
}

export function insistQuiet(program: Program): void {
  const complaints = complaintsOf(program);
  insist(complaints.length === 0, () => `a program complains:\n${complaints.slice(0, 10).join('\n')}`);
}

/** Opens a house with a company imported, and a desk that has its catalog. */
export async function openHouse(company: ReadonlyMap<string, string>): Promise<KillableHouse> {
  const folder = temporaryFolder('kills');
  const server = await startPostgres();
  const databaseUrl = await server.newDatabase();
  const database = openPostgres(databaseUrl, () => undefined, { connections: 1 });
  const port = await freePort();
  const profile = join(folder.path, 'desk');
  mkdirSync(profile);
  const backendPlace = { port, data: join(folder.path, 'backend'), databaseUrl, autoConfirmSeconds: 1, readyWithinMs };
  let backend = launchBackend({ ...backendPlace, company: writeFolder(join(folder.path, 'company'), company) });
  const running: Program[] = [];
  let desk: DeskUnderTest;

  let isClosed = false;
  const insistOpen = (): void => {
    if (isClosed) throw new Error('the house was closed');
  };

  const house: KillableHouse = {
    database, profile,
    backendUrl: `http://127.0.0.1:${port}`,
    desk: () => desk,
    launchDesk: () => {
      insistOpen();
      const launched = launchDesk({ backendPort: port, profile, readyWithinMs, user: 'anna.keller@alpenhof.example' });
      running.splice(0, running.length, launched.program);
      return launched;
    },
    startDesk: async () => (desk = await house.launchDesk().ready),
    killDesk: async () => {
      await desk.kill();
      insistQuiet(desk);
    },
    launchBackend: (options) => {
      insistOpen();
      return (backend = launchBackend({ ...backendPlace, company: null, ...options }));
    },
    startBackend: (options) => house.launchBackend(options).ready,
    killBackend: async () => {
      await backend.kill();
      insistQuiet(backend);
    },
    complaints: () => [...complaintsOf(desk), ...complaintsOf(backend)],
    close: async () => {
      isClosed = true;
      await Promise.allSettled([...running.map((program) => program.kill()), backend.kill()]);
      await database.destroy();
      await server.stop();
      // SQLite's and PostgreSQL's files are free a moment after their processes.
      await sleep(50);
      folder.remove();
    },
  };
  try {
    await backend.ready;
    await house.startDesk();
    await eventually(() => desk.call('sync.status', {}), ({ hasCatalog }) => hasCatalog, 60_000);
    return house;
  } catch (error) {
    await house.close();
    throw error;
  }
}
