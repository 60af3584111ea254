import type { sessionOperations } from '#shared/contract/session-operations.ts';
import { err, ok } from '#shared/domain/result.ts';
import type { SessionIdentity } from '#main/host/sign-in.ts';
import type { Answer, Handlers } from './handler.ts';
import { withDesk } from './with-desk.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';

type Person = Answer<'session.signIn'>['person'];

const personOf = (identity: SessionIdentity): Person => ({
  memberId: identity.memberId,
  name: identity.memberName,
  email: identity.email,
  accountId: identity.accountId,
  accountName: identity.accountName,
  roles: identity.roles,
});

export const sessionHandlers: Pick<Handlers, keyof typeof sessionOperations> = {
  'session.current': (_input, { session }) => {
    const desk = session.desk();
    return ok({ person: desk === null ? null : personOf(desk.identity), signIn: session.standing(), backend: session.backend, notices: desk === null ? [] : [...desk.notices] });
  },

  'session.directory': async (_input, { session }) => ok(await session.directory()),

  'session.signIn': async ({ email }, { session }) => {
    const signedIn = await session.signIn(email);
    return signedIn.ok ? ok({ person: personOf(signedIn.value) }) : signedIn;
  },

  'session.signOut': async (_input, { session }) => {
    await session.signOut();
    return ok({});
  },

  'account.get': withDesk((_input, desk) => {
    const company = desk.stores.company.get();
    const account = desk.documents.account();
    if (!company || !account) return err({ kind: 'noCatalogYet' });
    const { instant, trusted } = desk.now();
    return ok({
      company,
      account,
      cards: [...desk.stores.account.cards()],
      credit: desk.stores.account.credit(),
      today: dayOfInstant(instant, company.timeZone),
      clock: { trusted, offsetMs: desk.stores.settings.clockOffsetMs() ?? 0 },
    });
  }),
};
