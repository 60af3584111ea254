import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { decimal, zero } from '#shared/domain/money/decimal.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

const tones = { pending: 'info', granted: 'ok', refused: 'warn' } as const;

/** What the buyer asked of the sales office, and what it answered. */
export function OrderRequests({ answer }: { readonly answer: OutputOf<'orders.get'> }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { order, memberNames } = answer;
  return (order.requests ?? []).map((request) => (
    <Panel key={request.id} title={messages(`wish.kind.${request.kind}`)}>
      <div className="stack-tight">
        <p className="row">
          <Badge tone={tones[request.outcome]}>{messages(`wish.outcome.${request.outcome}`)}</Badge>
          <span className="muted">{messages('wish.asked', { name: memberNames[request.askedBy] ?? request.askedBy, at: format.instant(request.askedAt) })}</span>
        </p>
        {request.note !== '' && <p className="pre-line">{request.note}</p>}
        {request.lines.length > 0 && (
          <ul>
            {request.lines.map((asked) => {
              const line = order.lines.find(({ id }) => id === asked.line);
              const told = { name: line?.name ?? asked.line, quantity: format.quantityOf(asked.quantity, line?.unit ?? '') };
              const text = decimal(asked.quantity).eq(zero) ? messages('wish.none', { name: told.name }) : asked.wantedFor ? messages('wish.lineDay', { ...told, day: format.day(asked.wantedFor) }) : messages('wish.line', told);
              return <li key={asked.line}>{text}</li>;
            })}
          </ul>
        )}
        {request.reason !== '' && <p>{request.reason}</p>}
      </div>
    </Panel>
  ));
}
