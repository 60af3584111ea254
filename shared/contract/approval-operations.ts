import { z } from 'zod';
import { approvalReminder, approvalStep } from '#shared/domain/approvals/approval.ts';
import { refusal } from '#shared/domain/refusal.ts';
import { act, query } from './operation.ts';
import { draftReference, quoteSummary } from './quote-operations.ts';

/** A running or past round in a list. Times are instants; working days are the sales office's, 0 on the last day and after it. */
const approvalEntry = quoteSummary.extend({
  deadline: z.iso.datetime().nullable(),
  workingDaysLeft: z.number().int().nullable(),
  isLate: z.boolean(),
  authorName: z.string(),
  /** Names of the rules that ask in the present step. */
  rules: z.array(z.string()),
  /** Whose place I would fill by deciding; null = my own. */
  onBehalfOf: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** Names of those who may act now, and of those who come after them. */
  waitsFor: z.array(z.string()),
  later: z.array(z.string()),
  /** Why my approval would be refused, said before I try; null = it would count. */
  obstacle: refusal.nullable(),
  /** That the present step's deadline passed: who was reminded, or to whom it escalated. */
  reminder: approvalReminder.extend({ toNames: z.array(z.string()) }).nullable(),
  /** What I decided, where I did. */
  decision: z.strictObject({ decision: z.enum(['approve', 'reject']), onBehalfOfName: z.string().nullable(), at: z.iso.datetime(), outcome: z.enum(['pending', 'approved', 'rejected', 'lapsed']) }).nullable(),
});

/** An estimate that is not in approval yet and would ask me. `approveBy`: until when it holds; null before it is issued. */
const possibleEntry = quoteSummary.extend({
  authorName: z.string(),
  onBehalfOf: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  rules: z.array(z.string()),
  approveBy: z.iso.datetime().nullable(),
  workingDaysLeft: z.number().int().nullable(),
});

export const approvalOperations = {
  'approvals.inbox': query('What needs my decision now, what I am part of and waits for others, what may come to me, what I decided.', {
    input: z.strictObject({}),
    output: z.strictObject({
      mine: z.array(approvalEntry),
      others: z.array(approvalEntry),
      mayCome: z.array(possibleEntry),
      decided: z.array(approvalEntry),
    }),
    reads: ['quotes', 'outbox', 'account', 'orders'],
  }),
  'approvals.decide': act('Approves or rejects the version that I saw. Works offline; void if version or total moved meanwhile.', {
    input: z.strictObject({ quoteId: z.uuid(), version: z.number().int(), decision: z.enum(['approve', 'reject']), comment: z.string().max(2000) }),
    output: z.strictObject({}),
  }),
  'approvals.foresee': query('Who will have to approve this draft, why and by when, or the dead end.', {
    input: z.strictObject({ draft: draftReference }),
    output: z.strictObject({
      steps: z.array(
        approvalStep.extend({ rule: z.string(), approverNames: z.array(z.string()) }),
      ),
      deadEnd: z.strictObject({ reason: z.string(), rule: z.string() }).nullable(),
    }),
    reads: ['drafts', 'prices', 'account', 'quotes', 'orders'],
  }),
};
