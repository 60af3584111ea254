import { z } from 'zod';
import { memberRole } from '#shared/domain/accounts/account.ts';

/** Local sign-in: only offered by a backend that listens on a loopback address and was started for demonstration or tests. */
export const localSignIn = z.union([
  z.strictObject({ email: z.email() }),
  z.strictObject({ office: z.enum(['sales', 'administrative', 'operator']) }),
]);

export const sessionIdentity = z.strictObject({
  /** Identifies the seller's backend across addresses and restarts. */
  backendId: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  memberId: z.string(),
  memberName: z.string(),
  email: z.string(),
  roles: z.array(memberRole),
});
export type SessionIdentity = z.infer<typeof sessionIdentity>;

/** `identity` is null for the seller's own offices. Tokens live minutes, not days. */
export const sessionGrant = z.strictObject({
  accessToken: z.string(),
  expiresAt: z.iso.datetime(),
  serverTime: z.iso.datetime(),
  identity: sessionIdentity.nullable(),
});
export type SessionGrant = z.infer<typeof sessionGrant>;

/** Whom a demonstration backend can sign in: `GET /session/directory`. */
export const sessionDirectory = z.strictObject({
  members: z.array(z.strictObject({ accountName: z.string(), name: z.string(), email: z.string(), roles: z.array(memberRole) })),
});
