import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RestockingSession } from '#shared/domain/restocking/restocking-session.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DiscardButton } from '#renderer/parts/discard-button.tsx';
import { useAct } from '#renderer/state/use-act.ts';

export function DiscardSession({ session, siteName }: { readonly session: RestockingSession; readonly siteName: string }): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const discard = useAct('restocking.discard');
  const discardNow = async () => {
    if (await discard.run({ sessionId: session.id })) navigate(paths.restock());
  };
  return <DiscardButton label={messages('restock.discard')} title={messages('restock.discardTitle', { site: siteName })} lead={messages('restock.discardLead')} busy={discard.busy} onDiscard={() => void discardNow()} />;
}
