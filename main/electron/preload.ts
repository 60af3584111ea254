import { contextBridge, ipcRenderer } from 'electron';
import { shellBridgeKey } from '#shared/contract/shell-bridge.ts';
import { shellBridge } from './shell-bridge.ts';

contextBridge.exposeInMainWorld(shellBridgeKey, shellBridge(ipcRenderer));
