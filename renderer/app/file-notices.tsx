import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useSession, useSyncStatus } from '#renderer/state/session-store.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

type Notice = OutputOf<'session.current'>['notices'][number];

/** What was found wrong with the files of the desk at opening, until the person has read it; a disk that is full, until it is not, and a synchronisation that keeps dying. */
export function FileNotices(): ReactNode {
  const messages = useMessages();
  const notices = useSession()?.notices ?? [];
  const status = useSyncStatus();
  const isFull = status?.diskFull === true;
  const keepsFailing = status?.keepsFailing === true;
  const [seen, setSeen] = useState<readonly string[]>([]);
  const open = notices.filter((notice) => !seen.includes(JSON.stringify(notice)));
  if (open.length === 0 && !isFull && !keepsFailing) return null;
  return (
    <div className="stack file-notices">
      {keepsFailing && <Banner tone="warn" title={messages('fileNotice.syncKeepsFailing')}><p>{messages('fileNotice.syncKeepsFailingWay')}</p></Banner>}
      {isFull && <Banner tone="danger" title={messages('fileNotice.diskFull')}><p>{messages('fileNotice.diskFullWay')}</p></Banner>}
      {open.map((notice) => (
        <NoticeBanner key={notice.kind} notice={notice} onSeen={() => setSeen([...seen, JSON.stringify(notice)])} />
      ))}
    </div>
  );
}

function NoticeBanner({ notice, onSeen }: { readonly notice: Notice; readonly onSeen: () => void }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const isOwnWork = notice.kind === 'deskRestored' || notice.kind === 'deskStartedEmpty';
  const at = notice.kind === 'deskRestored' && notice.backupFrom !== null ? format.instant(notice.backupFrom) : '';
  return (
    <Banner tone={isOwnWork ? 'danger' : 'warn'} title={messages(`fileNotice.${notice.kind}`, { at })} actions={<Button size="small" onPress={onSeen}>{messages('fileNotice.seen')}</Button>}>
      {isOwnWork && notice.keptAs !== null && <p>{messages('fileNotice.rescued', { ...notice.rescued })}</p>}
      {isOwnWork && <p className="muted">{notice.keptAs === null ? messages('fileNotice.keptMissing') : messages('fileNotice.keptAs', { path: notice.keptAs })}</p>}
    </Banner>
  );
}
