import type { Credentials } from '#sync/client/ports.ts';
import type { MemberGrant, SignIn, SignInFailure } from './sign-in.ts';

export interface MemberCredentials extends Credentials {
  adopt(grant: MemberGrant): void;
}

export interface CredentialEvents {
  onGranted(grant: MemberGrant): void;
  onRefused(failure: SignInFailure): void;
}

/**
 * The bearer token of one member, in memory only. Renewals are single-flight, because an identity provider that rotates refresh
 * tokens takes a second use of the same one for theft.
 */
export function memberCredentials(email: string, signIn: SignIn, events: CredentialEvents): MemberCredentials {
  let token: string | null = null;
  let renewal: Promise<string | null> | null = null;

  const renewNow = async (signal: AbortSignal): Promise<string | null> => {
    const granted = await signIn.grant(email, signal);
    if (!granted.ok) {
      token = null;
      if (granted.error.kind === 'refused') events.onRefused(granted.error);
      return null;
    }
    token = granted.value.accessToken;
    events.onGranted(granted.value);
    return token;
  };

  return {
    current: () => token,
    adopt: (grant) => {
      token = grant.accessToken;
    },
    renew: (signal) => {
      renewal ??= renewNow(signal).finally(() => {
        renewal = null;
      });
      return renewal;
    },
  };
}
