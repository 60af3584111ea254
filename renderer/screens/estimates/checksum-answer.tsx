import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';

/** True for what stands at the foot of a printed estimate. */
export const looksLikeChecksum = (text: string): boolean => /^[0-9a-f]{4}(?:[- ]?[0-9a-f]{4}){3}$/i.test(text.trim());

/** Whether the paper with this checksum is still the one that counts. */
export function ChecksumAnswer({ checksum }: { readonly checksum: string }): ReactNode {
  const messages = useMessages();
  const { answer } = useQuery('documents.identify', { checksum });
  if (!answer) return null;
  const { found } = answer;
  if (found === null) return <Banner tone="warn" title={messages('documents.unknown')}><p>{messages('documents.unknownLead')}</p></Banner>;
  const name = `${found.number ?? ''} ${found.title}`.trim();
  return (
    <Banner tone={found.isCurrent ? 'ok' : 'danger'} title={messages(found.isCurrent ? 'documents.current' : 'documents.superseded', { version: found.version, current: found.currentVersion })}>
      <p><Link href={paths.estimate(found.quoteId)}>{name}</Link></p>
    </Banner>
  );
}
