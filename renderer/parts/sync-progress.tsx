import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Progress } from '#renderer/ui/progress.tsx';
import { useFormat } from './use-format.ts';

/** How far a running synchronisation is. */
export function SyncProgress({ status }: { readonly status: OutputOf<'sync.status'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { progress, activity } = status;
  if (!progress) return <Progress label={messages(`activity.${activity}`)} percent={null} />;
  const [kind = ''] = progress.scope.split(':');
  const percent = progress.rowsTotal > 0 ? (100 * progress.rowsDone) / progress.rowsTotal : null;
  return (
    <Progress
      label={messages(`scope.${kind}` as 'scope.catalog', { defaultValue: progress.scope })}
      percent={percent}
      detail={messages('sync.rows', { done: format.count(progress.rowsDone), total: progress.rowsTotal > 0 ? format.count(progress.rowsTotal) : '…', bytes: format.bytes(progress.bytes) })}
    />
  );
}
