import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export function DiscardDraft({ draft }: { readonly draft: Draft }): ReactNode {
  const messages = useMessages();
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const discard = useAct('drafts.discard');
  const discardNow = async () => {
    if (await discard.run({ draftId: draft.id })) navigate(paths.drafts());
  };
  return (
    <>
      <Button look="quiet" icon="trash" onPress={() => setAsking(true)}>{messages('drafts.discard')}</Button>
      <Dialog
        title={messages('drafts.discardTitle', { name: draft.name })}
        closeLabel={messages('common.close')}
        width="narrow"
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{messages('common.keep')}</Button>
            <Button look="danger" icon="trash" isDisabled={discard.busy} onPress={() => void discardNow()}>{messages('drafts.discard')}</Button>
          </>
        }
      >
        <p>{messages('drafts.discardLead', { count: draft.lines.length })}</p>
      </Dialog>
    </>
  );
}
