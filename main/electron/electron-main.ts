// The product: the host behind an Electron window. This file and preload.ts are the only ones that load Electron.
import { app, BrowserWindow, ipcMain, Menu, net, Notification, powerMonitor, protocol, safeStorage, session, shell, type MenuItemConstructorOptions } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { createHost } from '#main/host/create-host.ts';
import { localSignIn } from '#main/host/local-sign-in.ts';
import { syncInThread, warmWorkers } from '#main/host/sync-thread.ts';
import { systemClock, systemScheduler } from '#main/host/system-ports.ts';
import type { ElectronPort, ShellWindow } from './electron-port.ts';
import { runShell } from './run-shell.ts';
import { sqliteAddonFile } from '#main/host/sqlite-addon-file.ts';
import { readShellOptions } from './shell-options.ts';
import type { WindowSettings } from './window.ts';

const options = readShellOptions(process.argv, process.env['PROFORMA_BACKEND'] ?? 'http://127.0.0.1:8420');
// The lock for a single process goes by this folder.
if (options.profile !== null) app.setPath('userData', resolve(options.profile));
const profileDirectory = app.getPath('userData');
mkdirSync(profileDirectory, { recursive: true, mode: 0o700 });
const sqliteAddon = sqliteAddonFile(app.isPackaged ? process.resourcesPath : null, import.meta.dirname);
const log = pino({ level: 'info' }, pino.destination({ dest: join(profileDirectory, 'desk.log'), mkdir: true, sync: false }));

function createWindow(settings: WindowSettings): ShellWindow {
  const window = new BrowserWindow(settings);
  return {
    page: window.webContents,
    load: (address) => window.loadURL(address),
    onReadyToShow: (listener) => void window.once('ready-to-show', listener),
    onClosed: (listener) => void window.once('closed', listener),
    show: () => window.show(),
    focus: () => window.focus(),
    isFocused: () => window.isFocused(),
    isMinimized: () => window.isMinimized(),
    restore: () => window.restore(),
  };
}

const electron: ElectronPort = {
  platform: process.platform,
  app: Object.assign(app, {
    onSecondInstance: (listener: () => void) => void app.on('second-instance', listener),
    onAllWindowsClosed: (listener: () => void) => void app.on('window-all-closed', listener),
    onActivate: (listener: () => void) => void app.on('activate', listener),
    onBeforeQuit: (listener: (event: { preventDefault(): void }) => void) => void app.on('before-quit', listener),
  }),
  schemes: protocol,
  protocol: () => protocol,
  permissions: () => session.defaultSession,
  downloads: () => session.defaultSession,
  ipc: ipcMain,
  safeStorage,
  createWindow,
  setMenu: (template) => Menu.setApplicationMenu(Menu.buildFromTemplate(template satisfies MenuItemConstructorOptions[])),
  openOutside: (address) => {
    shell.openExternal(address).catch((error: unknown) => log.warn({ err: error }, 'the browser did not open'));
  },
  openFile: (path) => {
    void shell.openPath(path).then((fault) => {
      if (fault !== '') log.warn({ fault }, 'no program opened the message');
    });
  },
  notify: ({ title, body }, onClick) => {
    const notification = new Notification({ title, body });
    notification.on('click', onClick);
    notification.show();
  },
  onResume: (listener) => void powerMonitor.on('resume', listener),
};

const takeWorker = warmWorkers(() => new Worker(join(import.meta.dirname, 'sync-worker.js')));

runShell(electron, {
  folder: import.meta.dirname,
  profileDirectory,
  user: options.user,
  reportFailure: (error) => log.error({ err: error }, 'the desk did not end cleanly'),
  createHost: (key) =>
    createHost({
      backend: options.backend,
      profileDirectory,
      signIn: localSignIn(options.backend, (address, request) => net.fetch(address, request)),
      openSync: (credentials) => syncInThread({ backend: options.backend, sqliteAddon, credentials, takeWorker }),
      key,
      clock: systemClock,
      scheduler: systemScheduler,
      log,
      sqliteAddon,
    }),
}).catch((error: unknown) => {
  log.fatal({ err: error }, 'the desk could not start');
  log.flush(() => app.exit(1));
});
