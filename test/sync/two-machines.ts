import { join } from 'node:path';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { backendUnderTest, startOfTest, type BackendUnderTest } from '#test/sync/backend/backend-under-test.ts';
import { deskOnLine, type DeskOnLine } from './desk-on-line.ts';

export const ann = 'ann@acme.example';

/** Two machines of one buyer before one backend. */
export interface Machines {
  readonly laptop: DeskOnLine;
  readonly office: DeskOnLine;
  readonly backend: BackendUnderTest;
  /** Closes the desk of the laptop and opens it again on the same files. */
  restartLaptop(): Promise<DeskOnLine>;
  close(): Promise<void>;
}

export const sync = (...all: DeskOnLine[]): Promise<unknown> => all.reduce<Promise<unknown>>((before, { desk }) => before.then(() => desk.engine.runNow()), Promise.resolve());
export const away = (...desks: DeskOnLine[]): void => desks.forEach((desk) => { desk.away = true; });
export const back = (...desks: DeskOnLine[]): void => desks.forEach((desk) => { desk.away = false; });

export async function twoMachines(database: Parameters<typeof backendUnderTest>[0], profileDirectory: string): Promise<Machines> {
  const backend = await backendUnderTest(database);
  const url = await backend.backend.server.listen({ host: '127.0.0.1', port: 0 });
  const at = (folder: string): Promise<DeskOnLine> => deskOnLine(ann, { backend, url, profileDirectory: join(profileDirectory, folder), nowMs: () => Date.parse(startOfTest) });
  let laptop = await at('laptop');
  const office = await at('office');
  await sync(laptop, office);
  return {
    laptop, office, backend,
    restartLaptop: async () => {
      await laptop.desk.close();
      laptop = await at('laptop');
      return laptop;
    },
    close: async () => {
      await laptop.desk.close();
      await office.desk.close();
      await backend.backend.close();
    },
  };
}

export const get = async (desk: DeskOnLine, draftId: string): Promise<Draft> => (await desk.call('drafts.get', { draftId })).draft;
/** Each line with its quantity, and with the readings beside it. */
export const lines = async (desk: DeskOnLine, draftId: string): Promise<string[]> =>
  (await get(desk, draftId)).lines.map(({ sku, quantity, rivals = [] }) => [`${sku} ${quantity}`, ...rivals.map(({ reading }) => reading?.quantity ?? 'deleted')].join(' / '));
export const put = async (desk: DeskOnLine, draftId: string, sku: string, quantity: string): Promise<string> => (await desk.call('drafts.putLine', { draftId, line: { sku, quantity } })).lineId;
export const type = (desk: DeskOnLine, draftId: string, lineId: string, quantity: string) => desk.call('drafts.editLines', { draftId, lines: [{ lineId, quantity }] });
export const namesOn = async (desk: DeskOnLine): Promise<string[]> => (await desk.call('drafts.list', {})).drafts.map(({ name }) => name).sort();
