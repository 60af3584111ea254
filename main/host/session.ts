import type { Topic } from '#shared/contract/events.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { SessionAccess } from '#main/operations/operation-context.ts';
import type { Credentials, Scheduler } from '#sync/client/ports.ts';
import type { Desk, DeskLog } from './desk.ts';
import type { IdentityCache } from './identity-cache.ts';
import { memberCredentials, type MemberCredentials } from './member-credentials.ts';
import type { MemberGrant, SessionIdentity, SignIn, SignInFailure } from './sign-in.ts';

export interface SessionDeps {
  readonly backend: string;
  readonly signIn: SignIn;
  readonly cache: IdentityCache;
  readonly scheduler: Scheduler;
  openDesk(identity: SessionIdentity, credentials: Credentials): Desk;
  announce(topics: readonly Topic[]): void;
  readonly log: DeskLog;
}

export interface Session extends SessionAccess {
  /** Opens the desk of this member, or of who worked here last: from the cache at once, and with the backend as soon as it answers. */
  start(email: string | null): Promise<void>;
  close(): Promise<void>;
}

interface OpenDesk {
  readonly desk: Desk;
  readonly credentials: MemberCredentials;
}

const firstRetryMs = 500;
const longestRetryMs = 15_000;

const failureOf = (failure: SignInFailure, email: string): Failure =>
  failure.kind === 'offline' ? { kind: 'offline', detail: failure.detail } : { kind: 'refused', refusal: refuse('notFound', { email, reason: failure.detail }) };

/**
 * Which member is signed in, and their desk. Changes go through one queue, so that two desks are never open at once: each owns its
 * files and its number of the outbox.
 */
export function createSession(deps: SessionDeps): Session {
  let open: OpenDesk | null = null;
  let standing: 'confirmed' | 'cached' | 'needed' = 'needed';
  let queue: Promise<unknown> = Promise.resolve();
  let cancelRetry = (): void => {};
  const ending = new AbortController();

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const setStanding = (next: typeof standing): void => {
    standing = next;
    deps.announce(['session', 'sync']);
  };

  const closeDesk = async (): Promise<void> => {
    const closing = open;
    open = null;
    closing?.credentials.stop();
    await closing?.desk.close();
  };

  const openFor = (identity: SessionIdentity, grant: MemberGrant | null): void => {
    const credentials = memberCredentials(identity.email, deps.signIn, {
      // The desk asks for tokens from inside its own work: it must not be closed before that work has its answer.
      onGranted: (renewed) => inBackground(() => confirm(renewed)),
      onRefused: () => setStanding('needed'),
    });
    if (grant) credentials.adopt(grant);
    open = { desk: deps.openDesk(identity, credentials), credentials };
    open.desk.engine.start();
    deps.log.info({ account: identity.accountId, member: identity.memberId, confirmed: grant !== null }, 'desk opened');
    setStanding(grant ? 'confirmed' : 'cached');
    deps.announce(['account', 'catalog', 'prices', 'drafts', 'quotes', 'orders', 'outbox']);
  };

  /** Brings the desk in line with what the backend has just said of a member. */
  const confirm = async (grant: MemberGrant): Promise<void> => {
    if (ending.signal.aborted) return;
    deps.cache.remember(grant.identity);
    if (open && isSame(open.desk.identity, grant.identity)) {
      open.credentials.adopt(grant);
      if (standing !== 'confirmed') setStanding('confirmed');
      return;
    }
    await closeDesk();
    openFor(grant.identity, grant);
  };

  const inBackground = (work: () => Promise<void>): void => {
    inTurn(work).catch((error: unknown) => deps.log.error({ err: error }, 'the desk could not be opened'));
  };

  /** True when the desk is open or a person has to do something about it; false = the backend is away. */
  const attempt = async (email: string): Promise<boolean> => {
    const granted = await deps.signIn.grant(email, ending.signal);
    if (ending.signal.aborted || open) return true;
    if (granted.ok) {
      await inTurn(() => confirm(granted.value));
      return true;
    }
    deps.log.warn({ reason: granted.error.kind, detail: granted.error.detail }, 'sign-in did not succeed');
    return granted.error.kind === 'refused';
  };

  const keepTrying = (email: string, delayMs: number): void => {
    cancelRetry = deps.scheduler.after(delayMs, () => {
      attempt(email).then(
        (settled) => {
          if (!settled) keepTrying(email, Math.min(delayMs * 2, longestRetryMs));
        },
        (error: unknown) => deps.log.error({ err: error }, 'the desk could not be opened'),
      );
    });
  };

  const start = async (email: string | null): Promise<void> => {
    const known = email === null ? deps.cache.last() : deps.cache.byEmail(email);
    if (known) return inTurn(async () => openFor(known, null));
    if (email !== null && !(await attempt(email))) keepTrying(email, firstRetryMs);
  };

  return {
    backend: deps.backend,
    desk: () => open?.desk ?? null,
    standing: () => standing,
    start,
    signIn: async (email) => {
      cancelRetry();
      const granted = await deps.signIn.grant(email, ending.signal);
      if (!granted.ok) return err(failureOf(granted.error, email));
      await inTurn(() => confirm(granted.value));
      return ok(granted.value.identity);
    },
    signOut: () =>
      inTurn(async () => {
        cancelRetry();
        deps.cache.forgetLast();
        await closeDesk();
        setStanding('needed');
      }),
    directory: async () => {
      const answer = await deps.signIn.directory(ending.signal);
      return answer.ok ? answer.value : { members: [] };
    },
    close: async () => {
      ending.abort();
      cancelRetry();
      await inTurn(closeDesk);
    },
  };
}

const isSame = (one: SessionIdentity, other: SessionIdentity): boolean => JSON.stringify(one) === JSON.stringify(other);
