import { type ReactNode, useState } from 'react';
import { type AccountBooks, bookedEntries } from '#shared/contract/office-desk.ts';
import type { Order } from '#shared/domain/orders/order.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Books money received, an amount for each invoice that it settles, each advance, and the rest. */
export function PaymentDialog({ books, advances }: { readonly books: AccountBooks; readonly advances: readonly Order[] }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { today } = useOfficeTerms();
  const show = useToastStore((store) => store.show);
  const { busy, act } = useOfficeAct();
  const [open, setOpen] = useState(false);
  const [date, setDate] = useState(today);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { id, currency } = books.account;
  const targets = [
    ...books.items.map((item) => ({ key: item.invoice, label: office('accounts.paymentFor', { invoice: item.invoice }), hint: format.money(item.open, currency), invoice: item.invoice, order: null })),
    ...advances.map((order) => ({ key: order.id, label: office('accounts.advanceFor', { number: order.number ?? order.id }), hint: format.money(order.totals.gross, currency), invoice: null, order: order.number ?? order.id })),
    { key: '', label: office('accounts.paymentFree'), hint: undefined, invoice: null, order: null },
  ];
  const pay = async (): Promise<void> => {
    const parts: { amount: string; invoice: string | null; order: string | null }[] = [];
    for (const { key, invoice, order } of targets) {
      const text = (typed[key] ?? '').trim();
      if (text === '') continue;
      const amount = format.parse(text);
      if (amount === null) return show({ tone: 'danger', text: office('common.unreadable', { typed: text }) });
      parts.push({ amount, invoice, order });
    }
    if (parts.length === 0) return;
    if (await act(`/office/accounts/${encodeURIComponent(id)}/payments`, bookedEntries, { date, parts }, () => office('accounts.paid'))) {
      setTyped({});
      setOpen(false);
    }
  };
  return (
    <>
      <Button look="main" icon="plus" onPress={() => setOpen(true)}>{office('accounts.payment')}</Button>
      <Dialog
        title={office('accounts.payment')}
        closeLabel={office('common.close')}
        isOpen={open}
        onClose={() => setOpen(false)}
        width="wide"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{office('common.cancel')}</Button>
            <Button look="main" isDisabled={busy} onPress={() => void pay()}>{office('accounts.payment')}</Button>
          </>
        }
      >
        <p className="muted">{office('accounts.paymentLead')}</p>
        <TextField label={office('common.date')} type="date" width="normal" value={date} onChange={setDate} />
        <div className="office-fields office-fields-start">
          {targets.map(({ key, label, hint }) => (
            <TextField key={key} label={label} {...(hint !== undefined && { hint })} inputMode="decimal" value={typed[key] ?? ''} onChange={(text) => setTyped({ ...typed, [key]: text })} />
          ))}
        </div>
      </Dialog>
    </>
  );
}
