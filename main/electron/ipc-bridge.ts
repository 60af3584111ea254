import { err } from '#shared/domain/result.ts';
import type { HostEvent } from '#shared/contract/events.ts';
import type { Host } from '#main/host/create-host.ts';
import { hostEventChannel, rpcChannel } from './channels.ts';
import { pageOrigin } from './page-address.ts';

/** The frame that a message comes from, as Electron tells it. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}

export interface InvokePort {
  handle(channel: string, listener: (event: { readonly senderFrame: SenderFrame | null }, ...args: unknown[]) => Promise<unknown>): void;
}

export interface EventSink {
  isDestroyed(): boolean;
  send(channel: string, event: HostEvent): void;
}

/**
 * The one gate between page and host: a single channel, open to the top frame of our own page only. Names and inputs are judged
 * by the host; the event object goes no further than here.
 */
export function connectPage(ipc: InvokePort, host: Pick<Host, 'answerPage' | 'subscribe'>, sinks: () => readonly EventSink[]): () => void {
  ipc.handle(rpcChannel, async ({ senderFrame }, name, input, known) => {
    if (!isOwnTopFrame(senderFrame)) throw new Error('refused: not the page of this desk');
    return typeof name === 'string' ? host.answerPage(name, input, typeof known === 'string' ? known : null) : err({ kind: 'unknownOperation', name: '' });
  });
  return host.subscribe((event) => {
    for (const sink of sinks()) if (!sink.isDestroyed()) sink.send(hostEventChannel, event);
  });
}

/** `senderFrame` is null when the frame has gone or navigated away since it sent. */
export function isOwnTopFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === pageOrigin;
}
