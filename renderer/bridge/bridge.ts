import type { InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import type { HostEvent } from '#shared/contract/events.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/domain/result.ts';

export type Answer<Name extends OperationName> = Result<OutputOf<Name>, Failure>;

/** The one way from the page to its host. Failures are values; `call` never rejects. */
export interface Bridge {
  call<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<Answer<Name>>;
  /** Tells which topics changed; the returned function ends it. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}
