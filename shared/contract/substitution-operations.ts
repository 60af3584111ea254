import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { act, query } from './operation.ts';

const person = z.strictObject({ id: z.string(), name: z.string() });

/** A substitution with the names of everybody concerned. `id` is null on what came with the company's own data: that is not ended from a desk. */
export const shownSubstitution = z.strictObject({
  id: z.uuid().nullable(),
  absent: person,
  substitute: person,
  from: z.iso.date(),
  to: z.iso.date(),
  setBy: person.nullable(),
  endedBy: person.nullable(),
  state: z.enum(['coming', 'running', 'over']),
  mayEnd: z.boolean(),
  pending: z.boolean(),
});

export const substitutionOperations = {
  'account.substitutions': query('Who stands in for whom and when, for whom I may arrange it, and who can stand in.', {
    input: z.strictObject({}),
    output: z.strictObject({
      today: z.iso.date(),
      substitutions: z.array(shownSubstitution),
      /** What the seller's backend refused, with all that was typed. */
      refused: z.array(z.strictObject({ commandId: z.uuid(), kind: z.string(), refusal, absent: person.nullable(), substitute: person.nullable(), from: z.iso.date().nullable(), to: z.iso.date().nullable() })),
      mayArrangeFor: z.array(person),
      substitutes: z.array(person),
    }),
    reads: ['account', 'outbox', 'session'],
  }),
  'account.foreseeSubstitute': query('Which running estimates the substitute could not decide on all the same: their own, or above their limit.', {
    input: z.strictObject({ absent: z.string().optional(), substitute: z.string() }),
    output: z.strictObject({
      barred: z.array(z.strictObject({ quoteId: z.uuid(), number: z.string().nullable(), title: z.string(), gross: decimalText, currency: z.string(), reason: z.enum(['ownDocument', 'approvalLimitExceeded']) })),
    }),
    reads: ['account', 'quotes', 'outbox'],
  }),
  'account.setSubstitute': act('Lets a member stand in for an approver on these days, both included (seller time). Without `absent`: for me; for others by an admin. Works offline.', {
    input: z.strictObject({ absent: z.string().optional(), substitute: z.string(), from: z.iso.date(), to: z.iso.date() }),
    output: z.strictObject({ substitutionId: z.uuid() }),
  }),
  'account.endSubstitute': act('Ends a substitution at once; it stays on record. Works offline.', { input: z.strictObject({ substitutionId: z.uuid() }), output: z.strictObject({}) }),
};
