import { type ReactNode, useState } from 'react';
import type { OfficeAccount } from '#shared/contract/office-desk.ts';
import { type Card, card as cardShape } from '#shared/domain/accounts/account.ts';
import { recogniseCardNumber } from '#shared/domain/payment/recognise-card-number.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { Table } from '#renderer/ui/table.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Company cards as tokens, with capacity, limit and expiry. */
export function CardsPanel({ account, cards }: { readonly account: OfficeAccount; readonly cards: readonly Card[] }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const [edited, setEdited] = useState<Card | 'new' | null>(null);
  const columns: Column<Card>[] = [
    {
      id: 'card',
      head: office('accounts.card'),
      wide: true,
      cell: (card) => (
        <span className="two-lines">
          <span>{`${card.brand} ···· ${card.last4}`}</span>
          <span className="muted small">{`${card.holder}, ${card.expiry}`}</span>
        </span>
      ),
    },
    { id: 'limit', head: office('accounts.transactionLimit'), align: 'end', cell: (card) => format.money(card.transactionLimit, account.currency) },
    { id: 'capacity', head: office('accounts.capacity'), align: 'end', cell: (card) => format.money(card.capacity, account.currency) },
    { id: 'acts', head: office('common.acts'), cell: (card) => <Button size="small" onPress={() => setEdited(card)}>{office('accounts.editCard')}</Button> },
  ];
  return (
    <Panel title={office('accounts.cards')} count={cards.length} flush actions={<Button size="small" icon="plus" onPress={() => setEdited('new')}>{office('accounts.newCard')}</Button>}>
      {cards.length === 0 ? <Empty icon="account" title={office('accounts.noCards')} /> : <Table label={office('accounts.cards')} columns={columns} rows={cards} rowKey={(card) => card.token} />}
      {edited && <CardDialog account={account} card={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

function CardDialog({ account, card, onClose }: { readonly account: OfficeAccount; readonly card: Card | null; readonly onClose: () => void }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { busy, act } = useOfficeAct();
  const [typed, setTyped] = useState({
    brand: card?.brand ?? '',
    last4: card?.last4 ?? '',
    expiry: card?.expiry ?? '',
    holder: card?.holder ?? '',
    transactionLimit: card ? format.typed(card.transactionLimit) : '',
    capacity: card ? format.typed(card.capacity) : '',
  });
  const transactionLimit = format.parse(typed.transactionLimit);
  const capacity = format.parse(typed.capacity);
  const holdsNumber = Object.values(typed).some((text) => recogniseCardNumber(text) !== null);
  const ready = !holdsNumber && transactionLimit !== null && capacity !== null && Object.values(typed).every((text) => text.trim() !== '');
  const keep = async (): Promise<void> => {
    const { brand, last4, expiry, holder } = typed;
    const wanted = { token: card?.token ?? null, brand, last4, expiry, holder, costCentres: card?.costCentres ?? null, transactionLimit, capacity };
    if (await act(`/office/accounts/${encodeURIComponent(account.id)}/cards`, cardShape, wanted, () => office('accounts.kept'))) onClose();
  };
  const field = (name: keyof typeof typed) => <TextField label={office(`accounts.${name}`)} value={typed[name]} onChange={(text) => setTyped({ ...typed, [name]: text })} error={recogniseCardNumber(typed[name]) ? office('accounts.cardNumber') : undefined} autoComplete="off" />;
  return (
    <Dialog
      title={office(card ? 'accounts.editCard' : 'accounts.newCard')}
      closeLabel={office('common.close')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{office('common.cancel')}</Button>
          <Button look="main" isDisabled={busy || !ready} onPress={() => void keep()}>{office('accounts.keep')}</Button>
        </>
      }
    >
      <div className="office-fields">
        {field('brand')}
        {field('last4')}
        {field('expiry')}
        {field('holder')}
        {field('transactionLimit')}
        {field('capacity')}
      </div>
      <p className="muted small">{office('accounts.cardNumber')}</p>
    </Dialog>
  );
}
