import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { OrderStateBadge, QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { pathOf, useWeeksText, type WeeksPurchase } from './use-weeks-text.ts';

/** The facts of the plot, and whose turn it is. */
export function WeeksTable({ purchases }: { readonly purchases: readonly WeeksPurchase[] }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const text = useWeeksText();
  const columns: readonly Column<WeeksPurchase>[] = [
    { id: 'purchase', head: messages('weeks.purchase'), wide: true, cell: (purchase) => <Link href={pathOf(purchase)} className="strong weeks-title">{text.title(purchase)}</Link> },
    { id: 'state', head: messages('common.state'), cell: (purchase) => (purchase.kind === 'order' ? <OrderStateBadge state={purchase.state} /> : <QuoteStateBadge state={purchase.state} />) },
    { id: 'next', head: messages('weeks.next'), cell: ({ next }) => (next === null ? <span className="muted">{messages('weeks.noDate')}</span> : <>{text.kind(next.kind)}<br /><span className="figure small">{format.day(next.day)}</span></>) },
    { id: 'left', head: messages('weeks.daysLeft'), align: 'end', cell: (purchase) => (purchase.next?.state === 'late' ? <span className="tone-danger strong">{messages('weeks.late')}</span> : purchase.workingDaysLeft === null ? '–' : format.count(purchase.workingDaysLeft)) },
    { id: 'dates', head: messages('weeks.dates'), optional: true, cell: (purchase) => <ul className="small weeks-dates">{text.dates(purchase).map((date) => <li key={date}>{date}</li>)}</ul> },
    { id: 'who', head: messages('weeks.who'), optional: true, cell: text.who },
    { id: 'gross', head: messages('common.gross'), align: 'end', cell: ({ gross, currency }) => format.money(gross, currency) },
  ];
  return <Table label={messages('weeks.title')} columns={columns} rows={purchases} rowKey={({ kind, id }) => `${kind} ${id}`} rowTone={({ next }) => (next?.state === 'late' ? 'danger' : undefined)} />;
}
