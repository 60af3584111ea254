import { join } from 'node:path';
import type { Figures } from './bench-process.ts';
import { runClient, startServer } from './bench-process.ts';

/** Peers as the folder of `--peers` names them: `client` is its program's first argument, `mode` its fifth. */
export const peers = [
  { name: 'PowerSync', client: 'powersync', mode: '' },
  { name: 'WatermelonDB', client: 'watermelon', mode: '' },
  { name: 'RxDB (memory)', client: 'rxdb', mode: 'memory' },
  { name: 'PouchDB', client: 'pouchdb', mode: 'lean' },
  { name: 'TinyBase', client: 'tinybase', mode: 'tabular' },
] as const;

export type Peer = (typeof peers)[number];

/** One run of a peer with a fresh server of its own kind. Its figures come under this bench's names. */
export async function runPeer({ client, mode }: Peer, folder: string, directory: string, products: number, limitMs: number): Promise<Figures | null> {
  const setup = { directory: folder };
  const server = await startServer(join(folder, 'server.mjs'), [String(products)], setup);
  const figures = await runClient(join(folder, 'client.mjs'), [client, String(products), server.url, directory, mode], setup, limitMs);
  await server.end();
  if (figures === null) return null;
  const names: Readonly<Record<string, string>> = {
    initialMs: 'firstMs', stallMs: 'firstStallMs', peakRss: 'peakMb', diskMB: 'diskMb', deltaMs: 'deltaMs', orderP50: 'actMs', orderP99: 'actP99Ms', pushMs: 'pushMs',
    lookupOps: 'lookupsPerSecond', searchP50: 'searchP50Ms', searchP95: 'searchP95Ms', searchMiss: 'missMs',
  };
  return Object.fromEntries(Object.entries(figures).flatMap(([name, value]) => (names[name] === undefined ? [] : [[names[name], value]])));
}
