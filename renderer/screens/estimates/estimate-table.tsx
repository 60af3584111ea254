import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DeliveryBadge, QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { type Column, written } from '#renderer/ui/column.ts';
import type { Choosable } from '#renderer/ui/row-check.tsx';
import { type Arranged, Table } from '#renderer/ui/table.tsx';

export type EstimateRow = OutputOf<'quotes.list'>['quotes'][number];

export function EstimateTable({ quotes, arranged, choosable }: { readonly quotes: readonly EstimateRow[]; readonly arranged: Arranged; readonly choosable: Choosable<EstimateRow> }): ReactNode {
  const messages = useMessages();
  const columns = useEstimateColumns();
  return <Table label={messages('shell.place.estimates')} columns={columns} rows={quotes} rowKey={(quote) => quote.id} rowTone={(quote) => (quote.attention ? 'danger' : undefined)} arranged={arranged} choosable={choosable} />;
}

export function useEstimateColumns(): Column<EstimateRow>[] {
  const messages = useMessages();
  const format = useFormat();
  return [
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
      written: [written('text', messages('estimates.estimate'), (quote) => quote.title), written('text', messages('tables.number'), (quote) => quote.number), written('count', messages('tables.version'), (quote) => String(quote.version))],
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
      written: [written('text', messages('common.state'), (quote) => messages(`quoteState.${quote.state}`))],
    },
    { id: 'valid', head: messages('estimates.validThrough'), cell: (quote) => (quote.validUntil ? <span title={format.sellerInstant(quote.validUntil)}>{format.sellerDay(quote.validUntil)}</span> : <span className="muted">–</span>), written: [written('day', messages('estimates.validThrough'), (quote) => quote.validUntil && format.writtenSellerDay(quote.validUntil))] },
    { id: 'orderBy', head: messages('estimates.orderBy'), optional: true, cell: (quote) => (quote.orderBy ? format.sellerDay(quote.orderBy) : <span className="muted">–</span>), written: [written('day', messages('estimates.orderBy'), (quote) => quote.orderBy && format.writtenSellerDay(quote.orderBy))] },
    { id: 'requested', head: messages('estimates.requestedAt'), optional: true, cell: (quote) => format.dayOf(quote.requestedAt), written: [written('day', messages('estimates.requestedAt'), (quote) => format.writtenDay(quote.requestedAt))] },
    { id: 'lines', head: messages('common.linesHead'), align: 'end', optional: true, cell: (quote) => format.count(quote.lines), written: [written('count', messages('common.linesHead'), (quote) => String(quote.lines))] },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (quote) => format.money(quote.gross, quote.currency), written: [written('money', messages('common.gross'), (quote) => quote.gross), written('text', messages('tables.currency'), (quote) => quote.currency)] },
  ];
}
