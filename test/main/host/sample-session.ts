import type { Desk } from '#main/host/desk.ts';
import type { MemberGrant, SessionIdentity, SignIn, SignInFailure } from '#main/host/sign-in.ts';
import { err, ok } from '#shared/domain/result.ts';

export function sampleIdentity(email: string): SessionIdentity {
  const memberId = email.split('@')[0] ?? email;
  return { backendId: 'backend-1', accountId: 'hotel', accountName: 'Hotel', memberId, memberName: memberId, email, roles: ['buyer'] };
}

export const sampleGrant = (identity: SessionIdentity, accessToken = `token of ${identity.memberId}`): MemberGrant => ({
  accessToken,
  expiresAt: '2026-11-23T12:00:00.000Z',
  identity,
});

/** A sign-in whose backend can go away and come back. */
export function sampleSignIn(members: readonly SessionIdentity[]) {
  const state = { reachable: true, asked: 0, members: [...members] };
  const failure = (): SignInFailure | null => (state.reachable ? null : { kind: 'offline', detail: 'nobody answered' });
  const signIn: SignIn = {
    grant: async (email) => {
      state.asked += 1;
      const away = failure();
      if (away) return err(away);
      const member = state.members.find((candidate) => candidate.email === email);
      return member ? ok(sampleGrant(member)) : err({ kind: 'refused', detail: 'unknown' });
    },
    directory: async () => {
      const away = failure();
      return away ? err(away) : ok({ members: state.members.map(({ accountName, memberName, email, roles }) => ({ accountName, name: memberName, email, roles })) });
    },
  };
  return { signIn, state };
}

/** Desks that only say when they are open. More than one open at once is told by `mostOpen`. */
export function sampleDesks() {
  const log = { open: [] as string[], mostOpen: 0, history: [] as string[] };
  const openDesk = (identity: SessionIdentity): Desk => {
    log.open.push(identity.memberId);
    log.mostOpen = Math.max(log.mostOpen, log.open.length);
    log.history.push(`open ${identity.memberId}`);
    const desk: Pick<Desk, 'identity' | 'close'> & { engine: { start(): void } } = {
      identity,
      engine: { start: () => undefined },
      close: async () => {
        await Promise.resolve();
        log.open.splice(log.open.indexOf(identity.memberId), 1);
        log.history.push(`close ${identity.memberId}`);
      },
    };
    return desk as unknown as Desk;
  };
  return { openDesk, log };
}

/** Timers that run when the test says so. */
export function sampleScheduler() {
  const waiting: { delayMs: number; run: () => void }[] = [];
  return {
    waiting,
    after: (delayMs: number, run: () => void) => {
      const entry = { delayMs, run };
      waiting.push(entry);
      return () => {
        const at = waiting.indexOf(entry);
        if (at >= 0) waiting.splice(at, 1);
      };
    },
    runNext: () => waiting.shift()?.run(),
  };
}
