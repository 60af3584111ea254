import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { LiveRegion } from '#renderer/ui/live-region.tsx';

/** Says changes of the connection and what waits, not every row of progress. */
export function SyncAnnouncer(): ReactNode {
  const messages = useMessages();
  const status = useSyncStatus();
  if (!status) return <LiveRegion text="" />;
  const connection = messages(`connection.${status.connection}`);
  const attention = status.needsAttention > 0 ? messages('shell.attention', { count: status.needsAttention }) : '';
  const text = [connection, attention].filter((part) => part !== '').join('. ');
  return <LiveRegion text={text} />;
}
