import type { ReactNode } from 'react';
import type { Card } from '#shared/domain/accounts/account.ts';
import { cardExpiry, type CardExpiry } from '#shared/domain/payment/card-expiry.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { useFormat } from './use-format.ts';

const tones: Readonly<Record<CardExpiry, BadgeTone>> = { valid: 'neutral', expiringSoon: 'warn', expired: 'danger' };

/** Until which month a card pays, and whether that is near or past. `today` in seller time. */
export function CardStateBadge({ card, today }: { readonly card: Pick<Card, 'expiry'>; readonly today: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const state = cardExpiry(card, today);
  return <Badge tone={tones[state]} {...(state !== 'valid' && { icon: 'clock' as const })}>{messages(`cardState.${state}`, { month: format.month(card.expiry) })}</Badge>;
}
