import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import type { DraftRow } from './draft-document.ts';

export function DraftLineName({ row }: { readonly row: DraftRow }): ReactNode {
  const messages = useMessages();
  const { name, status, replacedBy } = row.priced;
  return (
    <span className="row">
      <span>{name ?? row.line.sku}</span>
      {status === 'discontinued' && <Badge tone="warn">{replacedBy ? messages('drafts.replacedBy', { code: replacedBy }) : messages('catalog.discontinued')}</Badge>}
      {status === 'unknown' && <Badge tone="danger">{messages('drafts.unknownProduct')}</Badge>}
    </span>
  );
}
