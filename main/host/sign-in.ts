import type { z } from 'zod';
import type { Result } from '#shared/domain/result.ts';
import type { sessionDirectory, sessionGrant, sessionIdentity } from '#sync/protocol/session.ts';

export type SessionIdentity = z.infer<typeof sessionIdentity>;
export type SessionGrant = z.infer<typeof sessionGrant>;
export type SessionDirectory = z.infer<typeof sessionDirectory>;

/** `refused`: the backend knows no such member. `offline`: nobody, or somebody who is not the backend, answered. */
export type SignInFailure = { readonly kind: 'refused'; readonly detail: string } | { readonly kind: 'offline'; readonly detail: string };

/** A grant for a member of a buying company; the seller's offices have no desk. */
export interface MemberGrant {
  readonly accessToken: string;
  readonly expiresAt: string;
  readonly identity: SessionIdentity;
}

/**
 * How a person proves who they are. The local sign-in by e-mail is one implementation; signing in through the seller's identity
 * provider (system browser, PKCE, refresh tokens) is another one behind the same two questions.
 */
export interface SignIn {
  /** Gets a fresh grant for this member, with or without asking the person. */
  grant(email: string, signal: AbortSignal): Promise<Result<MemberGrant, SignInFailure>>;
  /** Whom a demonstration backend can sign in. */
  directory(signal: AbortSignal): Promise<Result<SessionDirectory, SignInFailure>>;
}
