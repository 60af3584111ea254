import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { useFormat } from './use-format.ts';

/** Says without a connection since when figures of others are missing. */
export function OfflineFigures({ message }: { readonly message: 'budgets.offline' | 'statement.offline' | 'weeks.offline' }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const sync = useSyncStatus();
  if (sync === undefined || sync.connection === 'online') return null;
  return <Banner tone="info" icon="offline" title={messages(message, { at: sync.lastSuccessAt === null ? '–' : format.instant(sync.lastSuccessAt) })} />;
}
