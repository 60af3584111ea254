import { EventEmitter } from 'node:events';
import type { ElectronPort, ShellWindow } from '#main/electron/electron-port.ts';
import type { SenderFrame } from '#main/electron/ipc-bridge.ts';
import type { MenuEntry } from '#main/electron/menu.ts';
import { pageOrigin } from '#main/electron/page-address.ts';
import type { WindowSettings } from '#main/electron/window.ts';
import type { HostEvent } from '#shared/contract/events.ts';

type Invoke = (event: { readonly senderFrame: SenderFrame | null }, ...args: unknown[]) => Promise<unknown>;
type Handle = (request: { readonly url: string; readonly method: string }) => Promise<Response>;
type AskPermission = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: { readonly requestingUrl?: string }) => void;
type CheckPermission = (contents: unknown, permission: string, requestingOrigin: string) => boolean;

const ownFrame: SenderFrame = { origin: pageOrigin, parent: null };

/** Electron as the shell sees it, without Electron: it remembers what it was told, in order, and can act as page, person and system. */
export function fakeElectron({ isFirst = true, secretBackend = 'gnome_libsecret', isPackaged = true } = {}) {
  const told: string[] = [];
  const windows: { settings: WindowSettings; address: string | null; sent: { channel: string; event: HostEvent }[]; events: EventEmitter; isFocused: boolean }[] = [];
  const channels = new Map<string, Invoke>();
  const schemes = new Map<string, Handle>();
  const privileged: { scheme: string; privileges: object }[] = [];
  const system = new EventEmitter();
  const opened: string[] = [];
  const openedFiles: string[] = [];
  const downloads = new EventEmitter();
  const shown: { title: string; body: string }[] = [];
  const quits: number[] = [];
  let menu: MenuEntry[] = [];
  let askPermission: AskPermission | null = null;
  let checkPermission: CheckPermission | null = null;
  let badge = 0;

  const createWindow = (settings: WindowSettings): ShellWindow => {
    told.push('createWindow');
    const window = { settings, address: null as string | null, sent: [] as { channel: string; event: HostEvent }[], events: new EventEmitter(), isFocused: false };
    windows.push(window);
    return {
      page: { isDestroyed: () => false, send: (channel, event) => void window.sent.push({ channel, event }) },
      load: async (address) => {
        window.address = address;
        window.events.emit('ready');
      },
      onReadyToShow: (listener) => void window.events.on('ready', listener),
      onClosed: (listener) => void window.events.on('closed', listener),
      show: () => void told.push('show'),
      focus: () => {
        window.isFocused = true;
        told.push('focus');
      },
      isFocused: () => window.isFocused,
      isMinimized: () => false,
      restore: () => undefined,
    };
  };

  const port: ElectronPort = {
    platform: 'linux',
    app: {
      isPackaged,
      enableSandbox: () => void told.push('enableSandbox'),
      requestSingleInstanceLock: () => isFirst,
      whenReady: async () => void told.push('ready'),
      getPath: () => '/profile',
      setAppUserModelId: () => undefined,
      setBadgeCount: (count) => {
        badge = count;
        return true;
      },
      quit: () => void told.push('quit'),
      exit: (code) => void quits.push(code),
      on: (event, listener) => system.on(event, listener),
      onSecondInstance: (listener) => void system.on('second-instance', listener),
      onAllWindowsClosed: (listener) => void system.on('window-all-closed', listener),
      onActivate: (listener) => void system.on('activate', listener),
      onBeforeQuit: (listener) => void system.on('before-quit', listener),
    },
    schemes: {
      registerSchemesAsPrivileged: (list) => {
        told.push('registerSchemes');
        privileged.push(...list);
      },
    },
    protocol: () => ({ handle: (scheme, handler) => void schemes.set(scheme, handler) }),
    permissions: () => ({
      setPermissionRequestHandler: (handler) => {
        told.push('permissions');
        askPermission = handler;
      },
      setPermissionCheckHandler: (handler) => {
        checkPermission = handler;
      },
    }),
    downloads: () => downloads,
    openFile: (path) => void openedFiles.push(path),
    ipc: { handle: (channel, listener) => void channels.set(channel, listener) },
    safeStorage: {
      isAsyncEncryptionAvailable: async () => secretBackend !== 'none',
      encryptStringAsync: async (text) => Buffer.from(`sealed:${Buffer.from(text).toString('base64')}`),
      decryptStringAsync: async (encrypted) => ({ result: Buffer.from(encrypted.toString().slice('sealed:'.length), 'base64').toString(), shouldReEncrypt: false }),
      getSelectedStorageBackend: () => secretBackend,
    },
    createWindow,
    setMenu: (template) => {
      menu = template;
    },
    openOutside: (address) => void opened.push(address),
    notify: (notification) => void shown.push(notification),
    onResume: (listener) => void system.on('resume', listener),
  };

  return {
    port,
    told,
    windows,
    opened,
    openedFiles,
    /** The page hands a file to the person; tells where it was put without asking, null = the person is asked. */
    downloads: (name: string, state: 'completed' | 'cancelled' = 'completed'): string | null => {
      let path: string | null = null;
      const item = Object.assign(new EventEmitter(), { getFilename: () => name, setSavePath: (chosen: string) => void (path = chosen) });
      downloads.emit('will-download', {}, item);
      item.emit('done', {}, state);
      return path;
    },
    shown,
    quits,
    privileged,
    system,
    menu: () => menu,
    badge: () => badge,
    /** The page calls; `frame` stands for somebody else's. */
    invoke: (channel: string, args: readonly unknown[], frame: SenderFrame | null = ownFrame) => {
      const listener = channels.get(channel);
      if (!listener) throw new Error(`nobody listens on ${channel}`);
      return listener({ senderFrame: frame }, ...args);
    },
    channels: () => [...channels.keys()],
    request: (url: string, method = 'GET') => {
      const handler = schemes.get(new URL(url).protocol.replace(':', ''));
      if (!handler) throw new Error(`nobody serves ${url}`);
      return handler({ url, method });
    },
    isPermitted: (permission: string, origin: string) => {
      let asked: boolean | null = null;
      askPermission?.(null, permission, (granted) => (asked = granted), { requestingUrl: `${origin}/` });
      return { asked, checked: checkPermission?.(null, permission, origin) ?? null };
    },
    /** A page of whatever kind comes into being; tells what it may do. */
    newContents: () => {
      const events = new EventEmitter();
      let openWindow: ((details: { readonly url: string }) => { action: 'deny' }) | null = null;
      const contents = {
        on: (event: string, listener: (...args: never[]) => void) => events.on(event, listener as (...args: unknown[]) => void),
        setWindowOpenHandler: (handler: typeof openWindow) => {
          openWindow = handler;
        },
      };
      system.emit('web-contents-created', {}, contents);
      return {
        goes: (event: string, url: string): boolean => {
          let prevented = false;
          events.emit(event, { url, preventDefault: () => (prevented = true) });
          return !prevented;
        },
        opens: (url: string) => openWindow?.({ url }),
      };
    },
  };
}
