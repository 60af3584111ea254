import type { Topic } from '#shared/contract/events.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/domain/result.ts';
import type { Desk } from '#main/host/desk.ts';
import type { SessionDirectory, SessionIdentity } from '#main/host/sign-in.ts';

/** Who is signed in, as handlers see it. */
export interface SessionAccess {
  /** Address of the backend, for people to read. */
  readonly backend: string;
  /** The open desk, or null while nobody is signed in. */
  desk(): Desk | null;
  /** `confirmed`: the backend has answered for this identity since the start. */
  standing(): 'confirmed' | 'cached' | 'needed';
  signIn(email: string): Promise<Result<SessionIdentity, Failure>>;
  signOut(): Promise<void>;
  /** Empty when the backend is away or offers no local sign-in. */
  directory(): Promise<SessionDirectory>;
}

/** All that a handler may touch. Times, ids and stores come from here, so that a handler is its input and its desk. */
export interface OperationContext {
  readonly session: SessionAccess;
  /** Tells screens what changed where the desk's own transaction does not. */
  readonly announce: (topics: readonly Topic[]) => void;
  readonly newId: () => string;
}
