import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sessionIdentity } from '#sync/protocol/session.ts';
import type { SessionIdentity } from './sign-in.ts';

const cacheShape = z.strictObject({ last: z.string().nullable(), identities: z.array(sessionIdentity) });
type Cache = z.infer<typeof cacheShape>;

/** The members that the backend has confirmed on this machine before; it lets a desk open while the backend is away. Holds no secret. */
export interface IdentityCache {
  /** Who worked here last and did not sign out. */
  last(): SessionIdentity | null;
  /** Case does not matter in an e-mail address. */
  byEmail(email: string): SessionIdentity | null;
  remember(identity: SessionIdentity): void;
  forgetLast(): void;
}

const empty: Cache = { last: null, identities: [] };

/** Keeps the cache in `session.json` of the profile. An unreadable file counts as empty: the next sign-in writes it anew. */
export function openIdentityCache(profileDirectory: string): IdentityCache {
  mkdirSync(profileDirectory, { recursive: true, mode: 0o700 });
  const file = join(profileDirectory, 'session.json');
  let cache = read(file);

  const save = (next: Cache): void => {
    cache = next;
    writeFileSync(`${file}.new`, JSON.stringify(next), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const byEmail = (email: string): SessionIdentity | null => cache.identities.find((identity) => sameEmail(identity.email, email)) ?? null;

  return {
    last: () => (cache.last === null ? null : byEmail(cache.last)),
    byEmail,
    remember: (identity) => save({ last: identity.email, identities: [identity, ...cache.identities.filter((known) => !sameEmail(known.email, identity.email))] }),
    forgetLast: () => save({ ...cache, last: null }),
  };
}

const sameEmail = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function read(file: string): Cache {
  try {
    const parsed = cacheShape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : empty;
  } catch {
    return empty;
  }
}
