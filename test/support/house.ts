import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openPage, type OpenedPage, type PageLook } from './desk-page.ts';
import { eventually, freePort, startBackend, startDesk, temporaryFolder, type BackendPlace, type DeskUnderTest, type Program } from './running-programs.ts';

/** Who of the demonstration company opens desks. */
export const anna = 'anna.keller@alpenhof.example';
export const giulia = 'giulia.moretti@alpenhof.example';
export const thomas = 'thomas.gruber@alpenhof.example';
export const karin = 'karin.egger@alpenhof.example';

/** The seller's backend with the demonstration company and desks beside it, each in a folder of its own. */
export interface House {
  readonly folder: string;
  readonly port: number;
  /** As it runs now; another one after `startBackendAgain`. */
  backend(): Program;
  /** Starts the backend again where it was stopped or killed. */
  startBackendAgain(): Promise<void>;
  /** A desk as it starts; `profile` names its folder, where it may have been before. */
  start(user: string, profile?: string): Promise<DeskUnderTest>;
  /** A desk that has the catalog. */
  desk(user: string, profile?: string): Promise<DeskUnderTest>;
  close(): Promise<void>;
}

export async function openHouse(kind: Pick<BackendPlace, 'autoConfirmSeconds' | 'demoCards'> = {}): Promise<House> {
  const folder = temporaryFolder('house');
  const place: BackendPlace = { port: await freePort(), data: join(folder.path, 'backend'), ...kind };
  const desks = new Set<DeskUnderTest>();
  let backend = await startBackend(place);
  const start = async (user: string, profile = user): Promise<DeskUnderTest> => {
    const path = join(folder.path, profile);
    mkdirSync(path, { recursive: true });
    const desk = await startDesk({ backendPort: place.port, profile: path, user });
    desks.add(desk);
    return desk;
  };
  return {
    folder: folder.path,
    port: place.port,
    backend: () => backend,
    async startBackendAgain() {
      backend = await startBackend(place);
    },
    start,
    async desk(user, profile) {
      const desk = await start(user, profile);
      await eventually(() => desk.call('sync.status', {}), ({ hasCatalog, activity }) => hasCatalog && activity === 'idle', 60_000);
      return desk;
    },
    async close() {
      await Promise.allSettled([...desks].map((desk) => desk.stop()));
      await backend.stop();
      folder.remove();
    },
  };
}

/** A person before their desk. */
export interface Seat extends OpenedPage {
  readonly desk: DeskUnderTest;
}

export async function takeSeat(browser: Browser, desk: DeskUnderTest, look: PageLook = {}): Promise<Seat> {
  const opened = await openPage(browser, desk.page, look);
  await opened.page.getByRole('heading', { level: 1 }).first().waitFor();
  return { desk, ...opened };
}
