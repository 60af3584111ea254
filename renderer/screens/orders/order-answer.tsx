import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** The seller's answer in words, and the buyer's word on it while one is asked for. */
export function OrderAnswer({ answer }: { readonly answer: OutputOf<'orders.get'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { order, allowed, memberNames } = answer;
  const say = useAct('orders.answerChange');
  const [rejecting, setRejecting] = useState(false);
  if (!order.answered) return null;
  const asked = allowed.includes('answerChange');
  const word = order.buyerAnswer;
  const tone = order.answered === 'accepted' ? 'ok' : order.answered === 'rejected' ? 'danger' : 'warn';
  return (
    <Banner
      tone={tone}
      title={messages(`sellerAnswer.${order.answered}`)}
      actions={
        asked && (
          <>
            <Button look="main" size="small" icon="check" isDisabled={say.busy} onPress={() => void say.run({ orderId: order.id, decision: 'accept', note: '' })}>{messages('sellerAnswer.accept')}</Button>
            <Button size="small" icon="close" isDisabled={say.busy} onPress={() => setRejecting(true)}>{messages('sellerAnswer.reject')}</Button>
          </>
        )
      }
    >
      {asked && <p>{messages('sellerAnswer.lead')}</p>}
      {word && (
        <p>
          {messages(`sellerAnswer.said.${word.decision}`, { name: memberNames[word.by] ?? word.by, at: format.instant(word.at) })}
          {word.note !== '' && <>: {word.note}</>}
        </p>
      )}
      {rejecting && <RejectDialog orderId={order.id} onClose={() => setRejecting(false)} />}
    </Banner>
  );
}

function RejectDialog({ orderId, onClose }: { readonly orderId: string; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const say = useAct('orders.answerChange');
  const [note, setNote] = useState('');
  const rejectNow = async () => {
    if (await say.run({ orderId, decision: 'reject', note: note.trim() })) onClose();
  };
  return (
    <Dialog
      title={messages('sellerAnswer.rejectTitle')}
      closeLabel={messages('common.close')}
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.keep')}</Button>
          <Button look="danger" icon="close" isDisabled={say.busy || note.trim() === ''} onPress={() => void rejectNow()}>{messages('sellerAnswer.reject')}</Button>
        </>
      }
    >
      <p>{messages('sellerAnswer.rejectLead')}</p>
      <TextField label={messages('sellerAnswer.reason')} lines={2} value={note} onChange={setNote} autoFocus />
    </Dialog>
  );
}
