import { z } from 'zod';
import { account, card, memberRole } from '#shared/domain/accounts/account.ts';
import { company } from '#shared/domain/company/company.ts';
import { creditStanding } from '#shared/domain/payment/instrument.ts';
import { act, query } from './operation.ts';

const person = z.strictObject({ memberId: z.string(), name: z.string(), email: z.string(), accountId: z.string(), accountName: z.string(), roles: z.array(memberRole) });

const rescuedWork = z.strictObject({ drafts: z.number().int(), commands: z.number().int(), counts: z.number().int() });
const repairedDesk = { keptAs: z.string().nullable(), backupFrom: z.iso.datetime().nullable(), rescued: rescuedWork };

/** What was found at opening the desk's files, and what was done about it, for the person to read. The damaged file is kept as `keptAs`; `backupFrom` tells which backup took its place. */
const deskNotice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deskRestored'), ...repairedDesk }),
  z.strictObject({ kind: z.literal('deskStartedEmpty'), ...repairedDesk }),
  z.strictObject({ kind: z.literal('replicaRefetched') }),
  z.strictObject({ kind: z.literal('backupMissing') }),
]);

export const sessionOperations = {
  'session.current': query('Who is signed in, whether the backend has confirmed it since the start, and what was found at opening the files.', {
    input: z.strictObject({}),
    output: z.strictObject({ person: person.nullable(), signIn: z.enum(['confirmed', 'cached', 'needed']), backend: z.string(), notices: z.array(deskNotice) }),
    reads: ['session'],
  }),
  'session.directory': query('Whom a demonstration backend can sign in; empty elsewhere or without the backend.', {
    input: z.strictObject({}),
    output: z.strictObject({
      members: z.array(z.strictObject({ accountName: z.string(), name: z.string(), email: z.string(), roles: z.array(memberRole) })),
    }),
    reads: ['session', 'sync'],
  }),
  'session.signIn': act('Signs a member in; their drafts and documents open, the former member\'s stay on disk untouched.', {
    input: z.strictObject({ email: z.email() }),
    output: z.strictObject({ person }),
  }),
  'session.signOut': act('Signs out. Nothing on disk is lost; what was not sent yet stays in the outbox.', {
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
  'account.get': query('Company, account terms, cards and credit as last told by the backend.', {
    input: z.strictObject({}),
    output: z.strictObject({
      company,
      account,
      cards: z.array(card),
      credit: creditStanding.nullable(),
      /** Today in the seller's time zone, by the backend's clock as far as it is known. */
      today: z.iso.date(),
      clock: z.strictObject({ trusted: z.boolean(), offsetMs: z.number() }),
    }),
    reads: ['account', 'session'],
  }),
};
