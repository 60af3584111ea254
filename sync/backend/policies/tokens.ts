import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Office } from './caller.ts';

const lifetimeSeconds = 15 * 60;
const issuer = 'proforma-backend';

/** Who a token speaks for. Roles are not in it: they are read at each request, so that a change counts at once. */
export type TokenSubject = { readonly kind: 'member'; readonly account: string; readonly member: string } | { readonly kind: 'office'; readonly office: Office };

const claims = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), account: z.string(), member: z.string() }),
  z.object({ kind: z.literal('office'), office: z.enum(['sales', 'administrative', 'operator']) }),
]);

export interface TokenDesk {
  readonly issue: (subject: TokenSubject) => Promise<{ readonly token: string; readonly expiresAt: string }>;
  /** Null when the token is not ours, was changed, or is past its time. */
  readonly verify: (token: string) => Promise<TokenSubject | null>;
}

/** Bearer tokens of 15 minutes, signed with the database's own key (HS256), judged by the backend's clock. */
export function tokenDesk(secret: Uint8Array, backendId: string, now: () => string): TokenDesk {
  return {
    issue: async (subject) => {
      const issuedAt = Math.floor(Date.parse(now()) / 1000);
      const token = await new SignJWT({ ...subject })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setAudience(backendId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(secret);
      return { token, expiresAt: new Date((issuedAt + lifetimeSeconds) * 1000).toISOString() };
    },
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, secret, { algorithms: ['HS256'], issuer, audience: backendId, currentDate: new Date(now()) });
        return claims.safeParse(payload).data ?? null;
      } catch (error) {
        if (error instanceof errors.JOSEError) return null;
        throw error;
      }
    },
  };
}
