import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useNow } from '#renderer/state/use-now.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';

type Noticed = NonNullable<OutputOf<'sync.status'>['backendRestored']>;

/** So long it is news. What is still to be decided of it stands under what needs attention, for as long as it takes. */
const newsMs = 14 * 86_400_000;
const mostShown = 10;

/** The backend was set back to a backup: what happened, and what became of the acts that it had forgotten. */
export function BackendRestored({ noticed }: { readonly noticed: Noticed }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const now = useNow();
  const { answer } = useQuery('outbox.list', {});
  if (now - Date.parse(noticed.at) > newsMs) return null;
  const sent = new Set(noticed.sentAgain);
  const known = (answer?.items ?? []).filter(({ id }) => sent.has(id));
  return (
    <Banner tone="info" title={messages('sync.restored', { at: format.instant(noticed.at) })}>
      <p>{messages('sync.restoredLead')} {sent.size === 0 ? messages('sync.restoredNothing') : messages('sync.restoredAgain', { count: sent.size })}</p>
      {known.length > 0 && (
        <ul>
          {known.slice(0, mostShown).map(({ id, kind, documentTitle, state }) => (
            <li key={id}>{messages(`command.${kind}`)}: {documentTitle} – {messages(`outboxState.${state}`)}</li>
          ))}
        </ul>
      )}
      {sent.size > mostShown && <p className="muted small">{messages('prices.more', { count: sent.size - mostShown })}</p>}
    </Banner>
  );
}
