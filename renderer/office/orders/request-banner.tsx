import type { ReactNode } from 'react';
import { order as orderShape, type Order } from '#shared/domain/orders/order.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** A buyer's wish to change or cancel, with its answer. */
export function RequestBanner({ order }: { readonly order: Order }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { busy, act } = useOfficeAct();
  const pending = (order.requests ?? []).find((request) => request.outcome === 'pending');
  if (!pending) return null;
  const answer = (outcome: 'granted' | 'refused', reason: string) => act(`/office/orders/${order.id}/answer-request`, orderShape, { outcome, reason }, () => office('orders.requestDone'));
  return (
    <Banner
      tone="warn"
      icon="clock"
      title={`${office('orders.request')}: ${office(`orders.requestKind.${pending.kind}`)}`}
      actions={
        <>
          <Button look="main" isDisabled={busy} onPress={() => void answer('granted', '')}>{office('orders.grantRequest')}</Button>
          <ReasonDialog act={office('orders.refuseRequest')} title={office('orders.refuseRequest')} busy={busy} onGive={async (reason) => (await answer('refused', reason)) !== null} />
        </>
      }
    >
      {pending.note !== '' && <p className="pre-line">{pending.note}</p>}
      <ul>
        {pending.lines.map(({ line, quantity, wantedFor }) => {
          const ordered = order.lines.find(({ id }) => id === line);
          return ordered && <li key={line}>{`${ordered.name}: ${format.quantityOf(ordered.quantity, ordered.unit)} → ${[format.quantity(quantity), ...(wantedFor ? [format.day(wantedFor)] : [])].join(', ')}`}</li>;
        })}
      </ul>
    </Banner>
  );
}
