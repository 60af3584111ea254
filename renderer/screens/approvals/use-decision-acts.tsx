import { useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { BulkAct } from '#renderer/parts/bulk-acts.ts';
import { useRowCall } from '#renderer/parts/use-row-call.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ApprovalRow } from './approval-table.tsx';

/** One word on several estimates. Each is decided for itself, bound to the version and total that are on the screen; a rejection says why. */
export function useDecisionActs(): readonly BulkAct<ApprovalRow>[] {
  const messages = useMessages();
  const call = useRowCall();
  const [comment, setComment] = useState('');
  const decide = (decision: 'approve' | 'reject') => async ({ id, version }: ApprovalRow) => (await call('approvals.decide', { quoteId: id, version, decision, comment: comment.trim() })).outcome;
  const detail = ({ version, rules }: ApprovalRow): string => [messages('estimates.version', { version }), rules.length === 0 ? messages('bulk.byNoRule') : messages('bulk.byRule', { rules: rules.join(', ') })].join(' · ');
  const field = (label: string, isRequired: boolean) => <TextField label={label} value={comment} onChange={setComment} maxLength={2000} isRequired={isRequired} />;
  return [
    { id: 'approve', text: messages('approvals.approve'), icon: 'check', look: 'main', barred: ({ obstacle }) => (obstacle === null ? null : messages('bulk.aboveLimit')), detail, lead: messages('bulk.approveLead'), form: field(messages('approvals.comment'), false), each: decide('approve') },
    { id: 'reject', text: messages('approvals.reject'), icon: 'close', look: 'danger', detail, lead: messages('bulk.rejectLead'), form: field(messages('approvals.reason'), true), isReady: comment.trim() !== '', each: decide('reject') },
  ];
}
