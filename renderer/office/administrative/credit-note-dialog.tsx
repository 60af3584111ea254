import { type ReactNode, useState } from 'react';
import { bookedEntries, type OfficeAccount, type OpenInvoice } from '#shared/contract/office-desk.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';

/** Credits an invoice, wholly or in part. */
export function CreditNoteDialog({ account, item }: { readonly account: OfficeAccount; readonly item: OpenInvoice }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { today } = useOfficeTerms();
  const { busy, act } = useOfficeAct();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const amount = format.parse(typed);
  const credit = async (): Promise<void> => {
    if (await act(`/office/accounts/${encodeURIComponent(account.id)}/credit-notes`, bookedEntries, { date: today, invoice: item.invoice, amount }, () => office('accounts.credited'))) setOpen(false);
  };
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>{office('accounts.creditNote')}</Button>
      <Dialog
        title={office('accounts.creditNoteFor', { invoice: item.invoice })}
        closeLabel={office('common.close')}
        isOpen={open}
        onClose={() => setOpen(false)}
        width="narrow"
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{office('common.cancel')}</Button>
            <Button look="main" isDisabled={busy || amount === null} onPress={() => void credit()}>{office('accounts.creditNote')}</Button>
          </>
        }
      >
        <TextField label={office('accounts.amount')} hint={format.money(item.amount, account.currency)} inputMode="decimal" value={typed} onChange={setTyped} autoFocus />
      </Dialog>
    </>
  );
}
