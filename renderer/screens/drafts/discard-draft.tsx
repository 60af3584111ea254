import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Draft } from '#shared/domain/drafts/draft.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DiscardButton } from '#renderer/parts/discard-button.tsx';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useRestoreDrafts } from './use-restore-drafts.ts';

export function DiscardDraft({ draft }: { readonly draft: Draft }): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const discard = useAct('drafts.discard');
  const { restore } = useRestoreDrafts();
  const discardNow = async () => {
    if (!(await discard.run({ draftId: draft.id }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('drafts.discarded', { name: draft.name }), undo: { text: messages('draftSteps.undo'), run: () => void restore(draft.id) } });
    navigate(paths.drafts());
  };
  return <DiscardButton label={messages('drafts.discard')} title={messages('drafts.discardTitle', { name: draft.name })} lead={messages('drafts.discardLead', { count: draft.lines.length })} busy={discard.busy} onDiscard={() => void discardNow()} />;
}
