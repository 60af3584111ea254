import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createParser } from 'eventsource-parser';
import { rpcChannel } from '#main/electron/channels.ts';
import { connectPage } from '#main/electron/ipc-bridge.ts';
import { shellBridge, type PageIpc } from '#main/electron/shell-bridge.ts';
import { startLoopbackServer } from '#main/loopback/loopback-server.ts';
import type { Host } from '#main/host/create-host.ts';
import { withDifference } from '#shared/contract/difference.ts';
import { hostEvent, type HostEvent } from '#shared/contract/events.ts';
import { operationProblem } from '#shared/contract/operation-problem.ts';
import { knownAnswerHeader, saidAnswer } from '#shared/contract/said-answer.ts';
import type { ShellBridge } from '#shared/contract/shell-bridge.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { fakeElectron } from './electron/fake-electron.ts';
import { openSampleHost, type SampleHost } from './support/sample-host.ts';

interface OpenBridge {
  readonly bridge: ShellBridge;
  close(): Promise<void>;
}

/** The host itself, without a boundary. */
const inProcess = async (host: Host): Promise<OpenBridge> => ({ bridge: { ask: host.answerPage, subscribe: host.subscribe }, close: async () => undefined });

/** Electron's boundary: what the preload script gives to the page, over a fake of Electron. Values are cloned as Electron clones them. */
async function overElectron(host: Host): Promise<OpenBridge> {
  const electron = fakeElectron();
  const listeners = new Set<(event: unknown, hostEvent: HostEvent) => void>();
  const sink = { isDestroyed: () => false, send: (_channel: string, event: HostEvent) => listeners.forEach((listener) => listener({}, structuredClone(event))) };
  const disconnect = connectPage(electron.port.ipc, host, () => [sink]);
  const ipc: PageIpc = {
    invoke: async (_channel, name, input, known) => structuredClone(await electron.invoke(rpcChannel, structuredClone([name, input, known]))) as Awaited<ReturnType<PageIpc['invoke']>>,
    on: (_channel, listener) => listeners.add(listener),
    off: (_channel, listener) => listeners.delete(listener),
  };
  return { bridge: shellBridge(ipc), close: async () => disconnect() };
}

/** HTTP on 127.0.0.1, asked as the page asks. */
async function overLoopback(host: Host): Promise<OpenBridge> {
  const pageFolder = mkdtempSync(join(tmpdir(), 'conformance-page-'));
  const server = await startLoopbackServer({ host, pageFolder, port: 0, apiToken: 'token' });
  const headers = { authorization: 'Bearer token', 'content-type': 'application/json' };
  const streams = new AbortController();
  const bridge: ShellBridge = {
    ask: async (name, input, known) => {
      const response = await fetch(`${server.origin}/api/${encodeURIComponent(name)}`, { method: 'POST', headers: { ...headers, [knownAnswerHeader]: known ?? '' }, body: JSON.stringify(input) });
      const body: unknown = await response.json();
      return response.ok ? ok(saidAnswer.parse(body)) : err(operationProblem.parse(body).failure);
    },
    subscribe: (listener) => {
      const ending = new AbortController();
      const parser = createParser({ onEvent: ({ data }) => listener(hostEvent.parse(JSON.parse(data))) });
      const listen = async (): Promise<void> => {
        const response = await fetch(`${server.origin}/events`, { headers, signal: AbortSignal.any([ending.signal, streams.signal]) });
        const decoder = new TextDecoder();
        for await (const chunk of response.body ?? []) parser.feed(decoder.decode(chunk, { stream: true }));
      };
      listen().catch(() => undefined);
      return () => ending.abort();
    },
  };
  return {
    bridge,
    close: async () => {
      streams.abort();
      await server.close();
      rmSync(pageFolder, { recursive: true, force: true });
    },
  };
}

describe.each([
  ['in process', inProcess],
  ['over Electron', overElectron],
  ['over loopback', overLoopback],
])('the bridge %s', (_name, open) => {
  let desk: SampleHost;
  let opened: OpenBridge;
  /** As a page that holds nothing yet. */
  const call = async (name: string, input: unknown): Promise<Result<unknown, Failure>> => {
    const said = await opened.bridge.ask(name, input, null);
    return said.ok && 'whole' in said.value ? ok(said.value.whole) : said;
  };
  beforeEach(async () => {
    desk = await openSampleHost();
    opened = await open(desk.host);
  });
  afterEach(async () => {
    await opened.close();
    await desk.close();
  });

  test('answers an operation with its value', async () => {
    expect(await call('session.current', {})).toMatchObject({ ok: true, value: { person: { memberId: 'anna' }, signIn: 'confirmed' } });
    expect(await call('pricing.resolve', { lines: [{ sku: 'TOWEL', unit: 'C62', quantity: '48' }] })).toMatchObject({ ok: true, value: { net: '216.00' } });
  });

  test('hands over every kind of failure as a value', async () => {
    expect(await call('no.such', {})).toEqual(err({ kind: 'unknownOperation', name: 'no.such' }));
    expect(await call('drafts.get', { draftId: 'x' })).toMatchObject({ ok: false, error: { kind: 'invalidInput', issues: [{ path: 'draftId' }] } });
    expect(await call('catalog.product', { sku: 'NO' })).toEqual(err({ kind: 'refused', refusal: { kind: 'unknownProduct', detail: { sku: 'NO' } } }));
    desk.signIn.reachable = false;
    expect(await call('session.signIn', { email: 'anna@hotel.example' })).toMatchObject({ ok: false, error: { kind: 'offline' } });
    await call('session.signOut', {});
    expect(await call('drafts.list', {})).toEqual(err({ kind: 'notSignedIn' }));
  });

  test('an act that changes something is told to whoever listens, until they stop', async () => {
    const events: HostEvent[] = [];
    const unsubscribe = opened.bridge.subscribe((event) => events.push(event));
    await vi.waitFor(async () => {
      await call('drafts.create', { name: 'Spring' });
      expect(events.some(({ topics }) => topics.includes('drafts'))).toBe(true);
    }, { timeout: 15_000 });
    unsubscribe();
    // What was on its way when listening ended may still come; afterwards nothing does.
    await call('session.current', {});
    const heard = events.length;
    await call('drafts.create', { name: 'Summer' });
    await call('session.current', {});
    expect(events.length).toBe(heard);
  });

  test('calls at the same time each get their own answer', async () => {
    const skus = ['TOWEL', 'PAN', 'STATUE', 'OLD-PAN'];
    const answers = await Promise.all(skus.map((sku) => call('catalog.product', { sku })));
    expect(answers).toMatchObject(skus.map((sku) => ({ ok: true, value: { product: { sku } } })));
  });

  test('text of every script arrives as it was typed', async () => {
    const name = 'Handtücher – ręczniki – Πετσέτες – 手ぬぐい 🧺 "\'\\\u2028';
    const created = await call('drafts.create', { name });
    const { draftId } = (created.ok ? created.value : {}) as { draftId: string };
    expect(await call('drafts.get', { draftId })).toMatchObject({ ok: true, value: { draft: { name } } });
  });

  test('a page that holds a long answer is told what an edit changed in it, and the whole where it holds another', async () => {
    const created = await call('drafts.create', { name: 'Long' });
    const { draftId } = (created.ok ? created.value : {}) as { draftId: string };
    for (const sku of ['TOWEL', 'PAN']) await call('drafts.putLine', { draftId, line: { sku, quantity: '6' } });
    const first = await opened.bridge.ask('drafts.get', { draftId }, null);
    const mark = first.ok ? first.value.mark : null;
    expect(first).toMatchObject({ value: { whole: { lines: [{ name: expect.any(String) }, {}] } } });
    await call('drafts.putLine', { draftId, line: { sku: 'STATUE', quantity: '1' } });
    const second = await opened.bridge.ask('drafts.get', { draftId }, mark);
    if (!first.ok || !second.ok || !('whole' in first.value) || !('different' in second.value)) throw new Error(JSON.stringify([first, second]));
    const { whole } = first.value;
    const now = await call('drafts.get', { draftId });
    expect({ ok: true, value: second.value.different === null ? whole : withDifference(whole, second.value.different) }).toEqual(now);
    expect(JSON.stringify(second.value)).not.toContain('TOWEL');
    expect(await opened.bridge.ask('drafts.get', { draftId }, 'a mark of another host')).toMatchObject({ value: { whole: {} } });
  });
});
