import { type ReactNode, useState } from 'react';
import type { PaymentInstrument } from '#shared/domain/payment/instrument.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { BudgetEffect } from '#renderer/parts/budget-effect.tsx';
import { PaymentChoice } from '#renderer/parts/payment-choice.tsx';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

/** Sends the version in force into approval, with how it will be paid, since rules may look at that. */
export function SubmitDialog({ quote, onClose }: { readonly quote: Quote; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const [payment, setPayment] = useState<readonly PaymentInstrument[]>(quote.payment.length > 0 ? quote.payment : [{ kind: 'account' }]);
  const submit = useAct('quotes.submitForApproval');
  const submitNow = async () => {
    if (!(await submit.run({ quoteId: quote.id, payment: [...payment] }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('estimates.submitted') });
    onClose();
  };
  return (
    <Dialog
      title={messages('estimates.submit')}
      closeLabel={messages('common.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.cancel')}</Button>
          <Button look="main" icon="send" isDisabled={submit.busy} onPress={() => void submitNow()}>{messages('estimates.submit')}</Button>
        </>
      }
    >
      <p>{messages('estimates.submitLead')}</p>
      <BudgetEffect wide document={{ quoteId: quote.id }} />
      <PaymentChoice total={quote.current.totals.gross} currency={quote.currency} costCentre={quote.costCentre} chosen={payment} onChange={setPayment} />
    </Dialog>
  );
}
