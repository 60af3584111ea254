import { localSignIn } from '#sync/protocol/session.ts';
import { allAccounts, findMembershipByEmail } from '#sync/backend/store/member-store.ts';
import type { Database } from '#sync/backend/store/tables.ts';
import type { IdentitySource } from './identity.ts';

/** Believes whoever asks. Only for a backend on a loopback address, for demonstration and tests. */
export function localIdentity(database: Database): IdentitySource {
  return {
    identify: async (proof) => {
      const claim = localSignIn.parse(proof);
      if ('office' in claim) return { kind: 'office', office: claim.office };
      const membership = await findMembershipByEmail(database, claim.email);
      return membership === undefined ? null : { kind: 'member', ...membership };
    },
    directory: async () => (await allAccounts(database)).flatMap((account) => account.members.map((member) => ({ account, member }))),
  };
}
