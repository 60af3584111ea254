import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { problem } from '#sync/protocol/problem.ts';
import { sessionGrant } from '#sync/protocol/session.ts';
import { fault, type Fault } from './import/fault.ts';
import type { Office } from './policies/caller.ts';
import { z } from 'zod';

/** A problem that the backend answered, in the words for a terminal; one line each. */
export class OfficeError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'OfficeError';
    this.lines = lines;
  }
}

export interface OfficeClient {
  readonly get: <Schema extends z.ZodType>(path: string, answer: Schema) => Promise<z.infer<Schema>>;
  readonly post: <Schema extends z.ZodType>(path: string, body: unknown, answer: Schema) => Promise<z.infer<Schema>>;
}

const faultLine = ({ file, line, column, message }: Fault): string => `${file}:${line}:${column} ${message}`;

async function errorFrom(response: Response): Promise<OfficeError> {
  const content: unknown = await response.json().catch(() => null);
  const faults = z.object({ faults: z.array(fault) }).safeParse(content);
  if (faults.success) return new OfficeError(faults.data.faults.map(faultLine));
  const told = problem.safeParse(content);
  if (!told.success) return new OfficeError([`the backend answered ${response.status}`]);
  const { title, detail, refusal } = told.data;
  const figures = Object.entries(refusal?.detail ?? {}).map(([name, value]) => `${name} ${value}`);
  return new OfficeError([[title, ...(detail === undefined ? [] : [detail]), ...figures].join(': ')]);
}

/** Signs an office in at a backend on this machine. Throws OfficeError when it refuses, and what `fetch` throws when nobody answers. */
export async function signInAsOffice(backend: string, office: Office): Promise<OfficeClient> {
  const send = async <Schema extends z.ZodType>(method: 'GET' | 'POST', path: string, token: string | null, body: unknown, answer: Schema): Promise<z.infer<Schema>> => {
    // A company folder is mostly repetition: packed it is a tenth.
    const packed = body === undefined ? undefined : await promisify(gzip)(JSON.stringify(body));
    const response = await fetch(new URL(path, backend), {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(packed === undefined ? {} : { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
      },
      ...(packed === undefined ? {} : { body: new Uint8Array(packed) }),
    });
    if (!response.ok) throw await errorFrom(response);
    return answer.parse(await response.json());
  };
  const { accessToken } = await send('POST', '/session', null, { office }, sessionGrant);
  return {
    get: (path, answer) => send('GET', path, accessToken, undefined, answer),
    post: (path, body, answer) => send('POST', path, accessToken, body, answer),
  };
}
