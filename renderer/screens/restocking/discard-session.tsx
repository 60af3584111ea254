import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export function DiscardSession({ session, siteName }: { readonly session: RestockingSession; readonly siteName: string }): ReactNode {
  const messages = useMessages();
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const discard = useAct('restocking.discard');
  const discardNow = async () => {
    if (await discard.run({ sessionId: session.id })) navigate(paths.restock());
  };
  return (
    <>
      <Button look="quiet" icon="trash" onPress={() => setAsking(true)}>{messages('restock.discard')}</Button>
      <Dialog
        title={messages('restock.discardTitle', { site: siteName })}
        closeLabel={messages('common.close')}
        width="narrow"
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{messages('common.keep')}</Button>
            <Button look="danger" icon="trash" isDisabled={discard.busy} onPress={() => void discardNow()}>{messages('restock.discard')}</Button>
          </>
        }
      >
        <p>{messages('restock.discardLead')}</p>
      </Dialog>
    </>
  );
}
