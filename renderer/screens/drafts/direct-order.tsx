import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { paths } from '#renderer/app/paths.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { PaymentChoice } from '#renderer/parts/payment-choice.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { onceTypingRests, useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** Ordering a draft without an estimate where the seller allows it; else why not. */
export function DirectOrder({ draft }: { readonly draft: Draft }): ReactNode {
  const messages = useMessages();
  const { answer } = useQuery('orders.foreseeDirect', { draftId: draft.id }, onceTypingRests);
  const [isOpen, setIsOpen] = useState(false);
  if (!answer) return null;
  if (answer.refusal) return <p className="muted small">{messages('direct.notNow')}. <DirectReason refusal={answer.refusal} currency={answer.currency} /></p>;
  return (
    <>
      <Button icon="order" onPress={() => setIsOpen(true)}>{messages('direct.order')}</Button>
      {isOpen && <DirectOrderDialog draft={draft} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function DirectReason({ refusal, currency }: { readonly refusal: Refusal; readonly currency: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { reason, maxAmount, net } = refusal.detail;
  if (reason === 'amount' && maxAmount !== undefined && net !== undefined) return messages('direct.reason.amount', { maxAmount: format.money(maxAmount, currency), net: format.money(net, currency) });
  return messages(`direct.reason.${reason ?? refusal.kind}` as 'direct.reason.policy', { defaultValue: refusalText(messages, refusal).reason });
}

function DirectOrderDialog({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const status = useSyncStatus();
  const [, navigate] = useLocation();
  const [payment, setPayment] = useState<readonly PaymentInstrument[]>([{ kind: 'account' }]);
  const [blocked, setBlocked] = useState(false);
  const [note, setNote] = useState(draft.note);
  const place = useAct('orders.placeDirect');
  const { answer } = useQuery('orders.foreseeDirect', { draftId: draft.id, instruments: [...payment] });
  const placeNow = async () => {
    const placed = await place.run({ draftId: draft.id, instruments: [...payment], note });
    if (!placed) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('estimates.orderPlaced') });
    navigate(paths.order(placed.orderId));
  };
  const mayPlace = answer?.refusal === null && payment.length > 0 && !blocked && !place.busy;
  return (
    <Dialog
      title={messages('direct.title', { name: draft.name })}
      closeLabel={messages('common.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="order" isDisabled={!mayPlace} onPress={() => void placeNow()}>{answer ? messages('estimates.orderFor', { gross: format.money(answer.gross, answer.currency) }) : messages('estimates.order')}</Button>
        </>
      }
    >
      <p>{messages('direct.lead')}</p>
      <ForecastNote of="direct" />
      {status && status.connection !== 'online' && <Banner tone="info" icon="offline" title={messages('estimates.orderOffline')} />}
      {answer?.refusal && <Banner tone="warn" title={messages('direct.notNow')}><p><DirectReason refusal={answer.refusal} currency={answer.currency} /></p></Banner>}
      {answer && <PaymentChoice total={answer.gross} currency={answer.currency} costCentre={draft.costCentre} chosen={payment} onChange={setPayment} onBlocked={setBlocked} />}
      <TextField label={messages('estimates.orderNote')} lines={2} value={note} onChange={setNote} />
    </Dialog>
  );
}
