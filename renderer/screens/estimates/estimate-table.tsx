import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DeliveryBadge, QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { type Column, Table } from '#renderer/ui/table.tsx';

type Summary = OutputOf<'quotes.list'>['quotes'][number];

export function EstimateTable({ quotes }: { readonly quotes: readonly Summary[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const columns: Column<Summary>[] = [
    {
      id: 'title',
      head: messages('estimates.estimate'),
      wide: true,
      cell: (quote) => (
        <>
          <Link href={paths.estimate(quote.id)} className="strong">{quote.title}</Link>
          <br />
          <span className="muted small">{quote.number ? messages('estimates.numberVersion', { number: quote.number, version: quote.version }) : messages('estimates.noNumberYet')}</span>
        </>
      ),
    },
    {
      id: 'state',
      head: messages('common.state'),
      cell: (quote) => (
        <span className="row">
          <QuoteStateBadge state={quote.state} />
          <DeliveryBadge pending={quote.pending} attention={quote.attention !== null} />
        </span>
      ),
    },
    { id: 'valid', head: messages('estimates.validThrough'), cell: (quote) => (quote.validUntil ? <span title={format.sellerInstant(quote.validUntil)}>{format.sellerDay(quote.validUntil)}</span> : <span className="muted">–</span>) },
    { id: 'orderBy', head: messages('estimates.orderBy'), optional: true, cell: (quote) => (quote.orderBy ? format.sellerDay(quote.orderBy) : <span className="muted">–</span>) },
    { id: 'requested', head: messages('estimates.requestedAt'), optional: true, cell: (quote) => format.dayOf(quote.requestedAt) },
    { id: 'lines', head: messages('common.linesHead'), align: 'end', optional: true, cell: (quote) => format.count(quote.lines) },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (quote) => format.money(quote.gross, quote.currency) },
  ];
  return <Table label={messages('shell.place.estimates')} columns={columns} rows={quotes} rowKey={(quote) => quote.id} rowTone={(quote) => (quote.attention ? 'danger' : undefined)} />;
}
