import type { ProtocolPort, SchemePort } from './app-protocol.ts';
import type { EventSink, InvokePort } from './ipc-bridge.ts';
import type { DownloadSource } from './mail-drafts.ts';
import type { MenuEntry } from './menu.ts';
import type { ContentsSource } from './navigation-lock.ts';
import type { PermissionPort } from './permissions.ts';
import type { SafeStoragePort } from './secret-storage.ts';
import type { WindowSettings } from './window.ts';

export interface AppPort extends ContentsSource {
  readonly isPackaged: boolean;
  enableSandbox(): void;
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<void>;
  getPath(name: 'userData' | 'logs'): string;
  setAppUserModelId(id: string): void;
  setBadgeCount(count: number): boolean;
  quit(): void;
  exit(code: number): void;
  onSecondInstance(listener: () => void): void;
  onAllWindowsClosed(listener: () => void): void;
  onActivate(listener: () => void): void;
  onBeforeQuit(listener: (event: { preventDefault(): void }) => void): void;
}

export interface ShellWindow {
  readonly page: EventSink;
  load(address: string): Promise<void>;
  onReadyToShow(listener: () => void): void;
  onClosed(listener: () => void): void;
  show(): void;
  focus(): void;
  isFocused(): boolean;
  isMinimized(): boolean;
  restore(): void;
}

/** All of Electron that the shell uses. `electron-main.ts` fills it from the real thing, a test from a fake. */
export interface ElectronPort {
  readonly platform: NodeJS.Platform;
  readonly app: AppPort;
  readonly schemes: SchemePort;
  readonly protocol: () => ProtocolPort;
  readonly permissions: () => PermissionPort;
  readonly downloads: () => DownloadSource;
  readonly ipc: InvokePort;
  readonly safeStorage: SafeStoragePort;
  createWindow(settings: WindowSettings): ShellWindow;
  setMenu(template: MenuEntry[]): void;
  readonly openOutside: (address: string) => void;
  /** Opens a file in the program that the system has for it. */
  readonly openFile: (path: string) => void;
  notify(notification: { readonly title: string; readonly body: string }, onClick: () => void): void;
  onResume(listener: () => void): void;
}
