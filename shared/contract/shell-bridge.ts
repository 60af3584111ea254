import type { Failure } from './failure.ts';
import type { SaidAnswer } from './said-answer.ts';
import type { HostEvent } from './events.ts';
import type { Result } from '#shared/domain/result.ts';

/**
 * What a shell gives to the page, and all that it gives. The Electron preload puts it on `window` under `shellBridgeKey`; under
 * the loopback shell that key is missing and the page calls `POST /api/<operation>` and `GET /events` of its own origin instead.
 */
export interface ShellBridge {
  /** Runs an operation of the contract for a page that holds the answer of the mark `known` (null: none). Never rejects for an expected failure; the answer is unparsed. */
  ask(name: string, input: unknown, known: string | null): Promise<Result<SaidAnswer, Failure>>;
  /** Listens to host events until the answer is called. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}

export const shellBridgeKey = 'proforma';
