import type { ReactNode } from 'react';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export function WithdrawDialog({ quote, onClose }: { readonly quote: Quote; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const withdraw = useAct('quotes.withdraw');
  const withdrawNow = async () => {
    if (await withdraw.run({ quoteId: quote.id })) onClose();
  };
  return (
    <Dialog
      title={messages('estimates.withdraw')}
      closeLabel={messages('common.close')}
      width="narrow"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{messages('common.keep')}</Button>
          <Button look="danger" icon="back" isDisabled={withdraw.busy} onPress={() => void withdrawNow()}>{messages('estimates.withdraw')}</Button>
        </>
      }
    >
      <p>{messages('estimates.withdrawLead')}</p>
    </Dialog>
  );
}
