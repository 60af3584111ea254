import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { cardExpiry } from '#shared/domain/payment/card-expiry.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { isBelowZero, isZero } from '#renderer/parts/amount-sign.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { CardStateBadge } from '#renderer/parts/card-state-badge.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';

type Terms = OutputOf<'account.get'>;
type Card = Terms['cards'][number];

/** Company cards with what each can still pay and until when. */
export function AccountCards({ terms }: { readonly terms: Terms }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { cards, today, account } = terms;
  const centres = (card: Card) => card.costCentres?.map((id) => account.costCentres.find((centre) => centre.id === id)?.name ?? id).join(', ');
  const columns: Column<Card>[] = [
    { id: 'card', head: messages('account.card'), cell: (card) => <><span className="strong figure">{card.brand} •••• {card.last4}</span><br /><span className="muted small">{card.holder}{card.costCentres && <> · {messages('cardState.forCentres', { names: centres(card) })}</>}</span><br /><CardStateBadge card={card} today={today} /></> },
    { id: 'limit', head: messages('account.perTransaction'), align: 'end', cell: (card) => format.money(card.transactionLimit) },
    { id: 'capacity', head: messages('account.capacity'), align: 'end', cell: (card) => <>{(isZero(card.capacity) || isBelowZero(card.capacity) ? <Badge tone="warn">{messages('cardState.used')}</Badge> : <span className={cardExpiry(card, today) === 'expired' ? 'muted' : 'strong'}>{format.money(card.capacity)}</span>)}{card.capacityAsOf && <><br /><span className="muted small">{messages('account.asOf', { at: format.instant(card.capacityAsOf) })}</span></>}</> },
  ];
  return (
    <Panel title={messages('account.cards')} flush>
      {cards.length === 0 ? <Empty icon="account" title={messages('account.noCards')} action={<NextAct path={paths.statement()} keys="g t" icon="statement">{messages('empty.statement')}</NextAct>}>{messages('empty.cardsLead')}</Empty> : <Table label={messages('account.cards')} columns={columns} rows={cards} rowKey={(card) => card.token} />}
    </Panel>
  );
}
