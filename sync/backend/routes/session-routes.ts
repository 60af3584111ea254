import { z } from 'zod';
import { localSignIn, sessionDirectory, sessionGrant } from '#sync/protocol/session.ts';
import type { BackendPorts } from '#sync/backend/policies/backend-ports.ts';
import type { IdentitySource } from '#sync/backend/policies/identity.ts';
import type { TokenDesk } from '#sync/backend/policies/tokens.ts';
import { ProblemError } from './problem-error.ts';
import { route, type Route } from './route.ts';

interface SessionParts {
  readonly ports: BackendPorts;
  readonly backendId: string;
  readonly tokens: TokenDesk;
  /** Null where no way to sign in is configured. */
  readonly identity: IdentitySource | null;
}

export function sessionRoutes({ ports, backendId, tokens, identity }: SessionParts): readonly Route[] {
  const offered = (): IdentitySource => {
    if (identity === null) throw new ProblemError('local-sign-in-off', 404);
    return identity;
  };
  return [
    route('POST', '/session', { summary: 'Signs a member or an office in for 15 minutes.', body: localSignIn, answer: sessionGrant }, async ({ body }) => {
      const identified = await offered().identify(body);
      if (identified === null) throw new ProblemError('unknown-identity', 401);
      if (identified.kind === 'office') {
        const { token, expiresAt } = await tokens.issue({ kind: 'office', office: identified.office });
        return { accessToken: token, expiresAt, serverTime: ports.now(), identity: null };
      }
      const { account, member } = identified;
      const { token, expiresAt } = await tokens.issue({ kind: 'member', account: account.id, member: member.id });
      return {
        accessToken: token,
        expiresAt,
        serverTime: ports.now(),
        identity: {
          backendId,
          accountId: account.id,
          accountName: account.name,
          memberId: member.id,
          memberName: member.name,
          email: member.email,
          roles: member.roles,
        },
      };
    }),
    route('GET', '/session/directory', { summary: 'Whom a demonstration can sign in as.', query: z.object({}), answer: sessionDirectory }, async () => {
      const list = offered().directory;
      if (list === null) throw new ProblemError('local-sign-in-off', 404);
      const members = (await list()).map(({ account, member }) => ({ accountName: account.name, name: member.name, email: member.email, roles: member.roles }));
      return { members };
    }),
  ];
}
