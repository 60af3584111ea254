import { type ReactNode, useEffect, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { LiveRegion } from '#renderer/ui/live-region.tsx';

/** Says changes of the connection and what waits, not every row of progress. */
export function SyncAnnouncer(): ReactNode {
  const messages = useMessages();
  const status = useSyncStatus();
  const [text, setText] = useState('');
  const connection = status?.connection;
  const attention = status?.needsAttention ?? 0;
  useEffect(() => {
    if (!connection) return;
    setText([messages(`connection.${connection}`), attention > 0 ? messages('shell.attention', { count: attention }) : ''].filter((part) => part !== '').join('. '));
  }, [connection, attention, messages]);
  return <LiveRegion text={text} />;
}
