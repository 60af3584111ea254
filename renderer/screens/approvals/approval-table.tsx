import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DeliveryBadge, QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, Table } from '#renderer/ui/table.tsx';

export type ApprovalRow = OutputOf<'approvals.inbox'>['mine'][number];

export function ApprovalTable({ quotes, empty }: { readonly quotes: readonly ApprovalRow[]; readonly empty: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const columns: Column<ApprovalRow>[] = [
    { id: 'title', head: messages('estimates.estimate'), wide: true, cell: (quote) => <><Link href={paths.estimate(quote.id)} className="strong">{quote.title}</Link> <span className="muted small">{quote.number}</span></> },
    { id: 'state', head: messages('common.state'), cell: (quote) => <span className="row"><QuoteStateBadge state={quote.state} /><DeliveryBadge pending={quote.pending} attention={quote.attention !== null} /></span> },
    { id: 'author', head: messages('approvals.author'), cell: (quote) => quote.authorName },
    { id: 'deadline', head: messages('approvals.deadline'), cell: (quote) => (quote.deadline ? format.instant(quote.deadline) : '–') },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (quote) => format.money(quote.gross, quote.currency) },
  ];
  return <Panel title={messages('shell.place.estimates')} flush>{quotes.length === 0 ? <Empty icon="approval" title={empty} /> : <Table label={messages('shell.place.approvals')} columns={columns} rows={quotes} rowKey={(quote) => quote.id} />}</Panel>;
}
