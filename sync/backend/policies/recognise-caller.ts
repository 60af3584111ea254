import { findMembership } from '#sync/backend/store/member-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import type { Caller } from './caller.ts';
import type { TokenDesk } from './tokens.ts';

/** Who sends a request, from its `Authorization` header. A member who has left the account is nobody, whatever the token says. */
export async function recogniseCaller(database: Database, tokens: TokenDesk, authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
  const subject = token === undefined ? null : await tokens.verify(token);
  if (subject === null) return { kind: 'nobody' };
  if (subject.kind === 'office') return subject;
  const membership = await findMembership(database, subject.account, subject.member);
  return membership === undefined ? { kind: 'nobody' } : { kind: 'member', ...membership };
}
