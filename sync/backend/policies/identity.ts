import type { Membership } from '#sync/backend/store/member-store.ts';
import type { Office } from './caller.ts';

export type Identified = ({ readonly kind: 'member' } & Membership) | { readonly kind: 'office'; readonly office: Office };

/**
 * Who stands behind a sign-in. The backend knows one way today (local sign-in, loopback only); a provider of OpenID Connect
 * takes this place with the same answer, and nothing behind the session route changes.
 */
export interface IdentitySource {
  /** Null when the proof names nobody whom this backend knows. */
  readonly identify: (proof: unknown) => Promise<Identified | null>;
  /** Whom a demonstration can sign in as; null where the source does not tell. */
  readonly directory: (() => Promise<readonly Membership[]>) | null;
}
