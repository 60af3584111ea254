import { err, ok, type Result } from '#shared/domain/result.ts';
import type { Credentials, TransportFailure } from '#sync/client/ports.ts';
import type { MemberGrant, SignIn, SignInFailure } from './sign-in.ts';

export interface MemberCredentials extends Credentials {
  adopt(grant: MemberGrant): void;
  /** Ends a renewal under way, so that the desk can close. */
  stop(): void;
}

export interface CredentialEvents {
  onGranted(grant: MemberGrant): void;
  onRefused(failure: SignInFailure): void;
}

/**
 * The bearer token of one member, in memory only. Renewals are single-flight, because an identity provider that rotates refresh
 * tokens takes a second use of the same one for theft; whoever waits for a renewal may give up without ending it for the others.
 */
export function memberCredentials(email: string, signIn: SignIn, events: CredentialEvents): MemberCredentials {
  let token: string | null = null;
  const stopping = new AbortController();
  let renewal: Promise<Result<string, TransportFailure>> | null = null;

  const renewNow = async (): Promise<Result<string, TransportFailure>> => {
    const granted = await signIn.grant(email, stopping.signal);
    if (granted.ok) {
      token = granted.value.accessToken;
      events.onGranted(granted.value);
      return ok(token);
    }
    token = null;
    if (granted.error.kind === 'offline') return err({ kind: 'offline', detail: granted.error.detail });
    events.onRefused(granted.error);
    return err({ kind: 'signInNeeded' });
  };

  return {
    current: () => token,
    adopt: (grant) => {
      token = grant.accessToken;
    },
    stop: () => stopping.abort(),
    renew: () => {
      renewal ??= renewNow().finally(() => {
        renewal = null;
      });
      return renewal;
    },
  };
}
