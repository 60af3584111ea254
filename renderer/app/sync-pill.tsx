import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
import { paths } from './paths.ts';

type Look = readonly ['ok' | 'busy' | 'away' | 'danger', IconName];

function lookOf(status: OutputOf<'sync.status'>): Look {
  if (status.needsAttention > 0) return ['danger', 'warn'];
  if (status.activity !== 'idle') return ['busy', 'sync'];
  if (status.connection === 'online') return ['ok', 'check'];
  return ['away', 'offline'];
}

/** How the desk stands with the backend, always in sight; leads to the sync centre. */
export function SyncPill(): ReactNode {
  const messages = useMessages();
  const status = useSyncStatus();
  if (!status) return null;
  const [look, icon] = lookOf(status);
  const stands = status.activity === 'idle' ? messages(`connection.${status.connection}`) : messages(`activity.${status.activity}`);
  // Who is asked for something still has to see that nothing goes out at the moment.
  const asked = status.needsAttention > 0 ? [...(status.connection === 'online' ? [] : [messages(`connection.${status.connection}`)]), messages('shell.attention', { count: status.needsAttention })] : [stands];
  return (
    <Link href={paths.sync()} className={`sync-pill sync-pill-${look}`}>
      <Icon name={icon} size={15} />
      <span>{asked.join(' · ')}</span>
      {status.waiting > 0 && <span>· {messages('shell.waiting', { count: status.waiting })}</span>}
    </Link>
  );
}
