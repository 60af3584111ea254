import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { DaysLeft } from '#renderer/parts/days-left.tsx';
import { QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { type Arranged, Table } from '#renderer/ui/table.tsx';

export type MayComeRow = OutputOf<'approvals.inbox'>['mayCome'][number];

/** Estimates that are not in approval yet and would ask me. A forecast by today's rules. */
export function MayComeTable({ quotes, arranged }: { readonly quotes: readonly MayComeRow[]; readonly arranged: Arranged }): ReactNode {
  const messages = useMessages();
  const columns = useMayComeColumns();
  return (
    <Panel title={messages('inbox.mayCome')} flush>
      {quotes.length > 0 && <div className="panel-body"><ForecastNote of="mayCome" /></div>}
      {quotes.length === 0 ? <Empty icon="approval" title={messages('inbox.mayComeNone')}>{messages('inbox.mayComeLead')}</Empty> : <Table label={messages('inbox.mayCome')} columns={columns} rows={quotes} rowKey={(quote) => quote.id} arranged={arranged} />}
    </Panel>
  );
}

export function useMayComeColumns(): Column<MayComeRow>[] {
  const messages = useMessages();
  const format = useFormat();
  return [
    {
      id: 'title',
      head: messages('estimates.estimate'),
      wide: true,
      cell: (quote) => (
        <>
          <Link href={paths.estimate(quote.id)} className="strong">{quote.title}</Link> <span className="muted small">{quote.number}</span>
          {quote.onBehalfOf && <> <Badge tone="accent">{messages('inbox.forName', { name: quote.onBehalfOf.name })}</Badge></>}
        </>
      ),
      written: [written('text', messages('estimates.estimate'), (quote) => quote.title), written('text', messages('tables.number'), (quote) => quote.number), written('text', messages('tables.decidedFor'), (quote) => quote.onBehalfOf?.name ?? null)],
    },
    { id: 'state', head: messages('common.state'), cell: (quote) => <QuoteStateBadge state={quote.state} />, written: [written('text', messages('common.state'), (quote) => messages(`quoteState.${quote.state}`))] },
    { id: 'author', head: messages('approvals.author'), cell: (quote) => quote.authorName, written: [written('text', messages('approvals.author'), (quote) => quote.authorName)] },
    { id: 'rules', head: messages('inbox.rules'), optional: true, cell: (quote) => quote.rules.join(', '), written: [written('text', messages('inbox.rules'), (quote) => quote.rules.join(', '))] },
    { id: 'approveBy', head: messages('inbox.approveBy'), cell: (quote) => (quote.approveBy ? <>{format.sellerDay(quote.approveBy)} <span className="small"><DaysLeft days={quote.workingDaysLeft} /></span></> : '–'), written: [written('day', messages('inbox.approveBy'), (quote) => quote.approveBy && format.writtenSellerDay(quote.approveBy))] },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (quote) => format.money(quote.gross, quote.currency), written: [written('money', messages('common.gross'), (quote) => quote.gross), written('text', messages('tables.currency'), (quote) => quote.currency)] },
  ];
}
