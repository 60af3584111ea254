import { Agent, request } from 'node:http';
import { percentile } from './measure.ts';

export interface CrowdFigures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly longestMs: number;
}

export interface Ask {
  readonly url: string;
  readonly token: string;
  readonly body?: string;
  /** Throws where the answer is not what a desk needs. */
  readonly check?: (answer: string) => void;
}

/** One request over kept connections. Throws for every answer but 200. */
export function ask(agent: Agent, { url, token, body, check }: Ask): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        try {
          if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
          check?.(text);
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Lets the clients ask one after the other, `atOnce` at a time, until the time is over or `until` settles. */
export async function crowd(next: (run: number) => Ask, options: { atOnce: number; seconds: number; until?: Promise<unknown> }): Promise<CrowdFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.atOnce });
  const began = performance.now();
  const times: number[] = [];
  const ended = new AbortController();
  const end = (): void => ended.abort();
  options.until?.then(end, end);
  let run = 0;
  const one = async (): Promise<void> => {
    while (!ended.signal.aborted && performance.now() - began < options.seconds * 1000) {
      const wanted = next(run);
      run += 1;
      const from = performance.now();
      await ask(agent, wanted);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, one));
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  return { requests: times.length, perSecond: times.length / took, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99), longestMs: Math.max(...times) };
}
