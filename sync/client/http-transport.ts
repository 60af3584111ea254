import { AxiosError, create, type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { createParser } from 'eventsource-parser';
import type { z } from 'zod';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { feedPage } from '#sync/protocol/feed.ts';
import { poke } from '#sync/protocol/poke.ts';
import { problem } from '#sync/protocol/problem.ts';
import { missingAnswer, pushAnswer } from '#sync/protocol/push.ts';
import { digestsAnswer, rowsAnswer } from '#sync/protocol/repair.ts';
import { scopesAnswer } from '#sync/protocol/scope.ts';
import { faultInBlocks, faultInPage } from './feed-page-check.ts';
import type { Answer, Credentials, PokeListener, SnapshotSource, Transport, TransportFailure } from './ports.ts';
import { retryAfterMs } from './retry-after.ts';

export interface HttpTransportSetup {
  /** Address of the backend, with or without a slash at its end. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** Longest wait for an answer. Default 30 s. */
  readonly timeoutMs?: number;
  /** Longest silence of the poke channel; the backend says something every 15 s. Default 45 s. */
  readonly silenceMs?: number;
}

const isLoopback = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

const isJson = (response: AxiosResponse): boolean => /[/+]json/.test(String(response.headers['content-type'] ?? ''));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an answer with an error status means. Whoever does not speak the problem format is not the backend: a portal, a proxy. */
function failureOf(response: AxiosResponse, nowMs: number): TransportFailure {
  const { status } = response;
  const told = isJson(response) ? problem.safeParse(parseJson(String(response.data))) : undefined;
  if (status === 401) return { kind: 'signInNeeded' };
  if (told?.success !== true) return { kind: 'offline', detail: `answer ${status} of something that is not the backend` };
  const detail = `${told.data.title}${told.data.detail === undefined ? '' : `: ${told.data.detail}`}`;
  if (status === 403) return { kind: 'forbidden', detail };
  if (status === 410) return { kind: 'gone' };
  if (status === 409 && told.data.type === '/problems/history-lost') return { kind: 'historyLost' };
  if (status === 408 || status === 429 || status >= 500) {
    return { kind: 'later', detail, retryAfterMs: retryAfterMs(response.headers['retry-after'] as string | undefined, nowMs) };
  }
  return { kind: 'protocol', detail: `${status} ${detail}` };
}

function failureOfError(error: unknown, signal: AbortSignal): TransportFailure {
  if (signal.aborted) return { kind: 'stopped' };
  if (error instanceof AxiosError) return { kind: 'offline', detail: error.code ?? error.message };
  throw error;
}

function parseAnswer<Schema extends z.ZodType>(response: AxiosResponse, schema: Schema): Answer<z.output<Schema>> {
  if (!isJson(response)) return err({ kind: 'offline', detail: 'an answer that is not the backend\'s' });
  const text = String(response.data);
  const content = parseJson(text);
  // A line that broke half-way through is a network's fault, not a contract's.
  if (content === undefined) return err({ kind: 'offline', detail: 'an answer that was cut off' });
  const parsed = schema.safeParse(content);
  if (!parsed.success) return err({ kind: 'protocol', detail: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).slice(0, 3).join('; ') });
  return ok({ value: parsed.data, bytes: Buffer.byteLength(text) });
}

const stopped = (signal: AbortSignal): Promise<Result<never, TransportFailure>> =>
  new Promise((resolve) => {
    const stop = (): void => resolve(err({ kind: 'stopped' }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

type SignedRequest = Omit<AxiosRequestConfig, 'headers'> & { readonly signal: AbortSignal; readonly ask?: Readonly<Record<string, string>> };

type ByteStream = AsyncIterable<Buffer> & { destroy(error?: Error): void };

/** A watch over a stream: silence longer than `silenceMs` ends it. */
function silenceWatch(stream: ByteStream, silenceMs: number, what: string): { readonly alive: () => void; readonly end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    alive: () => {
      clearTimeout(timer);
      timer = setTimeout(() => stream.destroy(new Error(`${what} fell silent`)), silenceMs);
    },
    end: () => clearTimeout(timer),
  };
}

const brokenOff = (error: unknown): TransportFailure => ({ kind: 'offline', detail: error instanceof Error ? error.message : String(error) });

/** Sends with a bearer token. A token that is not taken is renewed once; one that cannot be renewed needs a person, or the network. */
async function sendSigned(http: AxiosInstance, credentials: Credentials, request: SignedRequest): Promise<Result<AxiosResponse, TransportFailure>> {
  const send = (token: string): Promise<AxiosResponse> => http.request({ ...request, headers: { ...request.ask, Authorization: `Bearer ${token}` } });
  const renewed = async (): Promise<Result<AxiosResponse, TransportFailure>> => {
    // Others may be waiting for the same renewal: it goes on, only this request gives up.
    const fresh = await Promise.race([credentials.renew(request.signal), stopped(request.signal)]);
    return fresh.ok ? ok(await send(fresh.value)) : fresh;
  };
  try {
    const token = credentials.current();
    if (token === null) return await renewed();
    const response = await send(token);
    return response.status === 401 ? await renewed() : ok(response);
  } catch (error) {
    return err(failureOfError(error, request.signal));
  }
}

/** Reads a poke stream to its end. Every sign of life, comments included, starts the silence anew. */
async function readPokes(stream: ByteStream, listener: PokeListener, silenceMs: number): Promise<TransportFailure> {
  const parser = createParser({
    onEvent: ({ event, data }) => {
      const told = event === 'poke' ? poke.safeParse(parseJson(data)) : undefined;
      if (told?.success === true) listener.onPoke(told.data.scopes);
    },
  });
  const decoder = new TextDecoder();
  const watch = silenceWatch(stream, silenceMs, 'the poke channel');
  try {
    watch.alive();
    for await (const chunk of stream) {
      watch.alive();
      parser.feed(decoder.decode(chunk, { stream: true }));
    }
    return { kind: 'offline', detail: 'the poke channel ended' };
  } catch (error) {
    return brokenOff(error);
  } finally {
    watch.end();
  }
}

async function textOf(stream: ByteStream): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const chunk of stream) parts.push(chunk);
  } catch {
    // What came so far says enough.
  }
  return Buffer.concat(parts).toString();
}

/** Hands on the bytes of a file as they come; a receiver that is slow slows the sender. Null: all of it came. */
async function readBytes(stream: ByteStream, onChunk: (chunk: Uint8Array) => Promise<void>, silenceMs: number): Promise<TransportFailure | null> {
  const watch = silenceWatch(stream, silenceMs, 'the file');
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      watch.alive();
      let next: IteratorResult<Buffer>;
      try {
        next = await chunks.next();
      } catch (error) {
        return brokenOff(error);
      }
      watch.end();
      if (next.done === true) return null;
      // What the receiver throws is a full disk or a bug, not the network's.
      await onChunk(next.value);
    }
  } finally {
    watch.end();
    stream.destroy();
  }
}

/** The backend over HTTP. Every answer is parsed before anybody sees it; a network's failures are values. */
export function createHttpTransport({ baseUrl, credentials, timeoutMs = 30_000, silenceMs = 45_000 }: HttpTransportSetup): Transport & SnapshotSource {
  const http = create({
    baseURL: baseUrl.replace(/\/+$/, ''),
    responseType: 'text',
    transformResponse: [],
    validateStatus: () => true,
    maxRedirects: 0,
    maxContentLength: 128 * 1024 * 1024,
    ...(isLoopback(baseUrl) ? { proxy: false } : {}),
  });

  async function ask<Schema extends z.ZodType>(schema: Schema, request: Omit<AxiosRequestConfig, 'headers'>, signal: AbortSignal): Promise<Answer<z.output<Schema>>> {
    const sent = await sendSigned(http, credentials, { ...request, timeout: timeoutMs, signal });
    if (!sent.ok) return sent;
    return sent.value.status === 200 ? parseAnswer(sent.value, schema) : err(failureOf(sent.value, Date.now()));
  }

  return {
    scopes: (mark, signal) => ask(scopesAnswer, { url: '/sync/scopes', params: mark === null ? {} : { mark } }, signal),
    feed: async ({ scope, cursor, limit }, signal) => {
      const answer = await ask(feedPage, { url: '/sync/feed', params: { scope, limit, ...(cursor === null ? {} : { cursor }) } }, signal);
      if (!answer.ok) return answer;
      const fault = faultInPage(answer.value.value);
      return fault === null ? answer : err({ kind: 'protocol', detail: fault });
    },
    digests: (request, signal) => ask(digestsAnswer, { url: '/sync/digests', method: 'POST', data: request }, signal),
    rows: async (request, signal) => {
      const answer = await ask(rowsAnswer, { url: '/sync/rows', method: 'POST', data: request }, signal);
      if (!answer.ok) return answer;
      const fault = faultInBlocks(answer.value.value.blocks);
      return fault === null ? answer : err({ kind: 'protocol', detail: fault });
    },
    push: (commands, mark, signal) => ask(pushAnswer, { url: '/sync/commands', method: 'POST', data: { commands, mark } }, signal),
    missing: (ids, signal) => ask(missingAnswer, { url: '/sync/commands/missing', method: 'POST', data: { ids } }, signal),
    snapshot: async ({ scope, sha256, from }, onChunk, signal) => {
      const sent = await sendSigned(http, credentials, {
        url: `/sync/snapshots/${sha256}`, params: { scope }, responseType: 'stream', maxContentLength: -1, decompress: false, signal,
        ask: from === 0 ? {} : { Range: `bytes=${from}-` },
      });
      if (!sent.ok) return sent;
      const { status, headers, data } = sent.value;
      const stream = data as ByteStream;
      if (status !== (from === 0 ? 200 : 206)) {
        return err(failureOf({ ...sent.value, data: await textOf(stream) }, Date.now()));
      }
      const broken = await readBytes(stream, onChunk, silenceMs);
      if (broken !== null) return err(signal.aborted ? { kind: 'stopped' } : broken);
      return ok({ value: null, bytes: Number(headers['content-length'] ?? 0) });
    },
    listen: async (listener, signal) => {
      // Without a limit axios hands out the socket's own stream; with one, a wrapper that cannot be ended while it waits for bytes.
      const sent = await sendSigned(http, credentials, { url: '/sync/poke', responseType: 'stream', maxContentLength: -1, signal, ask: { Accept: 'text/event-stream' } });
      if (!sent.ok) return sent.error;
      const { status, headers, data } = sent.value;
      const stream = data as ByteStream;
      if (status !== 200 || !String(headers['content-type'] ?? '').startsWith('text/event-stream')) {
        stream.destroy();
        return status === 401 ? { kind: 'signInNeeded' } : { kind: 'offline', detail: `the poke channel answered ${status}` };
      }
      listener.onOpen();
      const ended = await readPokes(stream, listener, silenceMs);
      return signal.aborted ? { kind: 'stopped' } : ended;
    },
  };
}
