import { z } from 'zod';
import { approvalStep } from '#shared/domain/approvals/approval.ts';
import { act, query } from './operation.ts';
import { draftReference, quoteSummary } from './quote-operations.ts';

export const approvalOperations = {
  'approvals.inbox': query('What needs my decision now, what I am part of and waits for others, what I decided.', {
    input: z.strictObject({}),
    output: z.strictObject({
      mine: z.array(quoteSummary.extend({ deadline: z.iso.datetime().nullable(), authorName: z.string() })),
      others: z.array(quoteSummary.extend({ deadline: z.iso.datetime().nullable(), authorName: z.string() })),
      decided: z.array(quoteSummary.extend({ deadline: z.iso.datetime().nullable(), authorName: z.string() })),
    }),
    reads: ['quotes', 'outbox', 'account'],
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
