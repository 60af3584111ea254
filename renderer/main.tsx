import { type ShellBridge, shellBridgeKey } from '#shared/contract/shell-bridge.ts';
import { createElectronBridge } from './bridge/electron-bridge.ts';
import { createLoopbackBridge } from './bridge/loopback-bridge.ts';
import { startDesk } from './start-desk.tsx';

declare global {
  interface Window {
    /** Put there by the preload script of the Electron shell; absent in the loopback shell. */
    readonly [shellBridgeKey]?: ShellBridge;
  }
}

const host = window[shellBridgeKey];
await startDesk(host ? createElectronBridge(host) : createLoopbackBridge());
