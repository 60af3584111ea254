import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { DeliveryBadge } from '#renderer/parts/state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { ApprovalRow } from './approval-table.tsx';

interface Props {
  readonly quote: ApprovalRow;
  readonly isCurrent: boolean;
  readonly onDecide: (decision: 'approve' | 'reject') => void;
}

export function DecisionCard({ quote, isCurrent, onDecide }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <article className="approval-card" data-current={isCurrent || undefined} aria-label={quote.title}>
      <div className="stack-tight">
        <p className="row">
          <Link href={paths.estimate(quote.id)} className="strong">{quote.title}</Link>
          <span className="muted">{quote.number} · {messages('estimates.version', { version: quote.version })}</span>
          <DeliveryBadge pending={quote.pending} attention={quote.attention !== null} />
        </p>
        <p className="muted">
          {messages('approvals.from', { name: quote.authorName })} · {messages('common.lines', { count: quote.lines })}
          {quote.validUntil && ` · ${messages('approvals.validThrough', { day: format.sellerDay(quote.validUntil) })}`}
        </p>
        {quote.deadline && <p className="small tone-warn">{messages('approvals.decideBy', { at: format.instant(quote.deadline), when: format.relative(quote.deadline) })}</p>}
      </div>
      <div className="stack-tight at-end">
        <p className="product-price figure">{format.money(quote.gross, quote.currency)}</p>
        <div className="row">
          <Button size="small" look="danger" icon="close" onPress={() => onDecide('reject')}>{messages('approvals.reject')}</Button>
          <Button size="small" look="main" icon="check" onPress={() => onDecide('approve')}>{messages('approvals.approve')}</Button>
        </div>
      </div>
    </article>
  );
}
