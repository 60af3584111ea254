import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DaysLeft } from '#renderer/parts/days-left.tsx';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { ApprovalRow } from './approval-table.tsx';

interface Props {
  readonly quote: ApprovalRow;
  readonly isCurrent: boolean;
  /** The box that chooses it, beside others. */
  readonly box: ReactNode;
  readonly onDecide: (decision: 'approve' | 'reject') => void;
}

export function DecisionCard({ quote, isCurrent, box, onDecide }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <article className="approval-card" data-current={isCurrent || undefined} aria-label={quote.title}>
      <div className="stack-tight">
        <p className="row">
          {box}
          <Link href={paths.estimate(quote.id)} className="strong">{quote.title}</Link>
          <span className="muted">{quote.number} · {messages('estimates.version', { version: quote.version })}</span>
          {quote.onBehalfOf && <Badge tone="accent">{messages('inbox.forName', { name: quote.onBehalfOf.name })}</Badge>}
          <DeliveryBadge pending={quote.pending} attention={quote.attention !== null} />
        </p>
        <p className="muted">
          {messages('approvals.from', { name: quote.authorName })} · {messages('common.lines', { count: quote.lines })}
          {quote.validUntil && ` · ${messages('approvals.validThrough', { day: format.sellerDay(quote.validUntil) })}`}
        </p>
        {quote.deadline && <p className="small tone-warn">{messages('approvals.decideBy', { at: format.instant(quote.deadline), when: format.relative(quote.deadline) })} · <DaysLeft days={quote.workingDaysLeft} isLate={quote.isLate} /></p>}
        {quote.reminder && <p className="small tone-warn">{messages(`inbox.${quote.reminder.kind}`, { at: format.instant(quote.reminder.at), names: quote.reminder.toNames.join(', ') })}</p>}
        {quote.obstacle && <p className="small tone-danger">{messages('inbox.limit', { limit: format.money(quote.obstacle.detail['limit'] ?? '', quote.currency) })}</p>}
      </div>
      <div className="stack-tight at-end">
        <p className="product-price figure">{format.money(quote.gross, quote.currency)}</p>
        <div className="row">
          <Button size="small" look="danger" icon="close" onPress={() => onDecide('reject')}>{messages('approvals.reject')}</Button>
          <Button size="small" look="main" icon="check" isDisabled={quote.obstacle !== null} onPress={() => onDecide('approve')}>{messages('approvals.approve')}</Button>
        </div>
      </div>
    </article>
  );
}
