// Stands in for the `electron` module in a plain Node process: when the page is loaded, it asks the host as the page would, prints
// the answers and quits.
import { EventEmitter } from 'node:events';

type Invoke = (event: { senderFrame: { origin: string; parent: null } }, name: string, input: unknown) => Promise<unknown>;

const asked = JSON.parse(process.env['STAND_IN_ASKS'] ?? '[]') as { name: string; input: unknown }[];
let invoke: Invoke | null = null;

async function actAsPage(): Promise<void> {
  for (const { name, input } of asked) {
    const answer = await invoke?.({ senderFrame: { origin: 'app://desk', parent: null } }, name, input);
    console.log(JSON.stringify({ name, answer }));
  }
  app.quit();
}

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  #userData = '';
  enableSandbox(): void {}
  setAppUserModelId(): void {}
  requestSingleInstanceLock(): boolean {
    return true;
  }
  async whenReady(): Promise<void> {}
  setPath(_name: string, path: string): void {
    this.#userData = path;
  }
  getPath(): string {
    return this.#userData;
  }
  setBadgeCount(): boolean {
    return true;
  }
  quit(): void {
    this.emit('before-quit', { preventDefault: () => undefined });
  }
  exit(code: number): void {
    process.exit(code);
  }
}

export const app = new StandInApp();

export class BrowserWindow extends EventEmitter {
  readonly webContents = { isDestroyed: () => false, send: () => undefined };
  async loadURL(address: string): Promise<void> {
    console.log(JSON.stringify({ loaded: address }));
    setImmediate(() => void actAsPage());
  }
  show(): void {}
  isFocused(): boolean {
    return true;
  }
}

export const ipcMain = {
  handle: (_channel: string, listener: Invoke) => {
    invoke = listener;
  },
};
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => undefined };
export const net = { fetch };
export class Notification extends EventEmitter {
  show(): void {}
}
export const powerMonitor = new EventEmitter();
export const protocol = { registerSchemesAsPrivileged: () => undefined, handle: () => undefined };
export const safeStorage = { isAsyncEncryptionAvailable: async () => false, getSelectedStorageBackend: () => 'basic_text' };
export const session = { defaultSession: Object.assign(new EventEmitter(), { setPermissionRequestHandler: () => undefined, setPermissionCheckHandler: () => undefined }) };
export const shell = { openExternal: async () => undefined, openPath: async () => '' };
