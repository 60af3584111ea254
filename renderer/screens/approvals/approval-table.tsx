import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DaysLeft } from '#renderer/parts/days-left.tsx';
import { DeliveryBadge, QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type Column, written } from '#renderer/ui/column.ts';
import { type Arranged, Table } from '#renderer/ui/table.tsx';

export type ApprovalRow = OutputOf<'approvals.inbox'>['mine'][number];

interface Props {
  readonly quotes: readonly ApprovalRow[];
  readonly empty: string;
  /** `waiting` tells who holds the pen and until when; `decided` what I said and what became of it. */
  readonly about: 'waiting' | 'decided';
  readonly arranged: Arranged;
}

export function ApprovalTable({ quotes, empty, about, arranged }: Props): ReactNode {
  const messages = useMessages();
  const columns = useApprovalColumns(about);
  return <Panel title={messages('shell.place.estimates')} flush>{quotes.length === 0 ? <Empty icon="approval" title={empty}>{messages('empty.approvalsLead')}</Empty> : <Table label={messages('shell.place.approvals')} columns={columns} rows={quotes} rowKey={(quote) => quote.id} arranged={arranged} />}</Panel>;
}

export function useApprovalColumns(about: Props['about']): Column<ApprovalRow>[] {
  const messages = useMessages();
  const title: Column<ApprovalRow> = { id: 'title', head: messages('estimates.estimate'), wide: true, cell: (quote) => <><Link href={paths.estimate(quote.id)} className="strong">{quote.title}</Link> <span className="muted small">{quote.number}</span></>, written: [written('text', messages('estimates.estimate'), (quote) => quote.title), written('text', messages('tables.number'), (quote) => quote.number)] };
  const state: Column<ApprovalRow> = { id: 'state', head: messages('common.state'), cell: (quote) => <span className="row"><QuoteStateBadge state={quote.state} /><DeliveryBadge pending={quote.pending} attention={quote.attention !== null} /></span>, written: [written('text', messages('common.state'), (quote) => messages(`quoteState.${quote.state}`))] };
  const waiting = useWaitingColumns();
  const decided = useDecidedColumns();
  return [title, state, ...(about === 'waiting' ? waiting : decided)];
}

function useWaitingColumns(): Column<ApprovalRow>[] {
  const messages = useMessages();
  const format = useFormat();
  return [
    { id: 'author', head: messages('approvals.author'), optional: true, cell: (quote) => quote.authorName, written: [written('text', messages('approvals.author'), (quote) => quote.authorName)] },
    {
      id: 'waitsFor',
      head: messages('inbox.waitsFor'),
      cell: (quote) => (
        <>
          {quote.waitsFor.join(', ') || '–'}
          {quote.later.length > 0 && <span className="muted small"> {messages('inbox.thenFor', { names: quote.later.join(', ') })}</span>}
          {quote.reminder && <p className="small tone-warn">{messages(`inbox.${quote.reminder.kind}`, { at: format.instant(quote.reminder.at), names: quote.reminder.toNames.join(', ') })}</p>}
        </>
      ),
      written: [written('text', messages('inbox.waitsFor'), (quote) => [...quote.waitsFor, ...quote.later].join(', '))],
    },
    { id: 'deadline', head: messages('approvals.deadline'), cell: (quote) => (quote.deadline ? <>{format.sellerInstant(quote.deadline)} <span className="small"><DaysLeft days={quote.workingDaysLeft} isLate={quote.isLate} /></span></> : '–'), written: [written('time', messages('approvals.deadline'), (quote) => quote.deadline && format.writtenSellerTime(quote.deadline))] },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (quote) => format.money(quote.gross, quote.currency), written: [written('money', messages('common.gross'), (quote) => quote.gross), written('text', messages('tables.currency'), (quote) => quote.currency)] },
  ];
}

function useDecidedColumns(): Column<ApprovalRow>[] {
  const messages = useMessages();
  const format = useFormat();
  return [
    { id: 'author', head: messages('approvals.author'), cell: (quote) => quote.authorName, written: [written('text', messages('approvals.author'), (quote) => quote.authorName)] },
    {
      id: 'decision',
      head: messages('inbox.yourDecision'),
      cell: ({ decision }) =>
        decision && (
          <>
            {messages(`inbox.decided.${decision.decision}`)} {decision.onBehalfOfName && messages('inbox.decidedFor', { name: decision.onBehalfOfName })}
            <br />
            <span className="muted small">{format.instant(decision.at)} · {messages(`roundOutcome.${decision.outcome}`)}</span>
          </>
        ),
      written: [
        written('text', messages('tables.decision'), ({ decision }) => decision && messages(`inbox.decided.${decision.decision}`)),
        written('text', messages('tables.decidedFor'), ({ decision }) => decision?.onBehalfOfName ?? null),
        written('time', messages('statement.date'), ({ decision }) => decision && format.writtenTime(decision.at)),
        written('text', messages('tables.outcome'), ({ decision }) => decision && messages(`roundOutcome.${decision.outcome}`)),
      ],
    },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: (quote) => format.money(quote.gross, quote.currency), written: [written('money', messages('common.gross'), (quote) => quote.gross), written('text', messages('tables.currency'), (quote) => quote.currency)] },
  ];
}
