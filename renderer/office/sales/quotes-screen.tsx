import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { officeQuotes } from '#shared/contract/office-desk.ts';
import { hasPendingExtension, shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { Badge } from '#renderer/ui/badge.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { OfficeList } from '../office-list.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

const needsAnswer = (quote: Quote): boolean => quote.state === 'requested' || hasPendingExtension(quote);

/** Requests and extensions that wait for the sales office, and all estimates. */
export function QuotesScreen(): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { now } = useOfficeTerms();
  const [view, setView] = useState('open');
  const answer = useOfficeAnswer('/office/quotes', officeQuotes);
  const rows = answer.value?.quotes.filter((quote) => view === 'all' || needsAnswer(quote)).toSorted((one, other) => (one.requestedAt < other.requestedAt ? 1 : -1)) ?? null;
  const columns: Column<Quote>[] = [
    { id: 'number', head: office('quotes.number'), cell: (quote) => <Link className="figure" href={`/quotes/${quote.id}`}>{quote.number ?? office('quotes.noNumber')}</Link> },
    { id: 'title', head: office('quotes.title'), wide: true, cell: (quote) => quote.title },
    { id: 'account', head: office('common.account'), cell: (quote) => format.accountName(quote.account) },
    { id: 'asked', head: office('quotes.asked'), optional: true, cell: (quote) => <span className="figure">{format.instant(quote.requestedAt)}</span> },
    {
      id: 'state',
      head: office('common.state'),
      cell: (quote) => (
        <span className="row">
          <QuoteStateBadge state={shownState(quote, now)} />
          {hasPendingExtension(quote) && <Badge tone="warn" icon="clock">{office('quotes.extensionAsked')}</Badge>}
        </span>
      ),
    },
    { id: 'until', head: office('quotes.validUntil'), optional: true, cell: (quote) => (quote.current.validUntil === null ? '' : <span className="figure">{format.instant(quote.current.validUntil)}</span>) },
    { id: 'total', head: office('common.total'), align: 'end', cell: (quote) => format.money(quote.current.totals.gross, quote.currency) },
  ];
  return (
    <Screen
      title={office('place.quotes')}
      lead={office('quotes.lead')}
      actions={<Segments label={office('common.state')} hideLabel value={view} onChange={setView} options={[{ id: 'open', text: office('common.allOpen') }, { id: 'all', text: office('common.all') }]} />}
    >
      <OfficeList title={office(view === 'all' ? 'common.all' : 'common.allOpen')} label={office('place.quotes')} rows={rows} failure={answer.failure} columns={columns} rowKey={(quote) => quote.id} />
    </Screen>
  );
}
