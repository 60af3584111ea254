import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BudgetEffect } from '#renderer/parts/budget-effect.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ApprovalRow } from './approval-table.tsx';

export interface Deciding {
  readonly quote: ApprovalRow;
  readonly decision: 'approve' | 'reject';
}

/** One decision with its comment, bound to the version and total that are on the screen. A rejection says why. */
export function DecisionDialog({ deciding, onClose }: { readonly deciding: Deciding; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const offline = useSyncStatus()?.connection !== 'online';
  const [comment, setComment] = useState('');
  const decide = useAct('approvals.decide');
  const { quote, decision } = deciding;
  const reasonMissing = decision === 'reject' && comment.trim() === '';
  const decideNow = async () => {
    if (reasonMissing) return;
    if (!(await decide.run({ quoteId: quote.id, version: quote.version, decision, comment: comment.trim() }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages(offline ? 'approvals.decidedOffline' : `approvals.done.${decision}`) });
    onClose();
  };
  return (
    <Dialog
      title={messages(decision === 'approve' ? 'approvals.approveTitle' : 'approvals.rejectTitle', { title: quote.title })}
      closeLabel={messages('common.close')}
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look={decision === 'approve' ? 'main' : 'danger'} icon={decision === 'approve' ? 'check' : 'close'} keys="Ctrl Enter" isDisabled={decide.busy || reasonMissing} onPress={() => void decideNow()}>{messages(`approvals.${decision}`)}</Button>
        </>
      }
    >
      <p>{messages('approvals.bound', { version: quote.version, gross: format.money(quote.gross, quote.currency) })}</p>
      {quote.onBehalfOf && <p className="strong">{messages('inbox.decidingFor', { name: quote.onBehalfOf.name })}</p>}
      {decision === 'approve' && quote.obstacle && <p className="tone-danger">{messages('inbox.limit', { limit: format.money(quote.obstacle.detail['limit'] ?? '', quote.currency) })}</p>}
      {decision === 'approve' && <BudgetEffect wide document={{ quoteId: quote.id }} />}
      <TextField
        label={messages(decision === 'approve' ? 'approvals.comment' : 'approvals.reason')}
        lines={3}
        value={comment}
        onChange={setComment}
        autoFocus
        isRequired={decision === 'reject'}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void decideNow();
        }}
      />
    </Dialog>
  );
}
