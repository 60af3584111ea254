import type { Topic } from '#shared/contract/events.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { SessionAccess } from '#main/operations/operation-context.ts';
import type { Credentials, Scheduler } from '#sync/client/ports.ts';
import type { Desk, DeskLog } from './desk.ts';
import type { IdentityCache } from './identity-cache.ts';
import { memberCredentials, type MemberCredentials } from './member-credentials.ts';
import { createSignInRetry } from './sign-in-retry.ts';
import type { MemberGrant, SessionIdentity, SignIn, SignInFailure } from './sign-in.ts';
import { createTurns } from './turns.ts';

export interface SessionDeps {
  readonly backend: string;
  readonly signIn: SignIn;
  readonly cache: IdentityCache;
  readonly scheduler: Scheduler;
  readonly openDesk: (identity: SessionIdentity, credentials: Credentials) => Promise<Desk>;
  readonly announce: (topics: readonly Topic[]) => void;
  readonly log: DeskLog;
}

export interface Session extends SessionAccess {
  /** Opens the desk of this member, or of who worked here last: from the cache at once, and with the backend as soon as it answers. */
  start(email: string | null): Promise<void>;
  close(): Promise<void>;
}

type SignInStanding = ReturnType<SessionAccess['standing']>;

/**
 * Which member is signed in, and their desk. Changes go one after the other, so that two desks are never open at once: each owns its
 * files and its number of the outbox.
 */
export function createSession(deps: SessionDeps): Session {
  const slot = createDeskSlot(deps);
  const inTurn = createTurns();
  const ending = new AbortController();
  const retry = createSignInRetry(deps.scheduler, (email) => attempt(email), (error) => deps.log.error({ err: error }, 'the desk could not be opened'));

  /** Brings the desk in line with what the backend has just said of a member. */
  const confirm = async (grant: MemberGrant): Promise<void> => {
    if (ending.signal.aborted) return;
    deps.cache.remember(grant.identity);
    if (slot.adopt(grant)) return;
    await slot.close();
    await slot.open(grant.identity, grant, onRenewed);
  };

  // The desk asks for tokens from inside its own work: it must not be closed before that work has its answer.
  const onRenewed = (grant: MemberGrant): void => {
    inTurn(() => confirm(grant)).catch((error: unknown) => deps.log.error({ err: error }, 'the desk could not be opened'));
  };

  /** True when the desk is open or a person has to do something about it; false = the backend is away. */
  const attempt = async (email: string): Promise<boolean> => {
    const granted = await deps.signIn.grant(email, ending.signal);
    if (ending.signal.aborted || slot.desk() !== null) return true;
    if (granted.ok) await inTurn(() => confirm(granted.value));
    else deps.log.warn({ reason: granted.error.kind, detail: granted.error.detail }, 'sign-in did not succeed');
    return granted.ok || granted.error.kind === 'refused';
  };

  return {
    backend: deps.backend,
    desk: slot.desk,
    standing: slot.standing,
    start: async (email) => {
      const known = email === null ? deps.cache.last() : deps.cache.byEmail(email);
      if (known) return inTurn(() => slot.open(known, null, onRenewed));
      if (email !== null && !(await attempt(email))) retry.begin(email);
    },
    signIn: async (email) => {
      retry.cancel();
      const granted = await deps.signIn.grant(email, ending.signal);
      if (!granted.ok) return err(failureOf(granted.error, email));
      await inTurn(() => confirm(granted.value));
      return ok(granted.value.identity);
    },
    signOut: () =>
      inTurn(async () => {
        retry.cancel();
        deps.cache.forgetLast();
        await slot.close();
        slot.setStanding('needed');
      }),
    directory: async () => {
      const answer = await deps.signIn.directory(ending.signal);
      return answer.ok ? answer.value : { members: [] };
    },
    close: async () => {
      ending.abort();
      retry.cancel();
      await inTurn(slot.close);
    },
  };
}

const failureOf = (failure: SignInFailure, email: string): Failure =>
  failure.kind === 'offline' ? { kind: 'offline', detail: failure.detail } : { kind: 'refused', refusal: refuse('notFound', { email, reason: failure.detail }) };

/** The place of the one open desk. */
function createDeskSlot({ signIn, openDesk, announce, log }: SessionDeps) {
  let current: { readonly desk: Desk; readonly credentials: MemberCredentials } | null = null;
  let standing: SignInStanding = 'needed';

  const setStanding = (next: SignInStanding): void => {
    standing = next;
    announce(['session', 'sync']);
  };

  return {
    desk: (): Desk | null => current?.desk ?? null,
    standing: (): SignInStanding => standing,
    setStanding,
    open: async (identity: SessionIdentity, grant: MemberGrant | null, onGranted: (grant: MemberGrant) => void): Promise<void> => {
      const credentials = memberCredentials(identity.email, signIn, { onGranted, onRefused: () => setStanding('needed') });
      if (grant) credentials.adopt(grant);
      current = { desk: await openDesk(identity, credentials), credentials };
      current.desk.engine.start();
      log.info({ account: identity.accountId, member: identity.memberId, confirmed: grant !== null }, 'desk opened');
      setStanding(grant ? 'confirmed' : 'cached');
      announce(['account', 'catalog', 'prices', 'drafts', 'quotes', 'orders', 'outbox']);
    },
    /** False: the grant is for somebody else than the open desk's member, or the member has changed. */
    adopt: (grant: MemberGrant): boolean => {
      if (current === null || JSON.stringify(current.desk.identity) !== JSON.stringify(grant.identity)) return false;
      current.credentials.adopt(grant);
      if (standing !== 'confirmed') setStanding('confirmed');
      return true;
    },
    close: async (): Promise<void> => {
      const closing = current;
      current = null;
      closing?.credentials.stop();
      await closing?.desk.close();
    },
  };
}
