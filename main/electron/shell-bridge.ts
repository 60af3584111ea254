import type { HostEvent } from '#shared/contract/events.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { SaidAnswer } from '#shared/contract/said-answer.ts';
import type { ShellBridge } from '#shared/contract/shell-bridge.ts';
import type { Result } from '#shared/domain/result.ts';
import { hostEventChannel, rpcChannel } from './channels.ts';

/** The part of Electron's `ipcRenderer` that the preload script uses and never hands on. */
export interface PageIpc {
  invoke(channel: string, name: string, input: unknown, known: string | null): Promise<Result<SaidAnswer, Failure>>;
  on(channel: string, listener: (event: unknown, hostEvent: HostEvent) => void): unknown;
  off(channel: string, listener: (event: unknown, hostEvent: HostEvent) => void): unknown;
}

/** What the page gets: two functions, without Electron's event objects. */
export function shellBridge(ipc: PageIpc): ShellBridge {
  return {
    ask: (name, input, known) => ipc.invoke(rpcChannel, name, input, known),
    subscribe: (listener) => {
      const onEvent = (_event: unknown, hostEvent: HostEvent): void => listener(hostEvent);
      ipc.on(hostEventChannel, onEvent);
      return () => {
        ipc.off(hostEventChannel, onEvent);
      };
    },
  };
}
