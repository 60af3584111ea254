import { type ReactNode, useState } from 'react';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { PaymentChoice } from '#renderer/parts/payment-choice.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

interface Props {
  readonly quote: Quote;
  readonly onClose: () => void;
  readonly onPlaced: (orderId: string) => void;
}

/** Orders an approved estimate at its locked prices, with the payment plan in sight. */
export function OrderDialog({ quote, onClose, onPlaced }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const status = useSyncStatus();
  const [payment, setPayment] = useState<readonly PaymentInstrument[]>(quote.payment.length > 0 ? quote.payment : [{ kind: 'account' }]);
  const [blocked, setBlocked] = useState(false);
  const [note, setNote] = useState('');
  const place = useAct('orders.place');
  const placeNow = async () => {
    const answer = await place.run({ quoteId: quote.id, version: quote.current.version, instruments: [...payment], ...(note === '' ? {} : { note }) });
    if (!answer) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('estimates.orderPlaced') });
    onPlaced(answer.orderId);
  };
  return (
    <Dialog
      title={messages('estimates.orderTitle', { number: quote.number ?? '' })}
      closeLabel={messages('common.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="order" isDisabled={place.busy || payment.length === 0 || blocked} onPress={() => void placeNow()}>{messages('estimates.orderFor', { gross: format.money(quote.current.totals.gross, quote.currency) })}</Button>
        </>
      }
    >
      {status && status.connection !== 'online' && <Banner tone="info" icon="offline" title={messages('estimates.orderOffline')} />}
      <PaymentChoice total={quote.current.totals.gross} currency={quote.currency} chosen={payment} onChange={setPayment} onBlocked={setBlocked} />
      <TextField label={messages('estimates.orderNote')} lines={2} value={note} onChange={setNote} />
    </Dialog>
  );
}
