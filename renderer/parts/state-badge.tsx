import type { ReactNode } from 'react';
import type { OrderState } from '#shared/domain/orders/order.ts';
import type { ShownQuoteState } from '#shared/domain/quotes/quote-view.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import type { IconName } from '#renderer/ui/icon.tsx';

const quoteTones: Readonly<Record<ShownQuoteState, readonly [BadgeTone, IconName]>> = {
  requested: ['info', 'send'],
  issued: ['accent', 'estimate'],
  declined: ['danger', 'close'],
  withdrawn: ['neutral', 'back'],
  inApproval: ['info', 'clock'],
  approved: ['ok', 'check'],
  rejected: ['danger', 'close'],
  ordered: ['ok', 'order'],
  expired: ['warn', 'clock'],
};

const orderTones: Readonly<Record<OrderState, readonly [BadgeTone, IconName]>> = {
  placed: ['info', 'send'],
  confirmed: ['ok', 'check'],
  partlyShipped: ['accent', 'order'],
  shipped: ['ok', 'order'],
  invoiced: ['neutral', 'estimate'],
  closed: ['neutral', 'check'],
  onHold: ['warn', 'pause'],
  cancelled: ['danger', 'close'],
};

export function QuoteStateBadge({ state }: { readonly state: ShownQuoteState }): ReactNode {
  const messages = useMessages();
  const [tone, icon] = quoteTones[state];
  return <Badge tone={tone} icon={icon}>{messages(`quoteState.${state}`)}</Badge>;
}

export function OrderStateBadge({ state }: { readonly state: OrderState }): ReactNode {
  const messages = useMessages();
  const [tone, icon] = orderTones[state];
  return <Badge tone={tone} icon={icon}>{messages(`orderState.${state}`)}</Badge>;
}

/** Says that the act behind it waits in the outbox, or was refused. */
export function DeliveryBadge({ pending, attention }: { readonly pending: boolean; readonly attention: boolean }): ReactNode {
  const messages = useMessages();
  if (attention) return <Badge tone="danger" icon="warn">{messages('common.needsAttention')}</Badge>;
  return pending ? <Badge tone="warn" icon="clock">{messages('common.waitsToBeSent')}</Badge> : null;
}
