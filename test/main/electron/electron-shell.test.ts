import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { hostEventChannel, rpcChannel } from '#main/electron/channels.ts';
import { lockNavigation } from '#main/electron/navigation-lock.ts';
import { denyPermissions } from '#main/electron/permissions.ts';
import { runShell } from '#main/electron/run-shell.ts';
import { openSecretStorage } from '#main/electron/secret-storage.ts';
import { readShellOptions } from '#main/electron/shell-options.ts';
import { securePreferences, windowSettings } from '#main/electron/window.ts';
import { answerPages } from '#main/host/answer-pages.ts';
import type { Host } from '#main/host/create-host.ts';
import type { HostEvent } from '#shared/contract/events.ts';
import { err, ok } from '#shared/domain/result.ts';
import { fakeElectron } from './fake-electron.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-shell-'));
  mkdirSync(join(folder, 'out/main'), { recursive: true });
  mkdirSync(join(folder, 'out/renderer'), { recursive: true });
  writeFileSync(join(folder, 'out/renderer/index.html'), '<meta property="csp-nonce" nonce="">');
  writeFileSync(join(folder, 'secret.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fakeHost() {
  const listeners = new Set<(event: HostEvent) => void>();
  const calls: { name: string; input: unknown }[] = [];
  const figures = { mine: 0, needsAttention: 0 };
  const state = { started: [] as (string | null)[], closed: false };
  const dispatch: Host['dispatch'] = async (name, input) => {
    calls.push({ name, input });
    if (name === 'approvals.inbox') return ok({ mine: Array.from({ length: figures.mine }), others: [], decided: [] });
    if (name === 'sync.status') return ok({ needsAttention: figures.needsAttention });
    return ok({});
  };
  const host: Host = {
    dispatch,
    answerPage: answerPages(dispatch, () => 'mark'),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async (email) => void state.started.push(email),
    close: async () => {
      state.closed = true;
    },
  };
  return { host, calls, figures, state, emit: (...topics: HostEvent['topics']) => listeners.forEach((listener) => listener({ type: 'changed', topics })) };
}

async function openShell(options: Parameters<typeof fakeElectron>[0] = {}) {
  const electron = fakeElectron(options);
  const fake = fakeHost();
  const profileDirectory = join(folder, 'profile');
  const ran = await runShell(electron.port, { folder: join(folder, 'out/main'), profileDirectory, user: 'anna@hotel.example', createHost: () => fake.host, reportFailure: () => undefined });
  return { electron, ran, ...fake };
}

test('the page runs sandboxed, isolated and without Node, each setting said aloud', () => {
  expect(securePreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  });
  const packaged = windowSettings('/app/main', true);
  expect(packaged.webPreferences).toMatchObject({ ...securePreferences, devTools: false, preload: join('/app/preload/preload.cjs') });
  expect(packaged.show).toBe(false);
});

test('the sandbox and the page scheme are set before Electron is ready, permissions and page before the window', async () => {
  const { electron, ran, state } = await openShell();
  expect(ran).toBe(true);
  expect(electron.told.filter((step) => step !== 'focus')).toEqual(['enableSandbox', 'registerSchemes', 'ready', 'permissions', 'createWindow', 'show']);
  expect(electron.privileged).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
  expect(electron.windows[0]?.settings.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(electron.windows[0]?.address).toBe('app://desk/');
  expect(state.started).toEqual(['anna@hotel.example']);
});

test('a second process of the same profile ends and leaves the desk to the first, which comes to the front', async () => {
  const second = await openShell({ isFirst: false });
  expect(second.ran).toBe(false);
  expect(second.electron.told).toContain('quit');
  expect(second.electron.windows).toEqual([]);
  expect(second.state.started).toEqual([]);
  const first = await openShell();
  first.electron.system.emit('second-instance');
  expect(first.electron.told).toContain('focus');
});

test('only the top frame of our own page reaches the host, through one channel', async () => {
  const { electron, calls } = await openShell();
  expect(electron.channels()).toEqual([rpcChannel]);
  expect(await electron.invoke(rpcChannel, ['session.current', {}])).toEqual(ok({ whole: {}, mark: null }));
  const foreign = [null, { origin: 'https://evil.example', parent: null }, { origin: 'app://desk.evil', parent: null }, { origin: 'app://desk', parent: {} }, { origin: 'null', parent: null }];
  const before = calls.length;
  for (const frame of foreign) await expect(electron.invoke(rpcChannel, ['session.current', {}], frame)).rejects.toThrow('refused');
  expect(calls.length).toBe(before);
  expect(await electron.invoke(rpcChannel, [{ toString: () => 'session.current' }, {}])).toEqual(err({ kind: 'unknownOperation', name: '' }));
});

test('what changed is told to the page', async () => {
  const { electron, emit } = await openShell();
  emit('drafts');
  expect(electron.windows[0]?.sent).toEqual([{ channel: hostEventChannel, event: { type: 'changed', topics: ['drafts'] } }]);
});

test('the page is served from its folder alone, with its policy', async () => {
  const { electron } = await openShell();
  const page = await electron.request('app://desk/drafts/1');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/);
  expect((await electron.request('app://desk/%2e%2e/%2e%2e/secret.json')).status).not.toBe(200);
  expect((await electron.request('app://desk/..%2f..%2fsecret.json')).status).toBe(403);
  expect((await electron.request('app://other/index.html')).status).toBe(403);
  expect((await electron.request('app://desk/', 'POST')).status).toBe(405);
});

test('the page cannot leave, open windows or embed others', async () => {
  const { electron } = await openShell();
  const contents = electron.newContents();
  for (const move of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect(contents.goes(move, 'app://desk/quotes')).toBe(true);
    for (const url of ['https://evil.example', 'file:///etc/passwd', 'app://desk.evil/', 'javascript:alert(1)', 'data:text/html,x']) expect(contents.goes(move, url)).toBe(false);
  }
  expect(contents.goes('will-attach-webview', 'https://evil.example')).toBe(false);
  expect(contents.opens('https://evil.example')).toEqual({ action: 'deny' });
  expect(electron.opened).toEqual([]);
});

test('only https links to listed hosts open in the person\'s own browser', () => {
  const electron = fakeElectron();
  lockNavigation(electron.port.app, electron.port.openOutside, new Set(['help.example']));
  const contents = electron.newContents();
  for (const url of ['https://help.example/a', 'http://help.example', 'https://help.example.evil', 'https://user@help.example', 'file:///x', 'not an address']) contents.opens(url);
  expect(electron.opened).toEqual(['https://help.example/a']);
});

test('the camera is granted to our page without its microphone, to nobody else', () => {
  let ask: Parameters<Parameters<typeof denyPermissions>[0]['setPermissionRequestHandler']>[0] = () => undefined;
  let check: Parameters<Parameters<typeof denyPermissions>[0]['setPermissionCheckHandler']>[0] = () => true;
  denyPermissions({ setPermissionRequestHandler: (handler) => void (ask = handler), setPermissionCheckHandler: (handler) => void (check = handler) });
  const isGranted = (requestingUrl: string, mediaTypes: readonly string[]): boolean => {
    let answered = true;
    ask(null, 'media', (granted) => void (answered = granted), { requestingUrl, mediaTypes });
    return answered;
  };
  expect(isGranted('app://desk', ['video'])).toBe(true);
  for (const media of [[], ['audio'], ['video', 'audio']]) expect(isGranted('app://desk', media)).toBe(false);
  expect(isGranted('https://evil.example', ['video'])).toBe(false);
  expect([check(null, 'media', 'app://desk', { mediaType: 'video' }), check(null, 'media', 'app://desk', { mediaType: 'audio' }), check(null, 'media', 'https://evil.example', { mediaType: 'video' })]).toEqual([true, false, false]);
});

test('every permission but notifications, copying and the camera is denied, and those to our page only', async () => {
  const { electron } = await openShell();
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'serial', 'usb', 'fullscreen', 'unknown']) {
    expect(electron.isPermitted(permission, 'app://desk')).toEqual({ asked: false, checked: false });
  }
  for (const permission of ['notifications', 'clipboard-sanitized-write']) {
    expect(electron.isPermitted(permission, 'app://desk')).toEqual({ asked: true, checked: true });
    expect(electron.isPermitted(permission, 'https://evil.example')).toEqual({ asked: false, checked: false });
  }
});

test('quitting waits for the host, once', async () => {
  const { electron, state } = await openShell();
  let prevented = 0;
  const event = { preventDefault: () => (prevented += 1) };
  electron.system.emit('before-quit', event);
  electron.system.emit('before-quit', event);
  await vi.waitFor(() => expect(electron.quits).toEqual([0]), { timeout: 15_000 });
  expect(prevented).toBe(2);
  expect(state.closed).toBe(true);
});

test('the machine that wakes up synchronises, and the menu does so on demand', async () => {
  const { electron, calls } = await openShell();
  electron.system.emit('resume');
  electron.menu()[0]?.submenu?.[0]?.click?.();
  expect(calls.filter(({ name }) => name === 'sync.run')).toHaveLength(2);
  expect(JSON.stringify(electron.menu())).not.toContain('toggleDevTools');
});

test('a notification tells of what is new, not of what was there, and not while the desk is in front', async () => {
  const { electron, figures, emit } = await openShell();
  figures.mine = 1;
  emit('quotes');
  await vi.waitFor(() => expect(electron.badge()).toBe(1), { timeout: 15_000 });
  expect(electron.shown).toEqual([]);
  figures.mine = 2;
  figures.needsAttention = 1;
  emit('quotes', 'outbox');
  await vi.waitFor(() => expect(electron.shown.map(({ title }) => title)).toEqual(['Approval asked', 'Needs attention']), { timeout: 15_000 });
  electron.system.emit('activate');
  figures.mine = 3;
  emit('quotes');
  await vi.waitFor(() => expect(electron.badge()).toBe(4), { timeout: 15_000 });
  expect(electron.shown).toHaveLength(2);
});

test('secrets rest sealed by the system, for this user alone', async () => {
  const { port } = fakeElectron();
  const place = join(folder, 'secrets');
  const secrets = await openSecretStorage(place, port.safeStorage, 'linux');
  await secrets.set('refresh-token', 'plain secret');
  expect(secrets.isLasting).toBe(true);
  expect(readFileSync(join(place, 'refresh-token.bin'), 'utf8')).not.toContain('plain secret');
  expect(statSync(join(place, 'refresh-token.bin')).mode & 0o077).toBe(0);
  expect(await (await openSecretStorage(place, port.safeStorage, 'linux')).get('refresh-token')).toBe('plain secret');
  await secrets.remove('refresh-token');
  expect(await secrets.get('refresh-token')).toBeNull();
});

test.each(['basic_text', 'unknown', 'none'])('where the system only pretends to keep secrets (%s) they live in memory', async (secretBackend) => {
  const { port } = fakeElectron({ secretBackend });
  const place = join(folder, `secrets-${secretBackend}`);
  const secrets = await openSecretStorage(place, port.safeStorage, 'linux');
  await secrets.set('refresh-token', 'plain secret');
  expect(secrets.isLasting).toBe(false);
  expect(await secrets.get('refresh-token')).toBe('plain secret');
  expect(() => statSync(place)).toThrow();
});

test('the command line names backend, profile and member, whatever else stands on it', () => {
  expect(readShellOptions(['electron', '.', '--backend', 'http://127.0.0.1:1/', '--no-sandbox', '--user', 'anna@hotel.example'], 'http://127.0.0.1:2')).toEqual({
    backend: 'http://127.0.0.1:1', profile: null, user: 'anna@hotel.example',
  });
  expect(readShellOptions(['electron'], 'http://127.0.0.1:2').backend).toBe('http://127.0.0.1:2');
  expect(() => readShellOptions(['--backend', 'file:///etc'], 'http://127.0.0.1:2')).toThrow();
});

test('a message opens in the mail program of the system; every other file is asked where to', async () => {
  const { electron } = await openShell();
  const path = electron.downloads('Purchase order SO-1.eml');
  expect(path).toMatch(/mail-drafts[\\/]draft-1\.eml$/);
  expect(electron.openedFiles).toEqual([path]);
  expect(electron.downloads('Purchase order SO-1.pdf')).toBeNull();
  electron.downloads('Estimate.eml', 'cancelled');
  expect(electron.openedFiles).toHaveLength(1);
});
