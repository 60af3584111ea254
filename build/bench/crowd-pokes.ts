import { Agent, request, type ClientRequest } from 'node:http';
import { percentile } from './measure.ts';

export interface PokeFigures {
  readonly opened: number;
  readonly poked: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Opens a poke stream for each token and measures the time from `move` until each has been poked; at most `limitMs`. */
export async function pokeCrowd(streams: readonly { readonly url: string; readonly token: string }[], move: () => Promise<void>, limitMs: number): Promise<PokeFigures> {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const open: ClientRequest[] = [];
  const times: number[] = [];
  let movedAt = Number.POSITIVE_INFINITY;
  let opened = 0;
  const all = Promise.withResolvers<undefined>();
  const connect = ({ url, token }: { url: string; token: string }): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request(`${url}/sync/poke`, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
        if (answer.statusCode === 200) {
          opened += 1;
          resolve();
        } else reject(new Error(`poke stream answered ${answer.statusCode}`));
        answer.on('error', () => undefined);
        answer.on('data', (part: Buffer) => {
          if (!part.includes('event: poke') || performance.now() < movedAt) return;
          times.push(performance.now() - movedAt);
          if (times.length === streams.length) all.resolve(undefined);
        });
      });
      // Ending a stream on purpose is an error to the client; where it was open, nobody waits for this any more.
      sent.on('error', reject);
      sent.end();
      open.push(sent);
    });
  for (let at = 0; at < streams.length; at += 50) await Promise.all(streams.slice(at, at + 50).map(connect));
  movedAt = performance.now();
  await move();
  const late = setTimeout(() => all.resolve(undefined), limitMs);
  await all.promise;
  clearTimeout(late);
  for (const one of open) one.destroy();
  return { opened, poked: times.length, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}
