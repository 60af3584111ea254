import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { MailButton } from '#renderer/parts/mail-button.tsx';
import { PdfButton } from '#renderer/parts/pdf-button.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DossierButton } from './dossier-button.tsx';
import { CancellationWishDialog, ChangeWishDialog } from './order-wish-dialogs.tsx';

/** What the buyer may ask of the sales office now: strictly what the lifecycle allows. */
export function OrderActs({ answer }: { readonly answer: OutputOf<'orders.get'> }): ReactNode {
  const messages = useMessages();
  const { order, allowed } = answer;
  const [opened, setOpened] = useState<'change' | 'cancellation' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <PdfButton wanted={{ document: 'documents.order', of: { orderId: order.id }, names: true }} />
      <MailButton document={{ kind: 'order', orderId: order.id }} />
      <DossierButton orderId={order.id} />
      {allowed.includes('requestCancellation') && <Button look="quiet" icon="close" onPress={() => setOpened('cancellation')}>{messages('wish.cancel')}</Button>}
      {allowed.includes('requestChange') && <Button icon="draft" onPress={() => setOpened('change')}>{messages('wish.change')}</Button>}
      {opened === 'change' && <ChangeWishDialog order={order} onClose={close} />}
      {opened === 'cancellation' && <CancellationWishDialog order={order} onClose={close} />}
    </>
  );
}
