import { z } from 'zod';
import { decimalText } from '#shared/domain/money/decimal.ts';
import { instant } from '#shared/domain/time/calendar-day.ts';

/** One step of a round: who is asked because of which rules, how many must agree, and by when. */
export const approvalStep = z.strictObject({
  id: z.string(),
  rules: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  approvers: z.array(z.string()),
  need: z.enum(['any', 'all']),
  deadline: instant,
  onDeadline: z.union([z.literal('remind'), z.strictObject({ escalateTo: z.string() })]),
  routedToAdmin: z.boolean(),
});
export type ApprovalStep = z.infer<typeof approvalStep>;

/** One person's word, never changed afterwards. `onBehalfOf` names the absent approver whom a substitute stood in for. */
export const approvalDecision = z.strictObject({
  commandId: z.uuid(),
  step: z.string(),
  member: z.string(),
  onBehalfOf: z.string().nullable(),
  decision: z.enum(['approve', 'reject']),
  comment: z.string(),
  version: z.number().int(),
  total: decimalText,
  decidedAt: instant,
  receivedAt: instant,
});
export type ApprovalDecision = z.infer<typeof approvalDecision>;

/** That a step's deadline passed, noted by the backend: who was reminded, or to whom the step escalated. Never changed afterwards. */
export const approvalReminder = z.strictObject({ step: z.string(), kind: z.enum(['remind', 'escalate']), at: instant, to: z.array(z.string()) });
export type ApprovalReminder = z.infer<typeof approvalReminder>;

/** A round of approval, bound to one version and gross total of a document. `round` counts from 1. */
export const approvalRound = z.strictObject({
  round: z.number().int().min(1),
  version: z.number().int(),
  total: decimalText,
  startedBy: z.string(),
  startedAt: instant,
  steps: z.array(approvalStep),
  decisions: z.array(approvalDecision),
  outcome: z.enum(['pending', 'approved', 'rejected', 'lapsed']),
  /** Left out until the first. */
  reminders: z.array(approvalReminder).optional(),
});
export type ApprovalRound = z.infer<typeof approvalRound>;
